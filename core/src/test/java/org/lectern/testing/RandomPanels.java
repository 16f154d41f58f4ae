package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/**
 * Random events of one session and one room, for looking inside the session: speakers' windows open and close while it
 * lasts, and its lengths are a little more or less than what its slots need.
 */
public final class RandomPanels {

    /** When every session of these events starts. */
    public static final Instant START = Instant.parse("2020-04-01T10:00:00Z");

    private final Dice dice;

    private RandomPanels(Dice dice) {
        this.dice = dice;
    }

    /**
     * Returns an event with a session of so many slots.
     *
     * @param spare how many minutes its lengths may be longer than the least that all slots need
     * @param stretch how many minutes the most of a slot may lie above its least
     */
    public static Event of(int slots, int spare, int stretch, Random random) {
        RandomPanels panels = new RandomPanels(new Dice(random));
        ZoneId zone = ZoneOffset.UTC;
        List<Day> days =
                List.of(Day.parse("2020-04-01", zone, panels.dice.percent(80) ? "09:30/13:00" : "10:00/10:20"));
        Event plain = RandomEvents.onDays(new RandomEvents.Size(1, 1, 1, slots), zone, days, random);
        while (plain.sessions().get(0).slots().size() < slots) {
            plain = RandomEvents.onDays(new RandomEvents.Size(1, 1, 1, slots), zone, days, random);
        }
        Session session = panels.fitted(plain.sessions().get(0), spare, stretch);
        Event event = plain.toBuilder()
                // When the session is held is no matter of its inside.
                .breaks(List.of())
                .people(plain.people().stream()
                        .map(person -> panels.person(person, slots))
                        .toList())
                .sessions(List.of(session))
                .build();
        return RandomSettings.addModerate(RandomPublished.add(event, random), StandardRules.catalogue(), random);
    }

    private Session fitted(Session session, int spare, int stretch) {
        List<Slot> slots = session.slots().stream()
                .map(slot -> {
                    int least = dice.between(1, 5);
                    return slot.toBuilder()
                            .minutes(least, least + dice.between(0, stretch))
                            .build();
                })
                .toList();
        int opening = dice.mostly(0, 60, 1, 3);
        int leastQa = dice.mostly(0, 50, 1, 3);
        int needed =
                opening + leastQa + slots.stream().mapToInt(Slot::minMinutes).sum();
        Integer[] lengths = IntStream.of(dice.between(-needed / 3, spare), dice.between(0, spare))
                .map(more -> Math.max(1, needed + more))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
        return session.toBuilder()
                .openingMinutes(opening)
                .statementMinutes(0)
                .qaMinutes(leastQa, leastQa + dice.between(0, 4))
                .allowedMinutes(lengths)
                .slots(slots)
                .pin(Pin.NONE.withSlotOrder(session.pin().slotOrder()))
                .build();
    }

    private Person person(Person person, int slots) {
        Window[] there = windows(slots);
        Person.Builder inWindows = Person.builder(person.id())
                .availability(there.length == 0 ? Availability.always() : Availability.within(there))
                .preferred(windows(slots))
                .undesired(windows(slots));
        if (dice.percent(40)) {
            inWindows.zone(zone(slots));
        }
        return inWindows.build();
    }

    /** Returns a zone in which it turns 8 or 20 o'clock about the time of the session. */
    private ZoneId zone(int slots) {
        int hour = dice.oneOf(List.of(8, 20));
        int minutesAfterStart = dice.between(-3, 4 * slots);
        int startOfDay = (int)
                Duration.between(START.truncatedTo(ChronoUnit.DAYS), START).toMinutes();
        return ZoneOffset.ofTotalSeconds(60 * (60 * hour - startOfDay - minutesAfterStart));
    }

    private Window[] windows(int slots) {
        List<Window> windows = new ArrayList<>();
        if (dice.percent(60)) {
            for (int i = dice.between(1, 2); i > 0; i--) {
                Instant start = START.plusSeconds(60L * dice.between(-5, 4 * slots));
                windows.add(Window.of(start, dice.between(2, 3 * slots + 4)));
            }
        }
        return windows.toArray(Window[]::new);
    }
}
