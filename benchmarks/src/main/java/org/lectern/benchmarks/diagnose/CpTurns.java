package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/** The turns inside one session for {@link CpSatJudge}. Those that may be dropped are: that forbids nothing. */
final class CpTurns {

    private static final int LATEST = 400_000;

    private final RulesInForce rules;
    private final CpModel model;
    private final Session session;
    private final ToIntFunction<Instant> minute;
    private final CpSession place;
    private final List<Slot> seated = new ArrayList<>();
    private final Map<String, IntVar> starts = new HashMap<>();
    private final Map<String, IntVar> ends = new HashMap<>();

    CpTurns(
            Event event,
            RulesInForce rules,
            CpModel model,
            Session session,
            ToIntFunction<Instant> minute,
            CpSession place) {
        this.rules = rules;
        this.model = model;
        this.session = session;
        this.minute = minute;
        this.place = place;
        for (Slot slot : session.slots()) {
            if (rules.forbids("dropped-slot", slot.id())) {
                seated.add(slot);
            }
        }
        if (rules.forbids("equal-minutes", session.id())) {
            throw new IllegalArgumentException("CP-SAT does not model rule 'equal-minutes'. Switch it off.");
        }
    }

    void build() {
        boolean fits = rules.forbids("session-minutes", session.id());
        List<IntervalVar> turns = new ArrayList<>();
        long sum = 0;
        for (Slot slot : seated) {
            int least = rules.forbids("slot-minutes", slot.id()) ? slot.minMinutes() : 1;
            sum += least;
            IntVar start = model.newIntVar(-2000, LATEST, "turn");
            IntVar end = model.newIntVar(-2000, LATEST, "end of turn");
            model.addEquality(end, LinearExpr.affine(start, 1, least));
            starts.put(slot.id(), start);
            ends.put(slot.id(), end);
            turns.add(model.newOptionalIntervalVar(
                    start, LinearExpr.constant(least), end, place.held, "turn of " + slot.id()));
            if (fits) {
                long lead = session.openingMinutes() + (long) session.statementMinutes();
                model.addGreaterOrEqual(start, LinearExpr.affine(place.start, 1, lead))
                        .onlyEnforceIf(place.held);
                model.addLessOrEqual(end, LinearExpr.affine(place.end, 1, -session.minQaMinutes()))
                        .onlyEnforceIf(place.held);
            }
            own(slot, start, end);
        }
        if (fits) {
            model.addNoOverlap(turns.toArray(IntervalVar[]::new));
            // That they do not overlap implies the sum, but is slow to see when the session may start at any time.
            model.addGreaterOrEqual(
                            place.minutes,
                            session.openingMinutes() + (long) session.statementMinutes() + session.minQaMinutes() + sum)
                    .onlyEnforceIf(place.held);
        }
        seated.forEach(this::wishes);
        pinned();
    }

    private void own(Slot slot, IntVar start, IntVar end) {
        String person = slot.personId();
        boolean sits = seated.stream()
                .anyMatch(other -> other.personId().equals(person) && other.presence() == Presence.WHOLE_SESSION);
        if (slot.presence() != Presence.OWN_SLOT
                || sits
                || session.attendantIds().contains(person)) {
            return;
        }
        Availability available = place.person(person).availability();
        if (!available.isAlways() && rules.forbids("speaker-window", person, session.id(), slot.id())) {
            inside(available.windows(), start, end);
        }
        CpWishes wishes = new CpWishes(rules, minute);
        String[] subjects = {person, session.id(), slot.id()};
        wishes.of(place.person(person), TimeWish.Kind.PREFERRED, subjects)
                .forEach(wish -> inside(wish.windows(), start, end));
        wishes.of(place.person(person), TimeWish.Kind.UNDESIRED, subjects)
                .forEach(wish -> wish.windows().forEach(window -> outside(window, start, end)));
    }

    private void outside(Window window, IntVar start, IntVar end) {
        BoolVar before = model.newBoolVar("before");
        model.addLessOrEqual(end, minute.applyAsInt(window.startInclusive()))
                .onlyEnforceIf(new Literal[] {before, place.held});
        model.addGreaterOrEqual(start, minute.applyAsInt(window.endExclusive()))
                .onlyEnforceIf(new Literal[] {before.not(), place.held});
    }

    private void inside(List<Window> windows, IntVar start, IntVar end) {
        List<Literal> in = new ArrayList<>();
        for (Window window : windows) {
            BoolVar there = model.newBoolVar("there");
            in.add(there);
            model.addGreaterOrEqual(start, minute.applyAsInt(window.startInclusive()))
                    .onlyEnforceIf(there);
            model.addLessOrEqual(end, minute.applyAsInt(window.endExclusive())).onlyEnforceIf(there);
        }
        in.add(place.held.not());
        model.addBoolOr(in.toArray(Literal[]::new));
    }

    private void wishes(Slot slot) {
        if (!rules.forbids("slot-order", slot.id())) {
            return;
        }
        for (Slot other : seated) {
            if (!other.equals(slot)) {
                if (slot.order().first()) {
                    follows(slot.id(), other.id());
                }
                if (slot.order().last() || slot.order().after().contains(other.id())) {
                    follows(other.id(), slot.id());
                }
                if (slot.order().rightAfter().contains(other.id())) {
                    follows(other.id(), slot.id());
                    for (Slot third : seated) {
                        if (!third.equals(slot) && !third.equals(other)) {
                            BoolVar before = model.newBoolVar("before both");
                            model.addLessOrEqual(over(third.id()), start(other.id()))
                                    .onlyEnforceIf(new Literal[] {before, place.held});
                            model.addGreaterOrEqual(start(third.id()), over(slot.id()))
                                    .onlyEnforceIf(new Literal[] {before.not(), place.held});
                        }
                    }
                }
            }
        }
    }

    private void pinned() {
        if (rules.forbids("pinned", session.id())) {
            List<String> order = session.pin().slotOrder().stream()
                    .filter(starts::containsKey)
                    .toList();
            for (int i = 1; i < order.size(); i++) {
                follows(order.get(i - 1), order.get(i));
            }
        }
    }

    private void follows(String first, String then) {
        model.addGreaterOrEqual(start(then), over(first)).onlyEnforceIf(place.held);
    }

    private IntVar start(String slot) {
        return java.util.Objects.requireNonNull(starts.get(slot));
    }

    /** Returns from when on the next turn may start: turns that may overlap stand in the order of their starts. */
    private IntVar over(String slot) {
        boolean fits = rules.forbids("session-minutes", session.id());
        return java.util.Objects.requireNonNull((fits ? ends : starts).get(slot));
    }
}
