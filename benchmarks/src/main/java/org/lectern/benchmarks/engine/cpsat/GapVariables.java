package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Before which sessions somebody waits: the session is held, others of that person on its day start earlier, and all of those have
 * ended so many minutes before.
 */
final class GapVariables {

    private record Gap(int session, TreeSet<Integer> sessions) {}

    private final Model model;
    private final CpModel cp;
    private final SessionVariables sessions;
    private final PairVariables pairs;
    private final int minMinutes;
    private final Map<Gap, Literal> gaps = new HashMap<>();

    /** @param minMinutes from how many minutes on a gap counts */
    GapVariables(Model model, int minMinutes) {
        this.model = model;
        this.cp = model.cp();
        this.sessions = model.sessions();
        this.pairs = model.pairs();
        this.minMinutes = minMinutes;
    }

    /** Returns whether a gap lies before a session of somebody who is live in these. */
    Literal isAfterGap(int session, List<Integer> ofPerson) {
        return gaps.computeIfAbsent(new Gap(session, new TreeSet<>(ofPerson)), gap -> gap(session, ofPerson));
    }

    private Literal gap(int session, List<Integer> ofPerson) {
        BoolVar isAfterGap = cp.newBoolVar("");
        List<Literal> earlier = new ArrayList<>();
        List<Literal> touching = new ArrayList<>();
        for (int other : ofPerson) {
            if (other != session) {
                Literal isEarlier = isEarlierThatDay(other, session);
                earlier.add(isEarlier);
                touching.add(touches(other, session, isEarlier, isAfterGap));
            }
        }
        // Somebody who waits has been somewhere earlier.
        List<Literal> some = new ArrayList<>(earlier);
        some.add(isAfterGap.not());
        cp.addBoolOr(some);
        // Somebody who has been somewhere earlier and comes straight from none of it waits.
        for (Literal isEarlier : earlier) {
            List<Literal> waits = new ArrayList<>(touching);
            waits.add(isEarlier.not());
            waits.add(isAfterGap);
            cp.addBoolOr(waits);
        }
        return isAfterGap;
    }

    private Literal isEarlierThatDay(int other, int session) {
        Literal isOnDay = pairs.onSameDay(other, session, model.dayCount());
        Literal isBefore = pairs.startsBefore(other, session);
        BoolVar is = cp.newBoolVar("");
        cp.addImplication(is, isOnDay);
        cp.addImplication(is, isBefore);
        cp.addBoolOr(new Literal[] {is, isOnDay.not(), isBefore.not()});
        return is;
    }

    /** Returns whether an earlier session ends too late for a gap; after a gap, none does. */
    private Literal touches(int other, int session, Literal isEarlier, Literal isAfterGap) {
        LinearExpr between = LinearExpr.newBuilder()
                .add(sessions.startInDay(session))
                .addTerm(sessions.endInDay(other), -1)
                .build();
        BoolVar touches = cp.newBoolVar("");
        cp.addImplication(touches, isEarlier);
        cp.addLessThan(between, minMinutes).onlyEnforceIf(touches);
        cp.addGreaterOrEqual(between, minMinutes).onlyEnforceIf(new Literal[] {isEarlier, isAfterGap});
        return touches;
    }
}
