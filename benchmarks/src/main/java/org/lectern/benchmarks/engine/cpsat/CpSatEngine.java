package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.Loader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Contender;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** CP-SAT with every rule of the catalogue, in one variant or in the best of all. A step is a conflict. */
public final class CpSatEngine implements Contender {

    /** Runs each variant, until one is proven optimal, and counts the best. */
    private static final String BEST = "best";

    private final List<CpSatVariant> variants;

    /** @param model one of {@link Engine#models()} of the engine */
    public CpSatEngine(String model) {
        this.variants = model.equals(BEST)
                ? CpSatVariant.all()
                : CpSatVariant.all().stream()
                        .filter(variant -> variant.name().equals(model))
                        .toList();
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("Unknown model '%s'. Choose one of %s."
                    .formatted(model, String.join(", ", Engine.CP_SAT.models())));
        }
    }

    @Override
    public Outcome solve(Event event, RunLimits limits, Trace trace) {
        Loader.loadNativeLibraries();
        if (variants.size() == 1) {
            return new CpSatSearch(event, variants.get(0), limits, trace).solve();
        }
        List<Run> runs = new ArrayList<>();
        Score bound = null;
        for (CpSatVariant variant : variants) {
            Run run = Run.of(event, variant, limits, trace.alone());
            runs.add(run);
            bound = higher(bound, run.outcome().bound());
            if (run.isProven()) {
                break;
            }
        }
        Run best = Collections.min(runs, Run.BETTER);
        trace.takeOver(best.trace());
        return best.outcome()
                .withBound(bound)
                .withStatus(best.outcome().status() + " by " + best.variant().name());
    }

    private static @Nullable Score higher(@Nullable Score one, @Nullable Score other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /** A variant's run, which took its time as if it were alone. */
    private record Run(CpSatVariant variant, Outcome outcome, Trace trace, Score score) {

        private static final Comparator<Run> BETTER = Comparator.comparing(Run::score)
                .thenComparing(run -> run.trace().elapsed());

        private static Run of(Event event, CpSatVariant variant, RunLimits limits, Trace trace) {
            Outcome outcome = new CpSatSearch(event, variant, limits, trace).solve();
            trace.end();
            Score score =
                    StandardRules.checker().check(event, outcome.timetable()).score();
            return new Run(variant, outcome, trace, score);
        }

        private boolean isProven() {
            return score.equals(outcome.bound());
        }
    }
}
