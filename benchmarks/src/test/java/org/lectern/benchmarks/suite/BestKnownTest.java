package org.lectern.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class BestKnownTest {

    private static final String HASH = "0123";
    private static final String INSTANCE = "tight-100-1";

    @TempDir
    private Path folder = Path.of("");

    private static RunRecord run(String engine, long soft, @Nullable Long bound) {
        return Records.of(INSTANCE, engine, 100, soft, bound, 30);
    }

    private static BestKnownEntry entry(BestKnown known) {
        return known.of(INSTANCE, HASH).orElseThrow();
    }

    @Test
    void learn_betterTimetable_isKeptWithWhoFoundIt() {
        BestKnown known = BestKnown.inMemory();

        assertTrue(known.learn(run("cp-sat", 500, 400L), HASH));
        assertTrue(known.learn(run("lectern", 450, 300L), HASH));
        assertFalse(known.learn(run("cp-sat", 450, 300L), HASH));

        assertEquals(450, entry(known).soft());
        assertEquals("lectern", entry(known).engine());
        assertEquals(20.0, entry(known).seconds());
        assertEquals(400, entry(known).lowerBound());
        assertEquals("cp-sat", entry(known).boundEngine());
    }

    @Test
    void learn_boundWhoseCertificateIsNotValid_isNotKept() {
        BestKnown known = BestKnown.inMemory();

        known.learn(Records.of(INSTANCE, "lectern", 100, 0, 500, 400L, 30, false), HASH);

        assertNull(entry(known).lowerBound());
    }

    @Test
    void learn_lessLeftOut_forgetsTheBoundOfMore() {
        BestKnown known = BestKnown.inMemory();
        known.learn(Records.of(INSTANCE, "lectern", 100, 3, 300, 290L, 30, true), HASH);

        known.learn(run("lectern", 500, null), HASH);

        assertTrue(entry(known).toScore().isFeasible());
        assertNull(entry(known).lowerBound());
    }

    @Test
    void contradiction_boundAboveBestKnown_isOneSentence() {
        BestKnown known = BestKnown.inMemory();
        known.learn(run("cp-sat", 450, null), HASH);

        assertEquals(
                Optional.of(
                        "The lower bound '460' of lectern on tight-100-1 with seed 1 is above the best known cost '450'."),
                known.contradiction(run("lectern", 470, 460L), HASH));
        assertEquals(Optional.empty(), known.contradiction(run("lectern", 470, 450L), HASH));
    }

    @Test
    void contradictions_timetableBelowABoundKnownBefore_isOneSentence() {
        BestKnown known = BestKnown.inMemory();
        known.learn(run("cp-sat", 450, 445L), HASH);
        assertEquals(Map.of(), known.contradictions());

        known.learn(run("lectern", 440, null), HASH);

        assertEquals(
                Map.of(
                        "tight-100-1",
                        "The best known cost '440' of tight-100-1 is below the lower bound '445' of cp-sat with seed 1."),
                known.contradictions());
    }

    @Test
    void contradiction_certificateNotValid_isOneSentence() {
        assertEquals(
                Optional.of("The certificate of lectern on tight-100-1 with seed 1 is not valid."),
                BestKnown.inMemory()
                        .contradiction(Records.of(INSTANCE, "lectern", 100, 0, 500, 400L, 30, false), HASH));
    }

    @Test
    void file_writtenAndRead_holdsTheSame() {
        Path file = folder.resolve("best.json");
        BestKnown known = BestKnown.of(file);
        known.learn(run("lectern", 450, 440L), HASH);
        known.write();

        BestKnown again = BestKnown.of(file);

        assertEquals(entry(known), entry(again));
        assertEquals(Optional.empty(), again.of(INSTANCE, "an event drawn otherwise"));
    }

    @Test
    void file_ofSomethingElse_isRefused() throws IOException {
        Path file = folder.resolve("best.json");
        Files.writeString(file, "{}");

        assertEquals(
                "The file '%s' holds no list of best known timetables: it is not a JSON list. Choose another with --best-known."
                        .formatted(file),
                assertThrows(IllegalArgumentException.class, () -> BestKnown.of(file))
                        .getMessage());
    }
}
