package org.lectern.benchmarks.engine;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * A run of a Timefold solver on one planning model. A step is a move whose score was calculated.
 *
 * @param <S> the planning solution
 */
public final class TimefoldRun<S> {

    private final SolverConfig config;
    private final RunLimits limits;
    private final Trace trace;
    private final Function<S, HardMediumSoftScore> score;
    private final Function<S, Supplier<Timetable>> timetable;

    private TimefoldRun(
            SolverConfig config,
            RunLimits limits,
            Trace trace,
            Function<S, HardMediumSoftScore> score,
            Function<S, Supplier<Timetable>> timetable) {
        this.config = config;
        this.limits = limits;
        this.trace = trace;
        this.score = score;
        this.timetable = timetable;
    }

    /**
     * Returns a run.
     *
     * @param config the model and the phases; seed, limits and mode are added
     * @param score reads the score of a solution
     * @param timetable notes what a solution says, and gives the timetable when asked
     */
    public static <S> TimefoldRun<S> of(
            SolverConfig config,
            RunLimits limits,
            Trace trace,
            Function<S, HardMediumSoftScore> score,
            Function<S, Supplier<Timetable>> timetable) {
        return new TimefoldRun<>(config, limits, trace, score, timetable);
    }

    /**
     * Solves a problem.
     *
     * @param unweighed works out, after the run, the ids of the rules in force that the model does not weigh
     */
    public Outcome solve(S problem, @Nullable Supplier<Score> floor, Supplier<List<String>> unweighed) {
        config.withRandomSeed(limits.seed()).withEnvironmentMode(EnvironmentMode.NO_ASSERT);
        SolverFactory<S> factory = SolverFactory.create(config);
        // The model is read by now, which takes time, so what is left is asked for after it.
        TerminationConfig termination = new TerminationConfig();
        limits.givenSeconds().ifPresent(seconds -> {
            long left = Math.round(seconds * 1000) - trace.elapsed().toMillis();
            termination.withSpentLimit(Duration.ofMillis(Math.max(1, left)));
        });
        limits.givenSteps().ifPresent(termination::withMoveCountLimit);
        Solver<S> solver = factory.buildSolver(new SolverConfigOverride().withTerminationConfig(termination));
        solver.addEventListener(event -> {
            // While it constructs, what has no value yet costs nothing, so such scores mean nothing.
            if (event.isNewBestSolutionInitialized()) {
                S better = event.getNewBestSolution();
                trace.improved(costs(score.apply(better)), timetable.apply(better));
            }
        });
        S best = solver.solve(problem);
        DefaultSolver<S> counted = (DefaultSolver<S>) solver;
        return new Outcome(
                timetable.apply(best).get(),
                limits.givenSeconds().isPresent() ? "time-limit" : "step-limit",
                floor,
                null,
                counted.getMoveEvaluationCount(),
                counted.getMoveEvaluationSpeed(),
                null,
                unweighed);
    }

    /** Returns a score of Timefold, where less than 0 is bad, as costs. */
    private static Score costs(HardMediumSoftScore score) {
        return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }
}
