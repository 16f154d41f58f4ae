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
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * The least number of people moved, as CP-SAT finds and proves it: with no hard cost, the least medium cost, then the
 * fewest people with any grade above 0. It shares nothing with Lectern but the event, and knows what generated events
 * hold: sessions of one length with turns on their own, rooms with hours, seats and features, and the changeover.
 */
final class LeastMoved {

    private static final int SECONDS = 60;

    private final Event event;
    private final CpModel model = new CpModel();
    private final Instant origin;
    private final Map<String, List<IntervalVar>> byRoom = new LinkedHashMap<>();
    private final Map<String, List<Literal>> movedBy = new LinkedHashMap<>();
    private final Map<String, List<Told>> byPerson = new LinkedHashMap<>();
    private final LinearExprBuilder medium = LinearExpr.newBuilder();

    /** A session as the model has it. */
    private record Told(Session session, BoolVar held, IntVar start) {}

    /** What was proven: the least medium cost and the fewest people, or empty where time ran out. */
    record Least(long medium, long people) {}

    private LeastMoved(Event event) {
        this.event = event;
        this.origin = event.days().get(0).windows().get(0).startInclusive();
        event.sessions().forEach(this::add);
        byRoom.values().forEach(model::addNoOverlap);
        byPerson.values().forEach(this::keepApart);
    }

    /** Returns what is proven of an event with a published timetable. */
    static Optional<Least> of(Event event) {
        Loader.loadNativeLibraries();
        return new LeastMoved(event).solve();
    }

    private int minute(Instant instant) {
        return (int) ((instant.getEpochSecond() - origin.getEpochSecond()) / 60);
    }

    private void add(Session session) {
        if (session.allowedMinutes().size() != 1
                || session.openingMinutes() + session.statementMinutes() + session.minQaMinutes() > 0
                || !session.attendantIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "The model does not know what session (%s) has.".formatted(session.id()));
        }
        int minutes = session.allowedMinutes().get(0);
        BoolVar held = model.newBoolVar(session.id());
        IntVar start = model.newIntVarFromDomain(starts(minutes), session.id() + " start");
        Optional<Placement> told =
                event.findPublished().flatMap(published -> published.timetable().findPlacement(session.id()));
        List<Literal> rooms = new ArrayList<>();
        Literal toldRoom = model.falseLiteral();
        for (Room room : event.rooms()) {
            if (room.seats() >= session.audience() && room.features().containsAll(session.neededFeatures())) {
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
                if (!room.availableWindows().isEmpty()) {
                    model.addLinearExpressionInDomain(start, open(room.availableWindows(), before, minutes + after))
                            .onlyEnforceIf(here);
                }
                if (told.isPresent() && told.get().roomId().equals(room.id())) {
                    toldRoom = here;
                }
            }
        }
        rooms.add(held.not());
        model.addExactlyOne(rooms);
        BoolVar kept = model.newBoolVar(session.id() + " kept");
        if (told.isPresent()) {
            int toldStart = minute(told.get().start());
            BoolVar same = model.newBoolVar(session.id() + " same start");
            model.addEquality(start, toldStart).onlyEnforceIf(same);
            model.addDifferent(start, toldStart).onlyEnforceIf(same.not());
            model.addBoolAnd(new Literal[] {same, toldRoom}).onlyEnforceIf(kept);
            model.addBoolOr(new Literal[] {same.not(), toldRoom.not()}).onlyEnforceIf(kept.not());
        } else {
            model.addBoolAnd(new Literal[] {kept});
        }
        long all = session.priority()
                + session.slots().stream().mapToLong(Slot::priority).sum();
        medium.addTerm(held.not(), all);
        addSlots(session, minutes, held, start, kept, told);
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
            // A session must have some start, even where it cannot be held.
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

    private void addSlots(
            Session session, int minutes, BoolVar held, IntVar start, BoolVar kept, Optional<Placement> told) {
        List<IntervalVar> turns = new ArrayList<>();
        List<BoolVar> seats = new ArrayList<>();
        List<IntVar> begins = new ArrayList<>();
        Map<String, Person> people = event.peopleById();
        for (Slot slot : session.slots()) {
            if (slot.presence() != Presence.OWN_SLOT && slot.presence() != Presence.RECORDED) {
                throw new IllegalArgumentException("The model does not know slot (%s).".formatted(slot.id()));
            }
            BoolVar seated = model.newBoolVar(slot.id());
            IntVar begin = model.newIntVar(0, minutes, slot.id() + " from");
            IntVar length = model.newIntVar(slot.minMinutes(), slot.maxMinutes(), slot.id() + " for");
            IntVar end = model.newIntVar(0, minutes, slot.id() + " until");
            turns.add(model.newOptionalIntervalVar(begin, length, end, seated, slot.id()));
            seats.add(seated);
            begins.add(begin);
            model.addImplication(seated, held);
            // A left-out session costs its slots already.
            BoolVar dropped = model.newBoolVar(slot.id() + " dropped");
            model.addBoolAnd(new Literal[] {held, seated.not()}).onlyEnforceIf(dropped);
            model.addBoolOr(new Literal[] {held.not(), seated}).onlyEnforceIf(dropped.not());
            medium.addTerm(dropped, slot.priority());
            List<Window> windows =
                    Objects.requireNonNull(people.get(slot.personId())).availableWindows();
            if (slot.presence() == Presence.OWN_SLOT) {
                if (!windows.isEmpty()) {
                    inOneWindow(slot, windows, seated, start, begin, end);
                }
                byPerson.computeIfAbsent(slot.personId(), ignored -> new ArrayList<>())
                        .add(new Told(session, held, start));
            }
        }
        model.addNoOverlap(turns);
        told.ifPresent(placement -> addMoved(session, placement, held, kept, seats, begins, turns));
    }

    private void inOneWindow(Slot slot, List<Window> windows, BoolVar seated, IntVar start, IntVar begin, IntVar end) {
        List<Literal> one = new ArrayList<>(List.of(seated.not()));
        for (Window window : windows) {
            BoolVar in = model.newBoolVar(slot.id() + " in a window");
            model.addGreaterOrEqual(LinearExpr.sum(new IntVar[] {start, begin}), minute(window.startInclusive()))
                    .onlyEnforceIf(in);
            model.addLessOrEqual(LinearExpr.sum(new IntVar[] {start, end}), minute(window.endExclusive()))
                    .onlyEnforceIf(in);
            one.add(in);
        }
        model.addBoolOr(one);
    }

    private void addMoved(
            Session session,
            Placement told,
            BoolVar held,
            BoolVar kept,
            List<BoolVar> seats,
            List<IntVar> begins,
            List<IntervalVar> turns) {
        List<String> toldIds = told.turns().stream().map(Turn::slotId).toList();
        for (int i = 0; i < session.slots().size(); i++) {
            Slot slot = session.slots().get(i);
            if (slot.presence() == Presence.RECORDED) {
                continue;
            }
            BoolVar moved = model.newBoolVar(slot.id() + " moved");
            // Whoever is live where the session goes elsewhere, seated or dropped.
            model.addBoolOr(new Literal[] {moved, kept, held.not()});
            movedBy.computeIfAbsent(slot.personId(), ignored -> new ArrayList<>())
                    .add(moved);
            int position = toldIds.indexOf(slot.id());
            if (position >= 0) {
                Turn turn = told.turns().get(position);
                Literal[] stays = {moved.not(), seats.get(i)};
                model.addEquality(begins.get(i), minute(turn.start()) - minute(told.start()))
                        .onlyEnforceIf(stays);
                model.addEquality(turns.get(i).getSizeExpr(), turn.minutes()).onlyEnforceIf(stays);
                LinearExprBuilder before = LinearExpr.newBuilder();
                for (int j = 0; j < session.slots().size(); j++) {
                    if (j != i) {
                        before.add(isBefore(seats.get(j), begins.get(j), begins.get(i)));
                    }
                }
                model.addEquality(before, position).onlyEnforceIf(stays);
            }
        }
    }

    private BoolVar isBefore(BoolVar seated, IntVar begin, IntVar other) {
        BoolVar before = model.newBoolVar("before");
        BoolVar earlier = model.newBoolVar("earlier");
        model.addLessThan(begin, other).onlyEnforceIf(earlier);
        model.addGreaterOrEqual(begin, other).onlyEnforceIf(earlier.not());
        model.addBoolAnd(new Literal[] {seated, earlier}).onlyEnforceIf(before);
        model.addBoolOr(new Literal[] {seated.not(), earlier.not()}).onlyEnforceIf(before.not());
        return before;
    }

    /** Two sessions that name one person for turns that are not recorded never meet, changeover included. */
    private void keepApart(List<Told> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                Told one = sessions.get(i);
                Told other = sessions.get(j);
                if (one.session().id().equals(other.session().id())) {
                    continue;
                }
                BoolVar first = model.newBoolVar("first");
                BoolVar second = model.newBoolVar("second");
                after(one, other, first);
                after(other, one, second);
                model.addBoolOr(new Literal[] {
                    first, second, one.held().not(), other.held().not()
                });
            }
        }
    }

    private void after(Told one, Told other, BoolVar where) {
        int lag = one.session().allowedMinutes().get(0) + event.changeoverMinutes();
        model.addGreaterOrEqual(
                        other.start(),
                        LinearExpr.newBuilder().add(one.start()).add(lag).build())
                .onlyEnforceIf(where);
    }

    private Optional<Least> solve() {
        LinearExprBuilder people = LinearExpr.newBuilder();
        for (List<Literal> reasons : movedBy.values()) {
            BoolVar person = model.newBoolVar("person");
            reasons.forEach(reason -> model.addImplication(reason, person));
            people.add(person);
        }
        long weight = movedBy.size() + 1L;
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
        return Optional.of(new Least(objective / weight, objective % weight));
    }
}
