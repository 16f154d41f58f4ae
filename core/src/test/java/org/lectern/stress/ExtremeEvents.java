package org.lectern.stress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.testing.RandomEvents;

/** Random events of which up to four things are taken to their ends, on days that may be odd themselves. */
final class ExtremeEvents {

    /** Offsets of half and quarter hours, clocks that change by half an hour, a day that was left out, and the ends. */
    private static final List<String> ZONES = List.of(
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Chatham",
            "Europe/Dublin",
            "+18:00",
            "-18:00");

    /** The first and the last days, a leap day, days of changed clocks, and the day before the one that Samoa left out. */
    private static final List<String> DATES = List.of(
            "1973-01-02",
            "9998-12-28",
            "2000-02-29",
            "2024-03-31",
            "2024-10-27",
            "2024-04-07",
            "2011-12-29",
            "9999-12-31",
            "0001-01-01");

    private static final List<List<String>> WINDOWS = List.of(
            List.of("10:00/13:00", "15:00/18:00"),
            List.of("00:00/23:59"),
            List.of("09:00/09:01"),
            List.of("22:00/23:30", "01:00/02:45"),
            List.of("10:00/10:00"));

    private final Random random;
    private final Set<Extreme> extremes = EnumSet.noneOf(Extreme.class);
    private final String about;

    private ExtremeEvents(long seed) {
        this.random = new Random(seed);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            extremes.add(List.of(Extreme.values()).get(random.nextInt(Extreme.values().length)));
        }
        this.about = "event %s %s".formatted(seed, extremes);
    }

    static ExtremeEvents of(long seed) {
        return new ExtremeEvents(seed);
    }

    /**
     * Returns the event.
     *
     * @throws org.lectern.event.InvalidInputException if it goes too far
     */
    Event event() {
        RandomEvents.Size size = new RandomEvents.Size(
                random.nextInt(7), 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(6));
        Event event = random.nextBoolean() ? RandomEvents.withoutSettings(size, random) : onOddDays(size);
        for (Extreme extreme : extremes) {
            event = extreme.of(event, random);
        }
        return event;
    }

    private Event onOddDays(RandomEvents.Size size) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        // Most of the rest would be refused.
        LocalDate first = LocalDate.parse(DATES.get(random.nextInt(random.nextInt(4) == 0 ? DATES.size() : 7)));
        List<String> windows = WINDOWS.get(random.nextInt(random.nextInt(4) == 0 ? WINDOWS.size() : 3));
        List<Day> days = Stream.iterate(first, date -> date.plusDays(1))
                // Samoa left one out.
                .filter(date -> date.atStartOfDay(zone).toLocalDate().equals(date))
                .limit(size.days())
                .map(date -> day(date.toString(), zone, windows))
                .toList();
        return RandomEvents.onDays(size, zone, days, random);
    }

    private static Day day(String date, ZoneId zone, List<String> windows) {
        try {
            return Day.parse(date, zone, windows.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            // An end in the hour that the clocks leave out.
            return Day.parse(date, zone, "10:00/18:00");
        }
    }

    /** Returns the seed and what is extreme. */
    @Override
    public String toString() {
        return about;
    }
}
