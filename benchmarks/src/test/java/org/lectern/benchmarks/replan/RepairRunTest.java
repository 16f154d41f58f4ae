package org.lectern.benchmarks.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.replan.ReplanResult;

/** Repairs of events that are too large to try every set of sessions. */
@Tag("slow")
class RepairRunTest {

    private static final int SESSIONS = 100;

    private static GeneratedEvent generated(int seed) {
        return EventGenerator.generate(EventClass.MEDIUM, SESSIONS, seed, RuleChoice.ALL);
    }

    @Test
    void cancellation_always_movesNobody() {
        GeneratedEvent generated = generated(3);
        ChangeDraw draw = new ChangeDraw(generated.event(), generated.hiddenPlan(), 3);

        RepairRun run = RepairRun.of(3, draw.cancellation(), generated.event(), generated.hiddenPlan());

        assertEquals(0, run.moved());
        assertTrue(run.displaced() > 0);
        assertEquals(0, run.score().hard());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, run.proof());
        assertTrue(run.isWithinATenth());
    }

    @Test
    void lostRoom_always_breaksNothingHardAndMovesAtLeastThoseDisplaced() {
        for (int seed = 0; seed < 5; seed++) {
            GeneratedEvent generated = generated(seed);
            ChangeDraw draw = new ChangeDraw(generated.event(), generated.hiddenPlan(), seed);

            RepairRun run = RepairRun.of(seed, draw.lostRoom(), generated.event(), generated.hiddenPlan());

            assertEquals(0, run.score().hard());
            if (run.score().medium() == 0) {
                assertTrue(run.moved() >= run.displaced(), "seed " + seed);
            }
            if (run.proof() == ReplanResult.Proof.MIN_PEOPLE_MOVED) {
                assertTrue(run.moved() <= run.displaced(), "seed " + seed);
            }
        }
    }
}
