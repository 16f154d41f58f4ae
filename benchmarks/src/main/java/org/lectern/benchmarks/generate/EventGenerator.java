package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/**
 * Draws an event of a class around a hidden timetable. The same class, number of sessions and seed give the same event.
 *
 * <p>Order of the draws: the plan of the class, with days and rooms; who is in which session, and the order of the turns;
 * then for each person when they are there and what they wish; then for each session its slots and what it needs and
 * wishes; then relations and pins; last, delegations.
 */
public final class EventGenerator {

    private final EventClass eventClass;
    private final EventDesign design;
    private final HiddenPlan plan;
    private final Cast cast;

    private EventGenerator(EventClass eventClass, int sessions, long seed) {
        this.eventClass = eventClass;
        this.design = EventDesign.of(eventClass, sessions, new Draws(seed));
        this.plan = design.plan();
        this.cast = design.cast();
    }

    /**
     * Returns an event.
     *
     * @param rules which rules are in force; all else of the event is the same whatever they are
     */
    public static GeneratedEvent generate(EventClass eventClass, int sessions, long seed, RuleChoice rules) {
        EventNumbers.requireSessions(eventClass, sessions);
        String id = "%s-%s-%s%s".formatted(eventClass.word(), sessions, seed, rules.suffix());
        String name = "Class %s, %s sessions, seed %s".formatted(eventClass.word(), sessions, seed);
        return new EventGenerator(eventClass, sessions, seed).generate(id, name, rules);
    }

    /** Returns an event with the rules of its class. */
    public static GeneratedEvent generate(EventClass eventClass, int sessions, long seed) {
        return generate(eventClass, sessions, seed, eventClass.rules());
    }

    private GeneratedEvent generate(String id, String name, RuleChoice rules) {
        Event.Builder builder = Event.builder(id, Calendar.ZONE)
                .name(name)
                .startStepMinutes(design.startStepMinutes())
                .changeoverMinutes(design.changeoverMinutes())
                .ruleSettings(rules.settings(eventClass))
                .days(plan.calendar().toDays());
        IntStream.range(0, plan.rooms().size()).mapToObj(this::room).forEach(builder::room);
        IntStream.range(0, cast.people()).mapToObj(this::person).forEach(builder::person);
        List<Session> sessions =
                IntStream.range(0, plan.sessions()).mapToObj(this::session).toList();
        List<Placement> placements = IntStream.range(0, plan.sessions())
                .filter(plan::isScheduled)
                .mapToObj(this::placement)
                .toList();
        TiedSessions tied = design.tie(sessions, placements);
        builder.sessions(tied.sessions());
        tied.relations().forEach(builder::relation);
        design.delegations(tied.sessions()).forEach(builder::delegation);
        Event event = builder.build();
        return new GeneratedEvent(event, Timetable.of(event, placements));
    }

    private Room room(int room) {
        RoomPlan drawn = plan.rooms().get(room);
        Room.Builder builder = Room.builder(roomId(room)).seats(drawn.seats());
        for (int day = 0; day < drawn.openings().size(); day++) {
            for (Span span : drawn.openings().get(day)) {
                builder.available(plan.calendar().window(day, span));
            }
        }
        return builder.build();
    }

    private Person person(int person) {
        Person.Builder builder = Person.builder(personId(person));
        design.describePerson(person, builder);
        return builder.build();
    }

    private Session session(int session) {
        List<Slot> slots = new ArrayList<>();
        for (int slot = 0; slot < cast.speakers(session).size(); slot++) {
            Slot.Builder builder = Slot.builder(
                            slotId(session, slot),
                            personId(cast.speakers(session).get(slot)))
                    .presence(cast.presence(session, slot));
            design.describeSlot(session, slot, builder);
            slots.add(builder.build());
        }
        Session.Builder builder = Session.builder(sessionId(session))
                .slots(slots)
                .attendants(cast.attendants(session).stream()
                        .map(EventGenerator::personId)
                        .toList());
        design.describeSession(session, builder);
        return builder.build();
    }

    private Placement placement(int session) {
        Spot spot = plan.spot(session);
        List<Turn> turns = new ArrayList<>();
        for (int slot : cast.order(session)) {
            Span turn = cast.turn(session, turns.size());
            turns.add(new Turn(
                    slotId(session, slot),
                    plan.calendar().window(spot.day(), turn).startInclusive(),
                    turn.minutes()));
        }
        return new Placement(
                sessionId(session),
                roomId(spot.room()),
                plan.calendar().window(spot.day(), spot.time()).startInclusive(),
                spot.time().minutes(),
                turns);
    }

    private static String roomId(int room) {
        return "R" + (room + 1);
    }

    private static String personId(int person) {
        return "P" + (person + 1);
    }

    static String sessionId(int session) {
        return "S" + (session + 1);
    }

    static String slotId(int session, int slot) {
        return sessionId(session) + "-" + (slot + 1);
    }
}
