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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/** When each session is held, if it is: one literal a time, and start, end and day as far as a constraint asks for them. */
final class SessionVariables {

    private final CpModel cp;
    private final Offer offer;
    private final HalfDays halfDays;
    private final BoolVar[] held;
    private final BoolVar[][] at;
    private final Map<String, IntVar> numbers = new HashMap<>();
    private final Map<Integer, IntVar> lengths = new HashMap<>();
    private final Map<String, Literal> literals = new HashMap<>();

    SessionVariables(CpModel cp, Offer offer, Costs costs) {
        this.cp = cp;
        this.offer = offer;
        this.halfDays = offer.tables().halfDays();
        int sessions = offer.sessionCount();
        this.held = new BoolVar[sessions];
        this.at = new BoolVar[sessions][];
        for (int s = 0; s < sessions; s++) {
            List<TimeOption> times = offer.times(s);
            held[s] = cp.newBoolVar("held" + s);
            at[s] = new BoolVar[times.size()];
            List<Literal> one = new ArrayList<>();
            for (int t = 0; t < times.size(); t++) {
                at[s][t] = cp.newBoolVar("at" + s + "_" + times.get(t));
                one.add(at[s][t]);
                costs.add(at[s][t], times.get(t).score());
                if (times.get(t).score().hard() > 0) {
                    cp.addEquality(at[s][t], 0);
                }
            }
            one.add(held[s].not());
            cp.addExactlyOne(one);
            costs.add(held[s].not(), offer.leftOut(s));
            if (offer.leftOut(s).hard() > 0) {
                cp.addEquality(held[s], 1);
            }
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

    /** Returns the literals of those times of a session that pass a test. */
    List<Literal> at(int session, Predicate<TimeOption> test) {
        List<TimeOption> times = offer.times(session);
        return IntStream.range(0, times.size())
                .filter(t -> test.test(times.get(t)))
                .<Literal>mapToObj(t -> at[session][t])
                .toList();
    }

    List<TimeOption> times(int session) {
        return offer.times(session);
    }

    /** Returns the start; of an unscheduled session, that of its first time. */
    IntVar start(int session) {
        return numbers.computeIfAbsent("start" + session, name -> number(name, session, TimeOption::start));
    }

    /** Returns the start, counted from the first window of its day. */
    IntVar startInDay(int session) {
        IntVar start = start(session);
        return numbers.computeIfAbsent(
                "startInDay" + session,
                name -> hasOneLength(session)
                        ? number(name, session, time -> time.start() - dayStart(time.halfDay()))
                        : startLessDay(name, session, start));
    }

    private IntVar startLessDay(String name, int session, IntVar start) {
        List<TimeOption> times = offer.times(session);
        IntVar number = cp.newIntVarFromDomain(
                domain(times.stream().mapToInt(time -> time.start() - dayStart(time.halfDay()))), name);
        int idle = dayStart(times.get(0).halfDay());
        LinearExprBuilder sum = LinearExpr.newBuilder().add(number).add(idle).addTerm(held[session], -idle);
        for (int halfDay = 0; halfDay < halfDays.count(); halfDay++) {
            sum.addTerm(onHalfDay(session, halfDay), dayStart(halfDay));
        }
        cp.addEquality(start, sum);
        return number;
    }

    private int dayStart(int halfDay) {
        return IntStream.range(0, halfDays.count())
                .filter(other -> halfDays.dayIndex(other) == halfDays.dayIndex(halfDay))
                .map(halfDays::start)
                .min()
                .orElseThrow();
    }

    /** Returns the end, counted from the first window of its day. */
    LinearArgument endInDay(int session) {
        return endOf("endInDay", session, startInDay(session));
    }

    /** Returns the first minute after the session. */
    LinearArgument end(int session) {
        return endOf("end", session, start(session));
    }

    /** Returns a start plus the length; a variable of its own where that is more than a number. */
    private LinearArgument endOf(String name, int session, IntVar start) {
        return hasOneLength(session)
                ? LinearExpr.affine(start, 1, shortest(session))
                : numbers.computeIfAbsent(name + session, ignored -> {
                    IntVar end = cp.newIntVar(Integer.MIN_VALUE, Integer.MAX_VALUE, name + session);
                    cp.addEquality(end, LinearExpr.newBuilder().add(start).add(minutes(session)));
                    return end;
                });
    }

    /** Returns the length: a number where the session has but one. */
    LinearArgument minutes(int session) {
        return hasOneLength(session)
                ? LinearExpr.constant(shortest(session))
                : lengths.computeIfAbsent(
                        session, ignored -> number("minutes" + session, session, TimeOption::minutes));
    }

    boolean hasOneLength(int session) {
        int shortest = shortest(session);
        return offer.times(session).stream().allMatch(time -> time.minutes() == shortest);
    }

    int shortest(int session) {
        return offer.times(session).stream().mapToInt(TimeOption::minutes).min().orElse(0);
    }

    int longest(int session) {
        return offer.times(session).stream().mapToInt(TimeOption::minutes).max().orElse(0);
    }

    /** Returns a number that follows from the time. That of an unscheduled session is the first time's. */
    private IntVar number(String name, int session, ToIntFunction<TimeOption> value) {
        List<TimeOption> times = offer.times(session);
        IntVar number = cp.newIntVarFromDomain(domain(times.stream().mapToInt(value)), name);
        times.stream()
                .mapToInt(value)
                .distinct()
                .forEach(each -> cp.addEquality(number, each)
                        .onlyEnforceIf(sumOf(at(session, time -> value.applyAsInt(time) == each))));
        int idle = times.isEmpty() ? 0 : value.applyAsInt(times.get(0));
        cp.addEquality(number, idle).onlyEnforceIf(held[session].not());
        return number;
    }

    /** Returns these numbers, or 0 where there are none. */
    private static Domain domain(IntStream numbers) {
        long[] values = numbers.mapToLong(number -> number).toArray();
        return values.length == 0 ? new Domain(0) : Domain.fromValues(values);
    }

    /**
     * Returns an interval from some minutes before the session to some after it.
     *
     * @param presence whether it counts
     */
    IntervalVar interval(int session, int before, int after, Literal presence) {
        LinearExpr from = LinearExpr.affine(start(session), 1, -before);
        LinearExpr size = LinearExpr.affine(minutes(session), 1, before + after);
        LinearExpr until = LinearExpr.affine(end(session), 1, after);
        return cp.newOptionalIntervalVar(from, size, until, presence, "interval" + session);
    }

    /** Returns whether the session is on a day, by the day's index. */
    Literal onDay(int session, int day) {
        return literals.computeIfAbsent(
                "day" + session + "_" + day,
                ignored -> sumOf(at(session, time -> halfDays.dayIndex(time.halfDay()) == day)));
    }

    /** Returns whether the session is in a half-day, by its index. */
    Literal onHalfDay(int session, int halfDay) {
        return literals.computeIfAbsent(
                "halfDay" + session + "_" + halfDay, ignored -> sumOf(at(session, time -> time.halfDay() == halfDay)));
    }

    /** Returns a literal that is true if one of others is, of which at most one can be. */
    Literal sumOf(List<Literal> some) {
        if (some.isEmpty()) {
            return cp.falseLiteral();
        }
        if (some.size() == 1) {
            return some.get(0);
        }
        BoolVar any = cp.newBoolVar("");
        cp.addEquality(sum(some), any);
        return any;
    }

    /** Returns how many of some literals are true. */
    static LinearExpr sum(Iterable<? extends Literal> some) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        some.forEach(sum::add);
        return sum.build();
    }
}
