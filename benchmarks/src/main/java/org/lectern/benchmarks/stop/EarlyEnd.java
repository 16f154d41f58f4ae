package org.lectern.benchmarks.stop;

import java.time.Duration;
import org.lectern.benchmarks.suite.SuiteInstance;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/**
 * A search that ended by itself, and what more steps find from the same seed.
 *
 * @param instance the event
 * @param time until the search ended, tables included
 * @param steps those of the search that ended by itself
 * @param score its score
 * @param isProven whether no timetable is better
 * @param later the score after more steps; the same if nothing can be better
 */
public record EarlyEnd(SuiteInstance instance, Duration time, long steps, Score score, boolean isProven, Score later) {

    /**
     * Solves an event without limits and, unless that is proven optimal, once more with a step limit.
     *
     * @param times how many times as many steps the second search may take
     */
    public static EarlyEnd measure(SuiteInstance instance, int times) {
        return measure(instance, SolveOptions.builder().seed(instance.seed()), times);
    }

    /** @param options those of the first search */
    static EarlyEnd measure(SuiteInstance instance, SolveOptions.Builder options, int times) {
        Event event = instance.event();
        long begin = System.nanoTime();
        SolveResult ended = Lectern.solve(event, options.build());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        Score later = ended.isProvenOptimal()
                ? ended.score()
                : Lectern.solve(event, options.stepLimit(times * ended.steps()).build())
                        .score();
        return new EarlyEnd(instance, time, ended.steps(), ended.score(), ended.isProvenOptimal(), later);
    }

    /**
     * Returns what ending cost, as a share of the cost at the highest level at which the scores differ: 0 where they do not, or differ by
     * one unit of that level; below 0 where more steps found less.
     */
    public double loss() {
        if (score.hard() != later.hard()) {
            return share(score.hard(), later.hard());
        }
        return score.medium() != later.medium()
                ? share(score.medium(), later.medium())
                : share(score.soft(), later.soft());
    }

    private static double share(long cost, long later) {
        return Math.abs(cost - later) <= 1 ? 0 : (double) (cost - later) / (double) Math.max(cost, later);
    }
}
