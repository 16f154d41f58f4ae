package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.lectern.solve.search.Instance;
import org.lectern.solve.search.Judge;

/** Runs a search inside a phase of a Timefold solver. */
@SuppressWarnings("exports")
public final class TimefoldEngine {

    private TimefoldEngine() {}

    /**
     * Runs {@code search} with a judge that starts from the given assignment, and returns what it returns.
     *
     * @param rooms index of each session's room, or -1
     * @param options index of each session's time option, or -1
     * @param stop whether the search must end
     */
    public static <T> T run(
            Instance instance, int[] rooms, int[] options, BooleanSupplier stop, Function<Judge, T> search) {
        return run(instance, rooms, options, stop, search, EnvironmentMode.NO_ASSERT);
    }

    static <T> T run(
            Instance instance,
            int[] rooms,
            int[] options,
            BooleanSupplier stop,
            Function<Judge, T> search,
            EnvironmentMode mode) {
        Plan plan = new Plan(instance);
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] >= 0 && options[s] >= 0) {
                plan.getSessions().get(s).setRoom(plan.getRooms().get(rooms[s]));
                plan.getSessions().get(s).setOption(instance.option(s, options[s]));
            }
        }
        java.util.concurrent.atomic.AtomicReference<T> result = new java.util.concurrent.atomic.AtomicReference<>();
        PhaseCommand<Plan> command = context -> result.set(search.apply(new TimefoldJudge(context, stop)));
        SolverFactory.<Plan>create(
                        config(mode).withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command))))
                .buildSolver()
                .solve(plan);
        return java.util.Objects.requireNonNull(result.get());
    }

    static SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(SessionPlan.class)
                .withConstraintProviderClass(CostConstraints.class)
                .withEnvironmentMode(mode);
    }
}
