package org.lectern.benchmarks.engine.cpsat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.DailyLimit;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.event.Travel;
import org.lectern.event.Window;

/**
 * Small random events with a few starts, in which few rooms and people are shared by all sessions: several lengths, two
 * buildings, teams, limits, relations, delegations, pins and random settings and waivers of all rules.
 */
final class SmallEvents {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.parse("2020-10-22");
    private static final List<String> BUILDINGS = List.of("Palais", "Palais", "Annexe");
    private static final List<String> REGIONS = List.of("", "Africa", "Africa", "Asia");
    private static final List<Integer> LENGTHS = List.of(15, 20, 30, 45, 60);

    private final Random random;
    private final int sessionCount;
    private final int maxHalfDayMinutes;
    private final List<Day> days = new ArrayList<>();
    private final List<String> sessionIds;

    private SmallEvents(int sessionCount, int maxHalfDayMinutes, Random random) {
        this.random = random;
        this.sessionCount = sessionCount;
        this.maxHalfDayMinutes = maxHalfDayMinutes;
        this.sessionIds =
                IntStream.range(0, sessionCount).mapToObj(i -> "s" + i).toList();
    }

    /**
     * Returns a random event.
     *
     * @param maxHalfDayMinutes how long a half-day is at most
     */
    static Event of(int sessions, int maxHalfDayMinutes, Random random) {
        Event plain = new SmallEvents(sessions, maxHalfDayMinutes, random).event();
        return SmallSettings.add(SmallTopics.add(plain, random), random);
    }

    private Event event() {
        addDays();
        List<Room> rooms =
                IntStream.rangeClosed(0, between(0, 2)).mapToObj(this::room).toList();
        List<Person> people =
                IntStream.rangeClosed(0, between(1, 4)).mapToObj(this::person).toList();
        List<Session> sessions =
                sessionIds.stream().map(id -> session(id, rooms, people)).toList();
        Event.Builder event = Event.builder("small", ZONE)
                .name("A small event")
                .startStepMinutes(15)
                .changeoverMinutes(oneOf(List.of(0, 0, 5, 20)))
                .dailyLimit(dailyLimit())
                .days(days)
                .rooms(rooms)
                .people(people)
                .sessions(sessions)
                .relations(relations())
                .delegations(delegations());
        boolean hasTwoBuildings = rooms.stream().map(Room::building).distinct().count() > 1;
        return hasTwoBuildings && isTrue(80)
                ? event.travel(List.of(new Travel("Palais", "Annexe", between(0, 40))))
                        .build()
                : event.build();
    }

    private void addDays() {
        LocalDate date = FIRST;
        for (int i = between(1, 3); i > 0; i--) {
            // The last half-day of a day may end after midnight.
            Instant start = date.atTime(isTrue(20) ? 22 : 9, 15 * between(0, 3))
                    .atZone(ZONE)
                    .toInstant();
            List<Window> windows = new ArrayList<>();
            for (int j = between(1, 2); j > 0; j--) {
                int minutes = 15 * between(2, Math.max(2, maxHalfDayMinutes / 15));
                windows.add(Window.of(start, minutes));
                start = start.plusSeconds(60L * (minutes + 15 * between(1, 3)));
            }
            days.add(new Day(date, windows));
            date = date.plusDays(isTrue(75) ? 1 : 2);
        }
    }

    private Room room(int index) {
        return Room.builder("r" + index)
                .name("Room " + index)
                .seats(oneOf(List.of(20, 50, 50, 90)))
                .building(oneOf(BUILDINGS))
                .setUpMinutes(oneOf(List.of(0, 0, 10)))
                .tearDownMinutes(oneOf(List.of(0, 0, 5)))
                .dailyLimit(dailyLimit())
                .build();
    }

    private Person person(int index) {
        Person.Builder person =
                Person.builder("p" + index).name("Person " + index).dailyLimit(dailyLimit());
        if (isTrue(30)) {
            Window any = oneOf(oneOf(days).windows());
            person.preferred(any);
            // The wish of another importance is drawn without a throw, so that the rest stays what it is for a seed.
            person.timeWishes(new TimeWish(
                    index % 2 == 0 ? TimeWish.Kind.PREFERRED : TimeWish.Kind.UNDESIRED,
                    List.of(any),
                    importance(index % 3)));
            person.maxGapsPerDay(index % 2 == 0 ? Integer.valueOf(0) : null);
        }
        if (isTrue(15)) {
            person.zone(ZoneId.of("Asia/Tokyo"));
        }
        if (isTrue(40)) {
            person.shiftLimits(
                    new ShiftLimits(between(15, 90), between(1, 2), between(1, 3), between(1, 3), between(1, 4)));
        }
        return person.build();
    }

    private DailyLimit dailyLimit() {
        return switch (between(0, 5)) {
            case 0 -> DailyLimit.ofSessions(between(0, 2));
            case 1 -> DailyLimit.ofMinutes(between(15, 90));
            case 2 -> new DailyLimit(between(0, 2), between(15, 90));
            default -> DailyLimit.NONE;
        };
    }

    private Session session(String id, List<Room> rooms, List<Person> people) {
        List<Slot> slots = new ArrayList<>();
        for (int i = between(0, 2); i > 0; i--) {
            slots.add(Slot.builder(id + "-" + i, oneOf(people).id())
                    .minutes(between(3, 6), between(6, 12))
                    .priority(between(1, 3))
                    .presence(oneOf(List.of(Presence.values())))
                    .build());
        }
        Pin pin = Pin.NONE;
        if (isTrue(10)) {
            pin = pin.withDay(oneOf(days).date());
        }
        if (isTrue(10)) {
            pin = pin.withRoomId(oneOf(rooms).id());
        }
        return Session.builder(id)
                .name("Session " + id)
                .allowedMinutes(someOf(LENGTHS, 2).toArray(Integer[]::new))
                .slots(slots)
                .audience(between(0, 60))
                .region(oneOf(REGIONS))
                .attendants(someOf(people.stream().map(Person::id).toList(), 2).toArray(String[]::new))
                .priority(between(1, 5))
                .pin(pin)
                .build();
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (int i = sessionCount < 2 ? 0 : between(0, 4); i > 0; i--) {
            List<String> some = shuffled(sessionIds).subList(0, between(2, Math.min(4, sessionCount)));
            int lag = oneOf(List.of(0, 0, 10, 30));
            Relation relation = switch (between(0, 4)) {
                case 0 -> new Relation.Before(some.get(0), some.get(1), lag, isTrue(50) ? lag + between(0, 60) : null);
                case 1 -> new Relation.SameDay(some);
                case 2 -> new Relation.DifferentDay(some);
                case 3 -> new Relation.BackToBack(some);
                default -> new Relation.NotParallel(some);
            };
            relations.add(relation.withImportance(importance(i)));
        }
        return relations;
    }

    private static Importance importance(int number) {
        return switch (number) {
            case 1 -> Importance.at(Level.SOFT).withWeight(3);
            case 2 -> Importance.at(Level.MEDIUM).withWeight(2);
            default -> Importance.OF_RULE;
        };
    }

    private List<Delegation> delegations() {
        return IntStream.range(0, between(0, 3))
                .mapToObj(i -> new Delegation(
                        "d" + i, "Delegation " + i, new LinkedHashSet<>(someOf(sessionIds, sessionCount)), 1 + i))
                .toList();
    }

    private int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    private boolean isTrue(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Returns one at least. */
    private <T> List<T> someOf(List<T> all, int max) {
        return shuffled(all).subList(0, between(1, Math.min(max, all.size())));
    }
}
