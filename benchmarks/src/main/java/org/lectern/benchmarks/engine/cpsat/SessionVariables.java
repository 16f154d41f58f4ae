package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/** When each session is held, if it is: one literal a time, and start and end as far as a constraint asks for them. */
final class SessionVariables {

    private final CpModel cp;
    private final Offer offer;
    private final BoolVar[] held;
    private final BoolVar[][] at;
    private final @Nullable IntVar[] starts;
    private final Literal[][] onDay;

    SessionVariables(CpModel cp, Offer offer, Costs costs) {
        this.cp = cp;
        this.offer = offer;
        int sessions = offer.sessionCount();
        this.held = new BoolVar[sessions];
        this.at = new BoolVar[sessions][];
        this.starts = new IntVar[sessions];
        this.onDay = new Literal[sessions][];
        for (int s = 0; s < sessions; s++) {
            List<TimeOption> times = offer.times(s);
            held[s] = cp.newBoolVar("held" + s);
            at[s] = new BoolVar[times.size()];
            List<Literal> one = new ArrayList<>();
            for (int t = 0; t < times.size(); t++) {
                at[s][t] = cp.newBoolVar("at" + s + "_" + times.get(t));
                one.add(at[s][t]);
            }
            costs.addOneOf(List.of(at[s]), times.stream().map(TimeOption::score).toList());
            one.add(held[s].not());
            cp.addExactlyOne(one);
            // Linear: 1 − held.
            BoolVar out = cp.newBoolVar("out" + s);
            cp.addEquality(LinearExpr.sum(new LinearArgument[] {out, held[s]}), 1);
            costs.add(out, offer.leftOut(s));
        }
    }

    /** Gives the solver times to start from. */
    void hint(GreedyStart start) {
        for (int s = 0; s < held.length; s++) {
            cp.addHint(held[s], start.time(s) >= 0);
            for (int t = 0; t < at[s].length; t++) {
                cp.addHint(at[s][t], start.time(s) == t);
            }
        }
    }

    BoolVar held(int session) {
        return held[session];
    }

    /** Returns the literal of a session's time, by its position in the offer. */
    BoolVar at(int session, int time) {
        return at[session][time];
    }

    /** Returns the start; of a session that is left out it is a minute after all others. */
    IntVar start(int session) {
        IntVar known = starts[session];
        if (known != null) {
            return known;
        }
        List<TimeOption> times = offer.times(session);
        long[] values = new long[times.size() + 1];
        for (int t = 0; t < times.size(); t++) {
            values[t] = times.get(t).start();
        }
        values[times.size()] = times.isEmpty() ? 0 : values[times.size() - 1] + 1;
        IntVar start = cp.newIntVarFromDomain(Domain.fromValues(values), "start" + session);
        for (int t = 0; t < times.size(); t++) {
            cp.addEquality(start, values[t]).onlyEnforceIf(at[session][t]);
        }
        cp.addEquality(start, values[times.size()]).onlyEnforceIf(held[session].not());
        starts[session] = start;
        return start;
    }

    /** Returns the length: a number where the session has but one. */
    LinearArgument minutes(int session) {
        List<TimeOption> times = offer.times(session);
        int shortest = times.stream().mapToInt(TimeOption::minutes).min().orElse(0);
        if (times.stream().allMatch(time -> time.minutes() == shortest)) {
            return LinearExpr.constant(shortest);
        }
        int longest = times.stream().mapToInt(TimeOption::minutes).max().orElse(0);
        IntVar minutes = cp.newIntVar(shortest, longest, "minutes" + session);
        for (int t = 0; t < times.size(); t++) {
            cp.addEquality(minutes, times.get(t).minutes()).onlyEnforceIf(at[session][t]);
        }
        return minutes;
    }

    /** Returns start plus length. */
    LinearExpr end(int session) {
        return LinearExpr.newBuilder().add(start(session)).add(minutes(session)).build();
    }

    /**
     * Returns an interval from some minutes before the session to some after it.
     *
     * @param presence whether it counts
     */
    IntervalVar interval(int session, int before, int after, Literal presence) {
        LinearExpr from = LinearExpr.affine(start(session), 1, -before);
        LinearExpr size = LinearExpr.newBuilder()
                .add(minutes(session))
                .add(before + after)
                .build();
        LinearExprBuilder until = LinearExpr.newBuilder().add(from).add(size);
        return cp.newOptionalIntervalVar(from, size, until.build(), presence, "interval" + session);
    }

    /** Returns whether the session is on a day, by the day's index. */
    Literal onDay(int session, int day) {
        HalfDays halfDays = offer.tables().halfDays();
        if (onDay[session] == null) {
            onDay[session] = new Literal[halfDays.dayCount()];
            for (int d = 0; d < onDay[session].length; d++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                List<TimeOption> times = offer.times(session);
                for (int t = 0; t < times.size(); t++) {
                    if (halfDays.dayIndex(times.get(t).halfDay()) == d) {
                        sum.add(at[session][t]);
                    }
                }
                BoolVar is = cp.newBoolVar("day" + session + "_" + d);
                cp.addEquality(sum.build(), is);
                onDay[session][d] = is;
            }
        }
        return onDay[session][day];
    }
}
