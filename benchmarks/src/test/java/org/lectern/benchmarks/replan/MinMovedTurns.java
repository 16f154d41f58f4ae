package org.lectern.benchmarks.replan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** The turns in the model of {@link MinMoved}: which slots have one, when, and whom that moves. */
final class MinMovedTurns {

    private final CpModel model;
    private final Instant origin;
    private final Map<String, Person> people;
    private final LinearExprBuilder medium;
    private final Map<String, List<Literal>> movedBy = new LinkedHashMap<>();

    /** @param medium the medium cost, to which it adds dropped slots */
    MinMovedTurns(Event event, CpModel model, Instant origin, LinearExprBuilder medium) {
        this.model = model;
        this.origin = origin;
        this.people = event.peopleById();
        this.medium = medium;
    }

    static int minute(Instant origin, Instant instant) {
        return (int) ((instant.getEpochSecond() - origin.getEpochSecond()) / 60);
    }

    /** Returns the reasons for which each person is moved. */
    Map<String, List<Literal>> movedBy() {
        return movedBy;
    }

    /** The variables of a slot. */
    private record SlotVariables(Slot slot, BoolVar seated, IntVar begin, IntervalVar turn) {}

    void add(MinMoved.SessionVariables session, Optional<Placement> published) {
        List<SlotVariables> slots = new ArrayList<>();
        session.session().slots().forEach(slot -> slots.add(slot(session, slot)));
        model.addNoOverlap(slots.stream().map(SlotVariables::turn).toArray(IntervalVar[]::new));
        published.ifPresent(placement -> addMoved(session, placement, slots));
    }

    private SlotVariables slot(MinMoved.SessionVariables session, Slot slot) {
        if (slot.presence() != Presence.OWN_SLOT && slot.presence() != Presence.RECORDED) {
            throw new IllegalArgumentException("The model does not know slot (%s).".formatted(slot.id()));
        }
        int minutes = session.session().allowedMinutes().get(0);
        BoolVar seated = model.newBoolVar(slot.id());
        IntVar begin = model.newIntVar(0, minutes, slot.id() + " from");
        IntVar length = model.newIntVar(slot.minMinutes(), slot.maxMinutes(), slot.id() + " for");
        IntVar end = model.newIntVar(0, minutes, slot.id() + " until");
        model.addImplication(seated, session.scheduled());
        // An unscheduled session costs its slots already.
        BoolVar dropped = model.newBoolVar(slot.id() + " dropped");
        model.addBoolAnd(new Literal[] {session.scheduled(), seated.not()}).onlyEnforceIf(dropped);
        model.addBoolOr(new Literal[] {session.scheduled().not(), seated}).onlyEnforceIf(dropped.not());
        medium.addTerm(dropped, slot.priority());
        Availability available =
                Objects.requireNonNull(people.get(slot.personId())).availability();
        if (slot.presence() == Presence.OWN_SLOT && available.isLimited()) {
            inOneWindow(slot, available.windows(), seated, session.start(), begin, end);
        }
        IntervalVar turn = model.newOptionalIntervalVar(begin, length, end, seated, slot.id());
        return new SlotVariables(slot, seated, begin, turn);
    }

    private void inOneWindow(Slot slot, List<Window> windows, BoolVar seated, IntVar start, IntVar begin, IntVar end) {
        List<Literal> one = new ArrayList<>(List.of(seated.not()));
        for (Window window : windows) {
            BoolVar in = model.newBoolVar(slot.id() + " in a window");
            model.addGreaterOrEqual(
                            LinearExpr.sum(new IntVar[] {start, begin}), minute(origin, window.startInclusive()))
                    .onlyEnforceIf(in);
            model.addLessOrEqual(LinearExpr.sum(new IntVar[] {start, end}), minute(origin, window.endExclusive()))
                    .onlyEnforceIf(in);
            one.add(in);
        }
        model.addBoolOr(one);
    }

    private void addMoved(MinMoved.SessionVariables session, Placement published, List<SlotVariables> slots) {
        List<String> publishedIds = published.turns().stream().map(Turn::slotId).toList();
        for (SlotVariables one : slots) {
            if (one.slot().presence() == Presence.RECORDED) {
                continue;
            }
            BoolVar moved = model.newBoolVar(one.slot().id() + " moved");
            // Who is live in a session that goes elsewhere is moved, with a turn or dropped.
            model.addBoolOr(
                    new Literal[] {moved, session.kept(), session.scheduled().not()});
            movedBy.computeIfAbsent(one.slot().personId(), ignored -> new ArrayList<>())
                    .add(moved);
            int position = publishedIds.indexOf(one.slot().id());
            if (position >= 0) {
                Turn turn = published.turns().get(position);
                Literal[] stays = {moved.not(), one.seated()};
                model.addEquality(one.begin(), minute(origin, turn.start()) - minute(origin, published.start()))
                        .onlyEnforceIf(stays);
                model.addEquality(one.turn().getSizeExpr(), turn.minutes()).onlyEnforceIf(stays);
                LinearExprBuilder before = LinearExpr.newBuilder();
                for (SlotVariables other : slots) {
                    if (!other.slot().equals(one.slot())) {
                        before.add(isBefore(other.seated(), other.begin(), one.begin()));
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
}
