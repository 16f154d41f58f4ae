package org.lectern.solve;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** The result for an event without sessions: the empty timetable, proven optimal. */
final class EmptyEvent {

    private EmptyEvent() {}

    static SolveResult solve(Event event, SolveOptions options) {
        Timetable timetable = Timetable.of(event, List.of());
        Report report = Checker.of(options.catalogue()).check(event, timetable);
        return new SolveResult(
                event,
                timetable,
                report,
                Score.ZERO,
                report.score(),
                new Certificate(
                        event.id(), report.score(), report.score().hard(), 1, 1, 1, new ProofNode.Leaf(List.of())),
                List.of(),
                StopReason.PROVEN_OPTIMAL,
                options.seed(),
                0);
    }
}
