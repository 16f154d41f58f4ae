package org.lectern.replan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.RuleIds;

/** Random rounds of three sessions or four, three starts and two rooms, which run already, and one or two changes to each. */
final class RunningRounds {

    static final int MINUTES = 20;

    static final List<Instant> STARTS = IntStream.range(0, 3)
            .mapToObj(i -> Window.parse("2020-03-31T10:00/11:00", ZoneOffset.UTC)
                    .startInclusive()
                    .plusSeconds(60L * MINUTES * i))
            .toList();

    private static final List<String> ROOMS = List.of("R0", "R1");

    private final Random random;
    private final int sessions;
    private final int people;

    private RunningRounds(Random random) {
        this.random = random;
        this.sessions = 3 + random.nextInt(2);
        this.people = sessions + 2;
    }

    /** Returns a replan, or nothing if the changes do not fit the round, such as one of what has started. */
    static Optional<ReplanResult> replan(Random random, ReplanOptions options) {
        RunningRounds round = new RunningRounds(random);
        Event event = round.event();
        Timetable published = Timetable.of(event, round.placements(event));
        Changes changes = Changes.of(event, round.changes().toArray(Change[]::new));
        if (random.nextInt(4) > 0) {
            changes = changes.withAsOf(STARTS.getFirst().plusSeconds(600L * random.nextInt(5)));
        }
        try {
            return Optional.of(Replanner.replan(event, published, changes, options));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private Event event() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/11:00")
                .startStepMinutes(MINUTES)
                .changeoverMinutes(0);
        ROOMS.forEach(room -> event.room(room, random.nextInt(4) == 0 ? 10 : 50));
        for (int p = 0; p < people; p++) {
            Person.Builder person = Person.builder("p" + p);
            if (random.nextInt(6) == 0) {
                person.available(Window.of(STARTS.get(random.nextInt(2)), 2 * MINUTES));
            }
            event.person(person.build());
        }
        for (int s = 0; s < sessions; s++) {
            Session.Builder session = Session.builder("s" + s)
                    .allowedMinutes(MINUTES)
                    .audience(audience())
                    .priority(1 + random.nextInt(3));
            int first = random.nextInt(people);
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                session.slot("s" + s + "-" + i, "p" + (first + i) % people);
            }
            event.session(session.build());
        }
        addRelations(event);
        setLevel(event, RuleIds.PERSON_CONFLICT, Level.MEDIUM);
        setLevel(event, RuleIds.UNSCHEDULED_SESSION, Level.HARD);
        setLevel(event, RuleIds.ROOM_SEATS, Level.MEDIUM);
        setLevel(event, RuleIds.SESSION_ORDER, Level.SOFT);
        return event.build();
    }

    private int audience() {
        return random.nextInt(3) == 0 ? 30 : 5;
    }

    private void addRelations(Event.Builder event) {
        for (int left = random.nextInt(3); left > 0; left--) {
            String one = "s0";
            String other = "s" + (1 + random.nextInt(sessions - 1));
            event.relation(
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextBoolean() ? Relation.before(one, other) : Relation.before(other, one);
                        case 1 -> Relation.notParallel(one, other);
                        default -> Relation.backToBack(one, other);
                    });
        }
    }

    private void setLevel(Event.Builder event, String rule, Level level) {
        if (random.nextInt(5) == 0) {
            event.editRule(rule, setting -> setting.withLevel(level));
        }
    }

    /** Returns most sessions, few of them in a place that another has. */
    private List<Placement> placements(Event event) {
        List<Placement> placements = new ArrayList<>();
        for (Session session : event.sessions()) {
            String room = ROOMS.get(random.nextInt(ROOMS.size()));
            Instant start = start();
            boolean isTaken = placements.stream()
                    .anyMatch(other ->
                            other.roomId().equals(room) && other.start().equals(start));
            if (random.nextInt(8) > 0 && (!isTaken || random.nextInt(5) == 0)) {
                List<Turn> turns = new ArrayList<>();
                for (Slot slot : session.slots()) {
                    turns.add(new Turn(slot.id(), start.plusSeconds(600L * turns.size()), 7));
                }
                placements.add(new Placement(session.id(), room, start, MINUTES, turns));
            }
        }
        return placements;
    }

    private Instant start() {
        return STARTS.get(random.nextInt(STARTS.size()));
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String session = "s" + random.nextInt(sessions);
            Window time = Window.of(start(), MINUTES);
            switch (random.nextInt(6)) {
                case 0 -> {
                    changes.add(new Change.AddPerson(Person.of("n" + i)));
                    changes.add(new Change.AddSession(Session.builder("N" + i)
                            .allowedMinutes(MINUTES)
                            .audience(audience())
                            .slot("N" + i + "-0", random.nextBoolean() ? "n" + i : "p" + random.nextInt(people))
                            .build()));
                }
                case 1 -> changes.add(new Change.CloseRoom(ROOMS.get(random.nextInt(ROOMS.size())), time));
                case 2 -> changes.add(new Change.Away("p" + random.nextInt(people), time));
                case 3 ->
                    changes.add(new Change.OnlyWithin(
                            SubjectId.session(session), Window.of(STARTS.get(random.nextInt(2)), 2 * MINUTES)));
                case 4 -> changes.add(new Change.CancelSession(session));
                default -> {
                    changes.add(new Change.AddPerson(Person.of("m" + i)));
                    changes.add(new Change.AddSlot(session, Slot.of("m" + i + "-0", "m" + i)));
                }
            }
        }
        return changes;
    }
}
