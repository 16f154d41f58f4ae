package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How two sessions lie to each other in time, as far as a constraint asks for it. */
final class PairVariables {

    private record Pair(int one, int other) {}

    private final CpModel cp;
    private final SessionVariables sessions;
    private final Map<Pair, Literal> starting = new HashMap<>();
    private final Map<Pair, Literal> ending = new HashMap<>();
    private final Map<Pair, Literal> sameDay = new HashMap<>();
    private final Map<Pair, List<Literal>> shortest = new HashMap<>();

    PairVariables(CpModel cp, SessionVariables sessions) {
        this.cp = cp;
        this.sessions = sessions;
    }

    /** Returns whether, both held, one starts before the other; of two that start at once, the one of lower index does. */
    Literal startsBefore(int one, int other) {
        if (one > other) {
            return startsBefore(other, one).not();
        }
        return starting.computeIfAbsent(new Pair(one, other), ignored -> {
            BoolVar is = cp.newBoolVar("");
            IntVar first = sessions.start(one);
            IntVar then = sessions.start(other);
            cp.addLessOrEqual(first, then).onlyEnforceIf(held(one, other, is));
            cp.addLessThan(then, first).onlyEnforceIf(held(one, other, is.not()));
            return is;
        });
    }

    /** Returns whether, both held, one has ended when the other starts. */
    Literal endsBefore(int one, int other) {
        return ending.computeIfAbsent(new Pair(one, other), ignored -> {
            BoolVar is = cp.newBoolVar("");
            LinearArgument end = sessions.end(one);
            IntVar start = sessions.start(other);
            cp.addLessOrEqual(end, start).onlyEnforceIf(held(one, other, is));
            cp.addGreaterThan(end, start).onlyEnforceIf(held(one, other, is.not()));
            return is;
        });
    }

    /** Returns whether both are held, on one day. */
    Literal onSameDay(int one, int other, int dayCount) {
        if (one > other) {
            return onSameDay(other, one, dayCount);
        }
        return sameDay.computeIfAbsent(new Pair(one, other), ignored -> {
            BoolVar is = cp.newBoolVar("");
            cp.addImplication(is, sessions.held(one));
            for (int d = 0; d < dayCount; d++) {
                Literal first = sessions.onDay(one, d);
                Literal then = sessions.onDay(other, d);
                cp.addBoolOr(new Literal[] {is, first.not(), then.not()});
                cp.addBoolOr(new Literal[] {is.not(), first.not(), then});
                cp.addBoolOr(new Literal[] {is.not(), then.not(), first});
            }
            return is;
        });
    }

    /**
     * Says that {@code factor · units} is at least the minutes that two sessions overlap, below 0 for the minutes between
     * them, and some more.
     *
     * @param onlyIf when that is so, both being held
     */
    void atLeastOverlap(IntVar units, long factor, int one, int other, long more, Literal... onlyIf) {
        List<LinearArgument> overlaps = overlaps(one, other);
        List<Literal> choices = choices(one, other, overlaps.size());
        for (int i = 0; i < overlaps.size(); i++) {
            Literal[] all = Arrays.copyOf(held(one, other, choices.get(i)), 3 + onlyIf.length);
            System.arraycopy(onlyIf, 0, all, 3, onlyIf.length);
            cp.addGreaterOrEqual(
                            LinearExpr.term(units, factor),
                            LinearExpr.newBuilder().add(overlaps.get(i)).add(more))
                    .onlyEnforceIf(all);
        }
    }

    /** The least of these is the overlap. */
    private List<LinearArgument> overlaps(int one, int other) {
        List<LinearArgument> overlaps = new ArrayList<>();
        overlaps.add(minus(sessions.end(one), sessions.start(other)));
        overlaps.add(minus(sessions.end(other), sessions.start(one)));
        boolean isOfOneLength = sessions.hasOneLength(one)
                && sessions.hasOneLength(other)
                && sessions.shortest(one) == sessions.shortest(other);
        if (!isOfOneLength) {
            overlaps.add(sessions.minutes(one));
            overlaps.add(sessions.minutes(other));
        }
        return overlaps;
    }

    private static LinearExpr minus(LinearArgument one, LinearArgument other) {
        return LinearExpr.newBuilder().add(one).addTerm(other, -1).build();
    }

    private List<Literal> choices(int one, int other, int count) {
        return shortest.computeIfAbsent(new Pair(one, other), ignored -> {
            List<Literal> choices = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                choices.add(cp.newBoolVar(""));
            }
            cp.addExactlyOne(choices);
            return choices;
        });
    }

    private Literal[] held(int one, int other, Literal is) {
        return new Literal[] {is, sessions.held(one), sessions.held(other)};
    }
}
