package org.lectern.benchmarks.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.diagnose.DiagnosisOptions;

/**
 * A share of what {@code bench diagnose --judge} measures: answers and causes against CP-SAT, which shares no code. More of
 * it with {@code -Dlectern.events=80}.
 */
@Tag("night")
class CpSatJudgeTest {

    private static final DiagnosisOptions OPTIONS =
            DiagnosisOptions.defaults().withMaxCauses(1).withMaxRepairs(0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 8);
    private static final int SEED = 5_000;

    @Test
    void causes_ofImpossibleEvents_areRightAndMinimal() {
        StringWriter told = new StringWriter();
        CauseKind[] kinds = CauseKind.values();
        DiagnoseTally tally = new DiagnoseTally("planted", 6, new PrintWriter(told, true));
        for (int i = 0; i < EVENTS; i++) {
            CauseKind kind = kinds[i % kinds.length];
            tally.add(DiagnoseRun.of(ImpossibleEvents.of(kind, 6, SEED + i), kind.word(), 6, SEED + i, OPTIONS), true);
        }

        assertEquals("", told.toString());
        assertEquals(EVENTS, tally.impossible());
        assertTrue(tally.isSound());
    }

    @Test
    void possibleEvents_always_areCalledPossible() {
        StringWriter told = new StringWriter();
        DiagnoseTally tally = new DiagnoseTally("possible", 14, new PrintWriter(told, true));
        for (int i = 0; i < EVENTS / 3; i++) {
            tally.add(DiagnoseRun.of(PlannedEvents.of(14, SEED + i).event(), "possible", 14, SEED + i, OPTIONS), true);
        }

        assertEquals("", told.toString());
        assertTrue(tally.isSound());
    }

    @Test
    void judge_ofPlannedEvents_agreesWithThePlan() {
        for (int i = 0; i < EVENTS / 4; i++) {
            assertEquals(
                    CpSatJudge.Answer.POSSIBLE,
                    CpSatJudge.judge(PlannedEvents.of(6, SEED + i).event(), 30));
        }
    }
}
