package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;

/** Tells which places of a session would break a coupling rule of hard or medium level, and which sessions are the cause. */
final class CouplingGuard {

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

    /** Returns what a session that is out now would add at hard and medium level; 0 if nothing. */
    long increase(int session, int room, int option) {
        if (!isNeeded) {
            return 0;
        }
        TimeOption time = instance.option(session, option);
        long[] byHalfDay = assignment.insertionCosts().increaseByHalfDay(session, weights);
        long increase = byHalfDay.length == 0 ? 0 : byHalfDay[time.halfDay()];
        if (assignment.insertionCosts().dependsOnPlace(session)) {
            increase += assignment
                    .insertionCosts()
                    .increaseAtPlace(session, room, time.start(), time.end(), time.halfDay(), weights);
        }
        return Math.max(0, increase);
    }

    /** Takes out the sessions without which a session that is out now would add less, until it adds nothing, and returns them. */
    List<Integer> makeWay(int session, int room, int option) {
        List<Integer> out = new ArrayList<>();
        long left = increase(session, room, option);
        for (int other = 0; other < instance.sessionCount() && left > 0; other++) {
            if (other != session && assignment.isScheduled(other)) {
                int otherRoom = assignment.room(other);
                int otherOption = assignment.option(other);
                assignment.move(other, -1, -1);
                long without = increase(session, room, option);
                if (without < left) {
                    out.add(other);
                    left = without;
                } else {
                    assignment.move(other, otherRoom, otherOption);
                }
            }
        }
        return out;
    }
}
