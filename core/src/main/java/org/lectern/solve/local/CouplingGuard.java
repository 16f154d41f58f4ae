package org.lectern.solve.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;

/** Tells which places of a session would break a coupling rule of hard or medium level, and which sessions are the cause. */
final class CouplingGuard {

    private static final long[] NOTHING = {};

    private final Instance instance;
    private final Assignment assignment;
    private final long[] weights;
    private final boolean isNeeded;

    CouplingGuard(Instance instance, Assignment assignment) {
        this.instance = instance;
        this.assignment = assignment;
        this.weights = assignment.insertionCosts().unitCosts(CouplingGuard::aboveSoft);
        this.isNeeded = Arrays.stream(weights).anyMatch(weight -> weight > 0);
    }

    private static long aboveSoft(Score unit) {
        return unit.hard() + unit.medium();
    }

    /** Returns what a session that is out now would add in each half-day, wherever it is then, for {@link #increase}. */
    long[] increaseByHalfDay(int session) {
        return isNeeded ? assignment.insertionCosts().increaseByHalfDay(session, weights) : NOTHING;
    }

    /**
     * Returns what a session that is out now would add at hard and medium level; 0 if nothing.
     *
     * @param byHalfDay what it would add in each half-day, asked since a session was moved last
     */
    long increase(int session, int room, int option, long[] byHalfDay) {
        if (!isNeeded) {
            return 0;
        }
        TimeOption time = instance.option(session, option);
        long increase = byHalfDay.length == 0 ? 0 : byHalfDay[time.halfDay()];
        if (assignment.insertionCosts().dependsOnPlace(session)) {
            increase += assignment
                    .insertionCosts()
                    .increaseAtPlace(session, room, time.start(), time.end(), time.halfDay(), weights);
        }
        return Math.max(0, increase);
    }

    /**
     * Takes out sessions until a session that is out now adds nothing, puts back those that are not in its way after all, and
     * returns the others. One after the other would not do: while any of a group is on another day, the session cannot be on this.
     *
     * @param orders returns all sessions, those that may go first at first; asked if any has to go
     */
    List<Integer> makeWay(int session, int room, int option, Supplier<int[]> orders) {
        if (!adds(session, room, option)) {
            return List.of();
        }
        int[] order = orders.get();
        Deque<PlaceChange> gone = new ArrayDeque<>();
        for (int i = 0; i < order.length && adds(session, room, option); i++) {
            int other = order[i];
            if (assignment.isScheduled(other)) {
                gone.push(new PlaceChange(other, assignment.room(other), assignment.option(other)));
                assignment.move(other, -1, -1);
            }
        }
        List<Integer> inTheWay = new ArrayList<>();
        for (PlaceChange other : gone) {
            assignment.move(other.session(), other.room(), other.option());
            if (adds(session, room, option)) {
                assignment.move(other.session(), -1, -1);
                inTheWay.add(other.session());
            }
        }
        return inTheWay;
    }

    /** Returns whether a session that is out now would add anything at hard or medium level. */
    boolean adds(int session, int room, int option) {
        return increase(session, room, option, increaseByHalfDay(session)) > 0;
    }
}
