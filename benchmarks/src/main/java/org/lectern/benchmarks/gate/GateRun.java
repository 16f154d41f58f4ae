package org.lectern.benchmarks.gate;

import java.util.ArrayList;
import java.util.List;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.run.Sha256;
import org.lectern.benchmarks.suite.SuiteInstance;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/**
 * A run of the gate.
 *
 * @param instance the event
 * @param steps the step limit
 */
public record GateRun(SuiteInstance instance, long steps) {

    /** Returns the runs of the suite: every class at 14 sessions, one at 30, one at 60, and some at 100. */
    public static List<GateRun> suite() {
        List<GateRun> runs = new ArrayList<>();
        for (EventClass eventClass : EventClass.values()) {
            if (eventClass != EventClass.MEETINGS) {
                runs.add(new GateRun(new SuiteInstance(eventClass, 14, 1), 5_000));
            }
        }
        runs.add(new GateRun(new SuiteInstance(EventClass.COMMITTEE, 30, 1), 20_000));
        runs.add(new GateRun(new SuiteInstance(EventClass.CROWDED, 60, 5501), 50_000));
        runs.add(new GateRun(new SuiteInstance(EventClass.MEDIUM, 100, 1), 10_000));
        runs.add(new GateRun(new SuiteInstance(EventClass.FULL, 100, 1), 10_000));
        runs.add(new GateRun(new SuiteInstance(EventClass.MEETINGS, 100, 1), 10_000));
        return List.copyOf(runs);
    }

    /** Solves the event and returns how good the result is. */
    public GateFigure figure() {
        Event event = instance.event();
        SolveResult result = Lectern.solve(
                event,
                SolveOptions.builder().seed(instance.seed()).stepLimit(steps).build());
        return new GateFigure(
                instance.id(),
                Sha256.of(EventJson.write(event)),
                steps,
                GateFigure.Costs.of(result.score()),
                GateFigure.Costs.of(result.lowerBound()));
    }

    /** Returns SHA-256 of the event's file. */
    String eventHash() {
        return Sha256.of(EventJson.write(instance.event()));
    }
}
