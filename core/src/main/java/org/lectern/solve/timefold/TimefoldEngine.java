package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.ForkedTask;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ScoreDirector;

/**
 * Runs a search inside a phase of a Timefold solver, once. The solver is built on a thread of its own, so that the tables can
 * be filled meanwhile: the first one in a process takes a while.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports")
public final class TimefoldEngine {

    private final AtomicReference<@Nullable PhaseCommand<Plan>> search = new AtomicReference<>();
    private final ForkedTask<Solver<Plan>> solver = JobScope.current().fork("lectern-engine", this::build);

    private TimefoldEngine() {}

    /** Returns an engine that is being built. */
    public static TimefoldEngine start() {
        return new TimefoldEngine();
    }

    private Solver<Plan> build() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Timefold looks for the classes of the plan there; the application's may be that of another module.
        thread.setContextClassLoader(TimefoldEngine.class.getClassLoader());
        try {
            return newSolver();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Solver<Plan> newSolver() {
        EngineSilence.quieten();
        PhaseCommand<Plan> command =
                context -> Objects.requireNonNull(search.get()).changeWorkingSolution(context);
        return SolverFactory.<Plan>create(config(EnvironmentMode.NO_ASSERT)
                        .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command))))
                .buildSolver();
    }

    /**
     * Runs {@code search} with a score director that starts from {@code start}, and returns what it returns.
     *
     * @param stop whether the search must end
     * @throws StopRequestedException if the thread was interrupted before it began
     */
    public <T> T run(
            Instance instance, AssignmentSnapshot start, BooleanSupplier stop, Function<ScoreDirector, T> search) {
        Plan plan = new Plan(instance);
        for (int s = 0; s < start.sessionCount(); s++) {
            if (start.isScheduled(s)) {
                SessionPlan session = plan.getSessions().get(s);
                session.setRoom(plan.getRooms().get(start.room(s)));
                session.setTime(session.times().get(start.option(s)));
            }
        }
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        Solver<Plan> built = solver.joinUnlessStopped();
        boolean hadMeters = EngineSilence.hasMeters();
        this.search.set(context -> {
            if (!hadMeters) {
                EngineSilence.removeMeters();
            }
            result.set(search.apply(new TimefoldScoreDirector(context, stop)));
        });
        built.solve(plan);
        T found = result.get();
        if (found == null) {
            // The solver does not begin a search on a thread that was interrupted.
            JobScope.current().check();
            throw new StopRequestedException();
        }
        return found;
    }

    static SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(SessionPlan.class)
                .withConstraintProviderClass(CostConstraints.class)
                .withEnvironmentMode(mode)
                .withMonitoringConfig(EngineSilence.monitoring());
    }
}
