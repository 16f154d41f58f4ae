package org.lectern.benchmarks.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.diagnose.DiagnoseRun.Answer;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;

class DiagnoseTallyTest {

    private static final Event EVENT = ImpossibleEvents.of(CauseKind.ROOM, 6, 1);

    private final StringWriter said = new StringWriter();

    private DiagnoseTally tally(String kind, Function<Event, CpSatJudge.Answer> judge) {
        return new DiagnoseTally(kind, 6, new PrintWriter(said, true), judge);
    }

    private static DiagnoseRun run(String kind, Answer answer) {
        return new DiagnoseRun(EVENT, kind, 6, 1, answer, List.of(), 0);
    }

    @Test
    void isSound_wrongAnswer_isFalse() {
        for (Answer answer : Answer.values()) {
            if (answer != Answer.IMPOSSIBLE) {
                DiagnoseTally planted = tally("room", event -> CpSatJudge.Answer.UNKNOWN);
                planted.add(run("room", answer), false);
                assertEquals(answer == Answer.UNKNOWN, planted.isSound());
                DiagnoseTally possible = tally("possible", event -> CpSatJudge.Answer.UNKNOWN);
                possible.add(run("possible", answer), false);
                assertTrue(possible.isSound());
            }
        }
    }

    @Test
    void isSound_judgeThatCannotTell_isTrueAndCountedApart() {
        DiagnoseRun run = DiagnoseRun.of(
                EVENT,
                "room",
                6,
                1,
                DiagnosisOptions.defaults().withMaxCauses(1).withMaxRepairs(0));
        DiagnoseTally unknown = tally("room", event -> CpSatJudge.Answer.UNKNOWN);
        DiagnoseTally wrong = tally("room", event -> CpSatJudge.Answer.POSSIBLE);

        unknown.add(run, true);
        wrong.add(run, true);

        assertTrue(unknown.isSound());
        assertTrue(unknown.row().matches(".* 0 of 1 +1 +\\d+\\.\\d +\\d+\\.\\d"), unknown::row);
        assertFalse(wrong.isSound());
        assertTrue(wrong.row().matches(".* 0 of 1 +0 +\\d+\\.\\d +\\d+\\.\\d"), wrong::row);
        assertTrue(said.toString().contains("CP-SAT says unknown of the cause alone: "), said::toString);
    }
}
