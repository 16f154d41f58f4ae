package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.Progress;

class ProgressLineTest {

    private static final Progress HALFWAY = new Progress(
            Progress.Phase.IMPROVEMENT,
            Duration.ofMillis(2340),
            12_345,
            new Score(0, 0, 640),
            new Score(0, 0, 608),
            120_000L);

    @Test
    void text_halfway_tellsPhaseScoreGapAndStepsToGo() {
        assertEquals("2.3 s  improving: 640 soft, gap 5.00 %, 12,345 of 120,000 steps", ProgressLine.text(HALFWAY));
    }

    @Test
    void text_whereMediumIsNotProven_tellsTheGapThere() {
        assertEquals(
                "0.5 s  bounding: 20 medium, 9 soft, gap 5.00 % medium",
                ProgressLine.text(new Progress(
                        Progress.Phase.BOUNDING,
                        Duration.ofMillis(500),
                        0,
                        new Score(0, 20, 9),
                        new Score(0, 19, 70),
                        null)));
    }

    @Test
    void text_atFirst_tellsThePhase() {
        assertEquals(
                "0.0 s  tabulating the places of each session",
                ProgressLine.text(new Progress(Progress.Phase.TABLES, Duration.ZERO, 0, null, null, null)));
    }

    @Test
    void line_whereNoTerminalIs_printsNothing() {
        StringWriter err = new StringWriter();
        ProgressLine line = ProgressLine.on(new PrintWriter(err, true));

        line.onProgress(HALFWAY);
        line.end();

        assertEquals("", err.toString());
    }
}
