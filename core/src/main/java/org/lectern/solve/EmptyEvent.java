package org.lectern.solve;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/** An event without sessions has one timetable, the empty one. */
final class EmptyEvent {

    private EmptyEvent() {}

    static Solved solved(Event event, long seed) {
        Timetable timetable = Timetable.of(event, List.of());
        return new Solved(
                event,
                timetable,
                Checker.standard().check(event, timetable),
                Score.ZERO,
                Score.ZERO,
                new Certificate(event.id(), Score.ZERO, 0, 1, 1, 1, new ProofNode.Leaf(List.of())),
                List.of(),
                Ending.PROVEN_OPTIMAL,
                seed,
                0);
    }
}
