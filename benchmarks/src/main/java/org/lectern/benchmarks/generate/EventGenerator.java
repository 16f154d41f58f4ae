package org.lectern.benchmarks.generate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * Draws an event of a class around a hidden timetable. The same class, number of sessions and seed give the same event.
 *
 * <p>Order of the draws: the seats of each room; the blocks, shuffled, of which the sessions get the first and closures
 * a third of the rest; how late each session is; then for each session how many speakers, for each of them whether it is
 * one of an earlier session and which, and the order of the turns; then for each person when they are there; then for
 * each session its audience and the day that it prefers; last, in class {@code full}, the {@link Ties}.
 */
public final class EventGenerator {

    /** The most sessions that an event can be drawn with. */
    public static final int MAX_SESSIONS = 100_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalDate FIRST_DATE = LocalDate.of(2027, 5, 3);
    private static final int CHANGEOVER_MINUTES = 10;

    private final EventClass eventClass;
    private final int sessions;
    private final long seed;
    private final Draws draws;
    private final HiddenPlan plan;
    private final Speakers speakers;

    private EventGenerator(EventClass eventClass, int sessions, long seed) {
        if (sessions < 1 || sessions > MAX_SESSIONS) {
            throw new IllegalArgumentException(
                    "The number of sessions '%s' must be from 1 to %s.".formatted(sessions, MAX_SESSIONS));
        }
        this.eventClass = eventClass;
        this.sessions = sessions;
        this.seed = seed;
        this.draws = new Draws(seed);
        this.plan = new HiddenPlan(eventClass, sessions, draws);
        this.speakers = new Speakers(plan, sessions, CHANGEOVER_MINUTES, draws);
    }

    /**
     * Returns an event.
     *
     * @param rules which rules are in force; all else of the event is the same whatever they are
     */
    public static GeneratedEvent generate(EventClass eventClass, int sessions, long seed, RuleChoice rules) {
        return new EventGenerator(eventClass, sessions, seed).generate(rules);
    }

    /** Returns an event with the rules of its class. */
    public static GeneratedEvent generate(EventClass eventClass, int sessions, long seed) {
        return generate(eventClass, sessions, seed, eventClass.rules());
    }

    private GeneratedEvent generate(RuleChoice rules) {
        String id = "%s-%s-%s%s".formatted(eventClass.word(), sessions, seed, rules.suffix());
        Event.Builder builder = Event.builder(id, ZONE)
                .name("Class %s, %s sessions, seed %s".formatted(eventClass.word(), sessions, seed))
                .startStepMinutes(HiddenPlan.STEP_MINUTES)
                .changeoverMinutes(CHANGEOVER_MINUTES)
                .ruleSettings(rules.settings());
        builder.days(IntStream.range(0, HiddenPlan.DAYS)
                .mapToObj(day -> new Day(FIRST_DATE.plusDays(day), List.of(wholeDay(day))))
                .toList());
        for (int room = 0; room < plan.seats().size(); room++) {
            builder.room(room(room));
        }
        for (int person = 0; person < speakers.people(); person++) {
            builder.person(person(person));
        }
        List<Session> all = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            all.add(session(session));
        }
        if (eventClass.hasTies()) {
            Ties ties = new Ties(
                    all, IntStream.range(0, sessions).mapToObj(this::placement).toList(), ZONE, draws);
            all = ties.sessions();
            ties.relations().forEach(builder::relation);
        }
        all.forEach(builder::session);
        Event event = builder.build();
        return new GeneratedEvent(
                event,
                Timetable.of(
                        event,
                        IntStream.range(0, sessions).mapToObj(this::placement).toList()));
    }

    private Room room(int room) {
        Room.Builder builder = Room.builder(roomId(room)).seats(plan.seats().get(room));
        for (int day = 0; day < HiddenPlan.DAYS; day++) {
            for (int[] span : plan.opening(room, day)) {
                builder.available(window(day, span));
            }
        }
        return builder.build();
    }

    private Person person(int person) {
        Person.Builder builder = Person.builder(personId(person));
        speakers.windows(person, eventClass.maxMinutesBesideSlots())
                .forEach((day, span) -> builder.available(window(day, span)));
        return builder.build();
    }

    private Session session(int session) {
        HiddenPlan.Spot spot = plan.spot(session);
        int seats = plan.seats().get(spot.room());
        int audience = seats * draws.between(30, 100) / 100;
        List<Slot> slots = new ArrayList<>();
        for (int slot = 0; slot < speakers.of(session).size(); slot++) {
            slots.add(Slot.builder(
                            slotId(session, slot), personId(speakers.of(session).get(slot)))
                    .presence(Presence.OWN_SLOT)
                    .build());
        }
        return Session.builder(sessionId(session))
                .allowedMinutes(HiddenPlan.SESSION_MINUTES)
                .slots(slots)
                .audience(audience)
                .preferred(wholeDay(eventClass.preferredDay(draws, spot.day())))
                .build();
    }

    private Placement placement(int session) {
        HiddenPlan.Spot spot = plan.spot(session);
        List<Turn> turns = new ArrayList<>();
        for (int slot : speakers.order(session)) {
            int start = speakers.turnMinute(session, turns.size());
            Window time = window(spot.day(), new int[] {start, start + Speakers.TURN_MINUTES});
            turns.add(new Turn(slotId(session, slot), time.startInclusive(), Speakers.TURN_MINUTES));
        }
        Window time = window(spot.day(), new int[] {spot.startMinute(), spot.endMinute()});
        return new Placement(
                sessionId(session), roomId(spot.room()), time.startInclusive(), HiddenPlan.SESSION_MINUTES, turns);
    }

    private static Window wholeDay(int day) {
        return window(day, new int[] {HiddenPlan.DAY_START_MINUTE, HiddenPlan.DAY_END_MINUTE});
    }

    private static Window window(int day, int[] span) {
        return Window.of(
                FIRST_DATE.plusDays(day).atStartOfDay(ZONE).plusMinutes(span[0]).toInstant(), span[1] - span[0]);
    }

    private static String roomId(int room) {
        return "R" + (room + 1);
    }

    private static String personId(int person) {
        return "P" + (person + 1);
    }

    private static String sessionId(int session) {
        return "S" + (session + 1);
    }

    private static String slotId(int session, int slot) {
        return sessionId(session) + "-" + (slot + 1);
    }
}
