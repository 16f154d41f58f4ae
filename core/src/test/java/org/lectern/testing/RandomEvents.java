package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Travel;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * Random valid events that use everything an event can say: zones and changes of clocks, nights, breaks, several lengths,
 * presences, wishes of any importance, limits of rooms, pins, travel, relations, delegations, limits, a published timetable, settings, switches and waivers.
 *
 * <p>Few people, rooms and features are shared by many sessions, so that rules are broken often.
 */
public final class RandomEvents {

    static final List<String> FEATURES = List.of("booths", "wheelchair", "screen");
    private static final List<String> BUILDINGS = List.of("", "Palais", "Annexe");
    private static final List<String> FIRST_NAMES = List.of("Ana", "Bo", "Chidi", "Dana", "Eve", "Farid", "Gita");
    static final List<String> ZONES =
            List.of("UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland");
    // The third and last are the eves of changes of clocks in Paris.
    static final List<String> FIRST_DATES = List.of("2020-01-30", "2020-02-28", "2020-03-28", "2020-10-24");

    private final Size size;
    private final Dice dice;
    private final List<Window> halfDays = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();

    /**
     * How large an event is.
     *
     * @param sessions how many sessions, at least 0
     * @param rooms how many rooms, at least 1
     * @param days how many days, at least 1
     * @param slots the most slots of a session, at least 0
     */
    public record Size(int sessions, int rooms, int days, int slots) {

        /** Returns a small size: up to 6 sessions, 3 rooms, 3 days and 5 slots a session. */
        public static Size small(Random random) {
            Dice dice = new Dice(random);
            return new Size(dice.between(1, 6), dice.between(1, 3), dice.between(1, 3), dice.between(0, 5));
        }
    }

    private RandomEvents(Size size, Random random) {
        this.size = size;
        this.dice = new Dice(random);
    }

    /** Every other size has one; no dice are thrown, so that the rest stays what it is for a seed. */
    private Identity identity() {
        return size.sessions() % 2 == 1
                ? Identity.NONE
                : new Identity(
                        "#8a1c4a",
                        "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E",
                        "Palais, door 6",
                        "Geneva",
                        "office@example.org",
                        "https://example.org/random/?a=1&b=2");
    }

    /** Returns a random event of a small random size, with settings and waivers of the standard rules. */
    public static Event small(Random random) {
        return of(Size.small(random), random);
    }

    /** Returns a random event of a size, with settings and waivers of the standard rules. */
    public static Event of(Size size, Random random) {
        return of(size, random, StandardRules.catalogue());
    }

    /** Returns a random event of a size, with settings and waivers of the rules of a catalogue. */
    public static Event of(Size size, Random random, Catalogue catalogue) {
        return RandomSettings.add(withoutSettings(size, random), catalogue, random);
    }

    /** Returns a random event of a size whose weights are never so large that costs overflow. */
    public static Event ofModerateWeights(Size size, Random random) {
        return RandomSettings.addModerate(withoutSettings(size, random), StandardRules.catalogue(), random);
    }

    /** Returns a random event of a small random size whose weights are never so large that costs overflow. */
    public static Event smallOfModerateWeights(Random random) {
        return smallOfModerateWeights(random, StandardRules.catalogue());
    }

    /** Returns what {@link #smallOfModerateWeights(Random)} does, with settings and waivers of a catalogue. */
    public static Event smallOfModerateWeights(Random random, Catalogue catalogue) {
        Event plain = withoutSettings(Size.small(random), random);
        return RandomSettings.addModerate(plain, catalogue, random);
    }

    /** Returns a random event of a size in which every rule is as the catalogue has it and nothing is waived. */
    public static Event withoutSettings(Size size, Random random) {
        return RandomPublished.add(new RandomEvents(size, random).event(), random);
    }

    /**
     * Returns a random event on given days, with every rule as the catalogue has it, nothing waived and nothing published.
     */
    public static Event onDays(Size size, ZoneId zone, List<Day> days, Random random) {
        return new RandomEvents(size, random).event(zone, days);
    }

    private Event event() {
        ZoneId zone = ZoneId.of(dice.oneOf(ZONES));
        return event(zone, days(zone));
    }

    private Event event(ZoneId zone, List<Day> days) {
        for (Day day : days) {
            dates.add(day.date());
            halfDays.addAll(day.windows());
        }
        List<Room> rooms = rooms();
        List<Person> people = people();
        RandomSessions sessions = new RandomSessions(
                dice,
                dates,
                halfDays,
                rooms.stream().map(Room::id).toList(),
                people.stream().map(Person::id).toList());
        List<Session> all = IntStream.range(0, size.sessions())
                .mapToObj(i -> sessions.next(size.slots()))
                .toList();
        RandomRelations relations =
                new RandomRelations(dice, all.stream().map(Session::id).toList());
        Event event = Event.builder("random", zone)
                .name("A random event")
                .identity(identity())
                .startStepMinutes(dice.oneOf(List.of(5, 5, 5, 1, 10, 15)))
                .changeoverMinutes(dice.mostly(0, 50, 1, 25))
                .dailyLimit(RandomLimits.daily(70, dice))
                .days(days)
                .rooms(rooms)
                .travel(travel(rooms))
                .people(people)
                .sessions(all)
                .relations(relations.relations())
                .delegations(relations.delegations())
                .build();
        Event limited = RandomRoomLimits.add(RandomBreaks.add(event, dice), dice);
        return RandomTimeWishes.add(RandomAvailability.add(RandomTopics.add(limited, dice), halfDays, dice), halfDays);
    }

    private List<Day> days(ZoneId zone) {
        List<Day> days = new ArrayList<>();
        LocalDate date = LocalDate.parse(dice.oneOf(FIRST_DATES));
        for (int i = 0; i < size.days(); i++) {
            Instant midnight = date.atStartOfDay(zone).toInstant();
            List<Window> windows = new ArrayList<>();
            // Three windows end by 02:00 of the next day, long before its first can start.
            int minute = 7 * 60 + 5 * dice.between(0, 36);
            for (int j = dice.between(1, 3); j > 0; j--) {
                int minutes = 5 * dice.between(4, 48);
                windows.add(Window.of(midnight.plusSeconds(60L * minute), minutes));
                minute += minutes + dice.mostly(0, 20, 1, 120);
            }
            days.add(new Day(date, windows));
            date = date.plusDays(dice.mostly(1, 80, 2, 3));
        }
        return days;
    }

    private List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < size.rooms(); i++) {
            String id = "room-" + (char) ('a' + i % 26) + (i / 26);
            rooms.add(Room.builder(id)
                    .name("Room " + (20 + i))
                    .seats(dice.between(0, 150))
                    .features(dice.someOf(FEATURES, 3).toArray(String[]::new))
                    .building(dice.oneOf(BUILDINGS))
                    .availability(RandomWindows.availability(halfDays, 60, dice))
                    .setUpMinutes(dice.mostly(0, 60, 1, 15))
                    .tearDownMinutes(dice.mostly(0, 60, 1, 20))
                    .dailyLimit(RandomLimits.daily(70, dice))
                    .build());
        }
        return rooms;
    }

    private List<Travel> travel(List<Room> rooms) {
        List<String> used = rooms.stream().map(Room::building).distinct().toList();
        List<Travel> travel = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            for (int j = i + 1; j < used.size(); j++) {
                if (dice.percent(70)) {
                    travel.add(new Travel(used.get(i), used.get(j), dice.between(0, 40)));
                }
            }
        }
        return travel;
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        int count = 2 + size.sessions() * size.slots() / 2;
        for (int i = 0; i < count; i++) {
            Person.Builder person = Person.builder("p" + (100 + i))
                    .name(FIRST_NAMES.get(i % FIRST_NAMES.size()) + " " + (i + 1))
                    .availability(RandomWindows.availability(halfDays, 50, dice))
                    .preferred(RandomWindows.near(halfDays, 60, dice))
                    .undesired(RandomWindows.near(halfDays, 60, dice))
                    .dailyLimit(RandomLimits.daily(75, dice))
                    // No dice are thrown, so that the rest stays what it is for a seed.
                    .maxGapsPerDay(count % 3 == 0 && i % 2 == 0 ? Integer.valueOf(i % 3) : null);
            if (dice.percent(25)) {
                person.zone(ZoneId.of(dice.oneOf(ZONES)));
            }
            if (dice.percent(30)) {
                person.shiftLimits(RandomLimits.shifts(dice));
            }
            people.add(person.build());
        }
        return people;
    }
}
