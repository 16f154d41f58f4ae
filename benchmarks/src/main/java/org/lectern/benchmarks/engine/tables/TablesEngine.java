package org.lectern.benchmarks.engine.tables;

import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.Objects;
import org.lectern.benchmarks.engine.Contender;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.TimefoldRun;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.solve.model.Instance;

/** Lectern's planning model and tables under Timefold's default construction and local search. A step is a move. */
public final class TablesEngine implements Contender {

    @Override
    public Outcome solve(Event event, RunLimits limits, Trace trace) {
        Offer offer = Offer.of(event);
        TablesPlan plan = new TablesPlan(offer, new Instance(event, offer.rulebook(), offer.tables()).couplingRules());
        trace.tablesFilled();
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TablesPlan.class)
                .withEntityClasses(TablesSession.class)
                .withConstraintProviderClass(TablesCosts.class);
        TimefoldRun<TablesPlan> run = TimefoldRun.of(
                config, limits, trace, solution -> Objects.requireNonNull(solution.getScore()), solution -> {
                    int[] rooms = solution.roomIndices();
                    int[] times = solution.timePositions(offer);
                    return () -> offer.timetable(rooms, times);
                });
        return run.solve(plan, offer::floor, List::of);
    }
}
