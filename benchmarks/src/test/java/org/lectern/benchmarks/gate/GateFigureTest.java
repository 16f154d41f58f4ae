package org.lectern.benchmarks.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.rule.Score;

class GateFigureTest {

    private static final GateFigure KEPT = figure(new Score(0, 2, 100), new Score(0, 2, 90));

    @TempDir
    private Path folder = Path.of("");

    private static GateFigure figure(Score score, Score bound) {
        return new GateFigure("full-14-1", "hash", 1_000, GateFigure.Costs.of(score), GateFigure.Costs.of(bound));
    }

    @Test
    void worseThan_theSameOrBetter_isEmpty() {
        assertEquals(Optional.empty(), KEPT.worseThan(KEPT));
        assertEquals(
                Optional.empty(),
                figure(new Score(0, 2, 95), new Score(0, 2, 85)).worseThan(KEPT));
        assertEquals(
                Optional.empty(),
                figure(new Score(0, 2, 100), new Score(0, 2, 100)).worseThan(KEPT));
        assertEquals(
                Optional.empty(),
                figure(new Score(0, 1, 500), new Score(0, 1, 495)).worseThan(KEPT));
    }

    @Test
    void worseThan_aHigherCost_saysSo() {
        assertEquals(
                Optional.of(
                        "full-14-1 costs 0 hard, 2 medium, 101 soft, and the kept figure is 0 hard, 2 medium, 100 soft."),
                figure(new Score(0, 2, 101), new Score(0, 2, 101)).worseThan(KEPT));
        assertTrue(
                figure(new Score(0, 3, 0), new Score(0, 3, 0)).worseThan(KEPT).isPresent());
    }

    @Test
    void worseThan_aWiderGap_saysSo() {
        assertTrue(figure(new Score(0, 2, 100), new Score(0, 2, 89))
                .worseThan(KEPT)
                .isPresent());
        assertTrue(
                figure(new Score(0, 2, 90), new Score(0, 2, 79)).worseThan(KEPT).isPresent());
    }

    @Test
    void worseThan_aGapAtAMoreSevereLevel_saysSo() {
        assertTrue(figure(new Score(0, 2, 100), new Score(0, 1, 900))
                .worseThan(KEPT)
                .isPresent());
        assertEquals(Optional.empty(), KEPT.worseThan(figure(new Score(0, 2, 100), new Score(0, 1, 900))));
    }

    @Test
    void worseThan_anotherEventOrStepLimit_isNoComparison() {
        GateFigure other = new GateFigure("full-14-1", "other", 1_000, KEPT.score(), KEPT.lowerBound());
        GateFigure longer = new GateFigure("full-14-1", "hash", 2_000, KEPT.score(), KEPT.lowerBound());

        assertTrue(other.worseThan(KEPT).isPresent());
        assertTrue(longer.worseThan(KEPT).isPresent());
    }

    @Test
    void file_written_isReadAgain() {
        Path file = folder.resolve("gate.json");
        GateFile.write(List.of(KEPT), file);

        assertEquals(List.of(KEPT), GateFile.read(file));
    }

    @Test
    void file_missingOrOfSomethingElse_isRefused() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path other = Files.writeString(folder.resolve("other.json"), "{}");

        assertEquals(
                "The file '%s' does not exist. Write it with --write.".formatted(missing),
                assertThrows(IllegalArgumentException.class, () -> GateFile.read(missing))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> GateFile.read(other));
    }

    @Test
    void keptFigures_always_areThoseOfTheSuite() {
        assertEquals(
                GateRun.suite().stream().map(run -> run.instance().id()).toList(),
                GateFile.read(Path.of("gate.json")).stream()
                        .map(GateFigure::instance)
                        .toList());
    }

    @Test
    void keptFigures_always_areOfTheEventsThatAreDrawn() {
        assertEquals(
                GateRun.suite().stream().map(GateRun::eventHash).toList(),
                GateFile.read(Path.of("gate.json")).stream()
                        .map(GateFigure::event)
                        .toList());
    }
}
