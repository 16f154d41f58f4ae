package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
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
    void text_halfway_tellsWhatIsScheduledAndHowFarFromTheBound() {
        assertEquals(
                "Improving: 14 of 14 scheduled, 5.3 % above the proven bound, 2 s, step 12,345 of 120,000",
                ProgressLine.text(HALFWAY, "14 of 14 scheduled", 100));
    }

    @Test
    void text_narrowTerminal_dropsWholePartsFromTheEnd() {
        assertEquals(
                "Improving: 14 of 14 scheduled, 5.3 % above the proven bound",
                ProgressLine.text(HALFWAY, "14 of 14 scheduled", 60));
        assertEquals("Improving: 14 of 14 scheduled", ProgressLine.text(HALFWAY, "14 of 14 scheduled", 40));
    }

    @Test
    void text_boundNextToTheScore_isNotNone() {
        assertEquals(
                "Improving: 0.1 % above the proven bound, 0 s",
                ProgressLine.text(
                        new Progress(
                                Progress.Phase.IMPROVEMENT,
                                Duration.ofMillis(500),
                                0,
                                new Score(0, 0, 60_000_021),
                                new Score(0, 0, 59_999_021),
                                null),
                        "",
                        100));
    }

    @Test
    void text_boundOfZero_tellsNoShare() {
        assertEquals(
                "Bounding: nothing proven yet, 0 s",
                ProgressLine.text(
                        new Progress(
                                Progress.Phase.BOUNDING,
                                Duration.ofMillis(500),
                                0,
                                new Score(0, 20, 9),
                                new Score(0, 0, 70),
                                null),
                        "",
                        100));
    }

    @Test
    void text_scoreAtTheBound_tellsTheProof() {
        assertEquals(
                "Proving: 8 of 8 scheduled, proven optimal, 1 s",
                ProgressLine.text(
                        new Progress(
                                Progress.Phase.PROOF,
                                Duration.ofSeconds(1),
                                0,
                                new Score(0, 0, 9),
                                new Score(0, 0, 9),
                                null),
                        "8 of 8 scheduled",
                        100));
    }

    @Test
    void text_atFirst_tellsThePhase() {
        assertEquals(
                "Tabulating the places of each session: 0 s",
                ProgressLine.text(new Progress(Progress.Phase.TABLES, Duration.ZERO, 0, null, null, null), "", 100));
    }

    @Test
    void scheduled_droppedTurns_areCounted() {
        Event event = Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("XXI", 40)
                .people("ana")
                .session(Session.builder("malawi").slot(Slot.of("m", "ana")).build())
                .session(Session.builder("panama").build())
                .build();
        Timetable timetable = Timetable.of(
                event,
                List.of(new Placement(
                        "malawi",
                        "XXI",
                        event.days().getFirst().windows().getFirst().startInclusive(),
                        60,
                        List.of())));

        assertEquals("1 of 2 scheduled, 1 turn dropped", ProgressLine.scheduled(event, timetable));
        assertEquals("0 of 2 scheduled", ProgressLine.scheduled(event, Timetable.of(event, List.of())));
    }

    @Test
    void line_whereOnlyErrorsGoToATerminal_fitsIntoThat() {
        StringWriter err = new StringWriter();

        ProgressLine.on(new PrintWriter(err, true), new Terminal(100, false, true, 50))
                .onProgress(HALFWAY);

        assertEquals("\rImproving: 5.3 % above the proven bound, 2 s\u001b[K", err.toString());
    }

    @Test
    void line_onATerminal_replacesItselfAndGoesAway() {
        StringWriter err = new StringWriter();
        ProgressLine line = ProgressLine.on(new PrintWriter(err, true), new Terminal(80, true, true, 80));

        line.onProgress(HALFWAY);
        line.end();
        line.onProgress(HALFWAY);

        assertEquals(
                "\rImproving: 5.3 % above the proven bound, 2 s, step 12,345 of 120,000\u001b[K\r\u001b[K",
                err.toString());
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
