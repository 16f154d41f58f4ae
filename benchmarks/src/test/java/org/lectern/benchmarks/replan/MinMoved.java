package org.lectern.benchmarks.replan;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * The minimum number of people moved, as CP-SAT finds and proves it: with no hard cost, the minimum medium cost, then
 * the fewest people with any grade above 0. It shares nothing with Lectern but the event. It models only what generated
 * events have: sessions of one length with own turns, rooms with hours, seats and features, and the changeover.
 */
final class MinMoved {

    private static final int SECONDS = 60;

    private final Event event;
    private final CpModel model = new CpModel();
    private final Instant origin;
    private final Map<String, List<IntervalVar>> byRoom = new LinkedHashMap<>();
    private final Map<String, List<SessionVariables>> byPerson = new LinkedHashMap<>();
    private final LinearExprBuilder medium = LinearExpr.newBuilder();
    private final MinMovedTurns turns;

    /**
     * The variables of a session.
     *
     * @param kept whether it keeps its published room and start, or has none
     */
    record SessionVariables(Session session, BoolVar scheduled, IntVar start, BoolVar kept) {}

    /** The proven minimum of medium cost, and with it the proven minimum of people moved. */
    record Minimum(long medium, long people) {}

    private MinMoved(Event event) {
        this.event = event;
        this.origin = event.days().get(0).windows().get(0).startInclusive();
        this.turns = new MinMovedTurns(event, model, origin, medium);
        event.sessions().forEach(this::add);
        byRoom.values().forEach(model::addNoOverlap);
        byPerson.values().forEach(this::keepApart);
    }

    /** Returns what is proven of an event with a published timetable. */
    static Optional<Minimum> of(Event event) {
        Loader.loadNativeLibraries();
        return new MinMoved(event).solve();
    }

    private int minute(Instant instant) {
        return MinMovedTurns.minute(origin, instant);
    }

    private void add(Session session) {
        if (session.allowedMinutes().size() != 1
                || session.openingMinutes() + session.statementMinutes() + session.minQaMinutes() > 0
                || !session.attendantIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "The model does not know what session (%s) has.".formatted(session.id()));
        }
        int minutes = session.allowedMinutes().get(0);
        BoolVar scheduled = model.newBoolVar(session.id());
        IntVar start = model.newIntVarFromDomain(starts(minutes), session.id() + " start");
        Optional<Placement> published =
                event.findPublished().flatMap(all -> all.timetable().findPlacement(session.id()));
        List<Literal> rooms = new ArrayList<>();
        Literal publishedRoom = model.falseLiteral();
        for (Room room : event.rooms()) {
            if (room.seats() >= session.audience().orElse(0)
                    && session.roomLimits().allow(room)) {
                BoolVar here = model.newBoolVar(session.id() + " in " + room.id());
                rooms.add(here);
                int before = room.setUpMinutes();
                int after = room.tearDownMinutes();
                byRoom.computeIfAbsent(room.id(), ignored -> new ArrayList<>())
                        .add(model.newOptionalFixedSizeIntervalVar(
                                LinearExpr.newBuilder().add(start).add(-before).build(),
                                minutes + before + after,
                                here,
                                "at"));
                if (room.availability().isLimited()) {
                    model.addLinearExpressionInDomain(
                                    start, open(room.availability().windows(), before, minutes + after))
                            .onlyEnforceIf(here);
                }
                if (published.isPresent() && published.get().roomId().equals(room.id())) {
                    publishedRoom = here;
                }
            }
        }
        rooms.add(scheduled.not());
        model.addExactlyOne(rooms);
        BoolVar kept = model.newBoolVar(session.id() + " kept");
        if (published.isPresent()) {
            int publishedStart = minute(published.get().start());
            BoolVar same = model.newBoolVar(session.id() + " same start");
            model.addEquality(start, publishedStart).onlyEnforceIf(same);
            model.addDifferent(start, publishedStart).onlyEnforceIf(same.not());
            model.addBoolAnd(new Literal[] {same, publishedRoom}).onlyEnforceIf(kept);
            model.addBoolOr(new Literal[] {same.not(), publishedRoom.not()}).onlyEnforceIf(kept.not());
        } else {
            model.addBoolAnd(new Literal[] {kept});
        }
        long all = session.priority()
                + session.slots().stream().mapToLong(Slot::priority).sum();
        medium.addTerm(scheduled.not(), all);
        SessionVariables variables = new SessionVariables(session, scheduled, start, kept);
        turns.add(variables, published);
        session.slots().stream()
                .filter(slot -> slot.presence() == Presence.OWN_SLOT)
                .forEach(slot -> byPerson.computeIfAbsent(slot.personId(), ignored -> new ArrayList<>())
                        .add(variables));
    }

    /** Starts on the step from local midnight, which generated events have on whole minutes of the day, in a window. */
    private Domain starts(int minutes) {
        List<long[]> all = new ArrayList<>();
        event.days().stream().flatMap(day -> day.windows().stream()).forEach(window -> {
            int midnight = minute(window.startInclusive()
                    .atZone(event.zone())
                    .toLocalDate()
                    .atStartOfDay(event.zone())
                    .toInstant());
            for (int at = minute(window.startInclusive()); at + minutes <= minute(window.endExclusive()); at++) {
                if ((at - midnight) % event.startStepMinutes() == 0) {
                    all.add(new long[] {at, at});
                }
            }
        });
        if (all.isEmpty()) {
            // A session must have some start, even if it cannot be scheduled.
            all.add(new long[] {0, 0});
        }
        return Domain.fromIntervals(all.toArray(long[][]::new));
    }

    /** Returns the starts from which {@code before} and {@code after} minutes lie in one window. */
    private Domain open(List<Window> windows, int before, int after) {
        long[][] spans = windows.stream()
                .map(window -> new long[] {
                    minute(window.startInclusive()) + before, (long) minute(window.endExclusive()) - after
                })
                .filter(span -> span[0] <= span[1])
                .toArray(long[][]::new);
        return Domain.fromIntervals(spans);
    }

    /** Two sessions that name one person for turns that are not recorded never meet, changeover included. */
    private void keepApart(List<SessionVariables> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                SessionVariables one = sessions.get(i);
                SessionVariables other = sessions.get(j);
                if (one.session().id().equals(other.session().id())) {
                    continue;
                }
                BoolVar first = model.newBoolVar("first");
                BoolVar second = model.newBoolVar("second");
                after(one, other, first);
                after(other, one, second);
                model.addBoolOr(new Literal[] {
                    first, second, one.scheduled().not(), other.scheduled().not()
                });
            }
        }
    }

    private void after(SessionVariables one, SessionVariables other, BoolVar where) {
        int lag = one.session().allowedMinutes().get(0) + event.changeoverMinutes();
        model.addGreaterOrEqual(
                        other.start(),
                        LinearExpr.newBuilder().add(one.start()).add(lag).build())
                .onlyEnforceIf(where);
    }

    private Optional<Minimum> solve() {
        LinearExprBuilder people = LinearExpr.newBuilder();
        for (List<Literal> reasons : turns.movedBy().values()) {
            BoolVar person = model.newBoolVar("person");
            reasons.forEach(reason -> model.addImplication(reason, person));
            people.add(person);
        }
        long weight = turns.movedBy().size() + 1L;
        model.minimize(LinearExpr.newBuilder()
                .addTerm(medium.build(), weight)
                .add(people.build())
                .build());
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(SECONDS).setRandomSeed(7);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            return Optional.empty();
        }
        long objective = Math.round(solver.objectiveValue());
        return Optional.of(new Minimum(objective / weight, objective % weight));
    }
}
