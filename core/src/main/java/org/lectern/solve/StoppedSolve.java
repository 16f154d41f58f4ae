package org.lectern.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.job.JobState;
import org.lectern.panel.CostTables;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/**
 * The result of a solve that ends before its search begins: the best of the timetable to start from, the published one, one
 * found before a change, and the empty one.
 */
final class StoppedSolve {

    /** Nothing is added up here, so that any steps will do that are large enough. */
    private static final long MEDIUM_STEP = 1L << 42;

    private static final long HARD_STEP = 1L << 62;

    private final SolveJob job;
    private final SolveOptions options;
    private final Event event;
    private final EffectiveRules rules;

    StoppedSolve(SolveJob job, Event event, EffectiveRules rules) {
        this.job = job;
        this.options = job.options();
        this.event = event;
        this.rules = rules;
    }

    SolveResult result(long steps) {
        ConflictRemoval.Legal legal = recorded();
        Timetable best = legal.improvement().timetable();
        Report report = legal.report();
        StopReason reason =
                job.scope().endState() == JobState.TIME_LIMIT ? StopReason.TIME_LIMIT : StopReason.CANCELLED;
        return new SolveResult(
                event,
                best,
                report,
                null,
                Score.ZERO,
                new Certificate(event.id(), Score.ZERO, 0, MEDIUM_STEP, HARD_STEP, 1, new ProofNode.Leaf(List.of())),
                new UnplacedReasons(event, best, rules, () -> CostTables.lazy(event, rules), options.catalogue())
                        .untriedItems(),
                report.score().equals(Score.ZERO) ? StopReason.PROVEN_OPTIMAL : reason,
                options.seed(),
                steps);
    }

    /** Returns the best timetable, and records it unless one as good is on record. */
    @SuppressWarnings("ReferenceEquality") // Each change makes an event of its own.
    private ConflictRemoval.Legal recorded() {
        ConflictRemoval.Legal best = best();
        Optional<Improvement> before = job.findBestImprovement()
                .filter(found -> found.event() == event
                        && found.score().compareTo(best.report().score()) <= 0);
        if (before.isPresent()) {
            Timetable found = before.get().timetable();
            return new ConflictRemoval.Legal(
                    before.get(), Checker.of(options.catalogue()).check(event, found));
        }
        job.record(best.improvement());
        return best;
    }

    private ConflictRemoval.Legal best() {
        ConflictRemoval removal = new ConflictRemoval(event, options.catalogue());
        List<Timetable> known = new ArrayList<>(List.of(Timetable.of(event, List.of())));
        job.findBestTimetable()
                .flatMap(other -> RemainingPlacements.of(event, other))
                .ifPresent(known::add);
        options.findStart()
                .or(() -> event.findPublished().map(Published::timetable))
                .flatMap(other -> RemainingPlacements.of(event, other))
                .ifPresent(known::add);
        return known.stream()
                .map(removal::legal)
                .min(Comparator.comparing(legal -> legal.report().score()))
                .orElseThrow();
    }
}
