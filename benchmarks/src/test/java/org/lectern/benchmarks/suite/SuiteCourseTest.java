package org.lectern.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.Sha256;

class SuiteCourseTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> made = new ArrayList<>();
    private final List<RunRecord> kept = new ArrayList<>();

    private static SuiteRun run(Engine engine, int sessions) {
        return new SuiteRun(
                new SuiteInstance(EventClass.TIGHT, sessions, 1),
                EngineChoice.of(engine),
                RunLimits.of(1, 60.0, null),
                null);
    }

    private static final List<SuiteRun> RUNS =
            List.of(run(Engine.LECTERN, 5), run(Engine.CP_SAT, 5), run(Engine.LECTERN, 6));

    private SuiteCourse course(List<RunRecord> before, SuiteCourse.Runner runner) {
        return course(before, runner, BestKnown.inMemory());
    }

    private SuiteCourse course(List<RunRecord> before, SuiteCourse.Runner runner, BestKnown known) {
        return new SuiteCourse(RUNS, before, true, known, runner, records -> {
            kept.clear();
            kept.addAll(records);
        });
    }

    private static RunRecord record(EngineChoice choice, int sessions, long soft, @Nullable Long bound) {
        SuiteInstance instance = new SuiteInstance(EventClass.TIGHT, sessions, 1);
        return ofEvent(
                Records.of(instance.id(), choice.engine().word(), sessions, soft, bound, 10), instance.eventHash());
    }

    private static RunRecord ofEvent(RunRecord record, String hash) {
        return Records.with(record, "event", "\"%s\"".formatted(hash));
    }

    private SuiteCourse.Runner runner(long soft, @Nullable Long bound) {
        return (event, choice, limits, heap) -> {
            String instance = event.getFileName().toString();
            made.add(instance + " " + choice.engine());
            return record(choice, instance.contains("5") ? 5 : 6, soft, bound);
        };
    }

    @Test
    void run_nothingMadeBefore_makesAndKeepsAll() throws InterruptedException {
        SuiteCourse course = course(List.of(), runner(100, 90L));

        course.run(run -> {}, (run, record) -> {});

        assertEquals(List.of("tight-5-1.json lectern", "tight-5-1.json cp-sat", "tight-6-1.json lectern"), made);
        assertEquals(3, kept.size());
        assertEquals(List.of(), course.complaints());
    }

    @Test
    void run_interrupted_goesOnWhereItStopped() throws InterruptedException {
        SuiteCourse.Runner stops = (event, choice, limits, heap) -> {
            if (choice.engine() == Engine.CP_SAT) {
                throw new InterruptedException();
            }
            return runner(100, 90L).run(event, choice, limits, heap);
        };
        SuiteCourse first = course(List.of(), stops);
        assertThrows(InterruptedException.class, () -> first.run(run -> {}, (run, record) -> {}));
        List<RunRecord> soFar = List.copyOf(kept);
        made.clear();

        SuiteCourse second = course(soFar, runner(100, 90L));
        second.run(run -> {}, (run, record) -> {});

        assertEquals(1, soFar.size());
        assertEquals(1, second.madeBefore());
        assertEquals(List.of("tight-5-1.json cp-sat", "tight-6-1.json lectern"), made);
        assertEquals(3, kept.size());
    }

    @Test
    void run_otherLimit_isMadeAnew() {
        RunRecord other = record(EngineChoice.of(Engine.LECTERN), 5, 100, 90L);
        SuiteRun asked = new SuiteRun(
                new SuiteInstance(EventClass.TIGHT, 5, 1),
                EngineChoice.of(Engine.LECTERN),
                RunLimits.of(1, 5.0, null),
                null);

        assertTrue(RUNS.getFirst().isOf(other));
        assertEquals(false, asked.isOf(other));
    }

    @Test
    void run_boundAboveWhatAnotherFound_isAComplaint() throws InterruptedException {
        SuiteCourse.Runner wrong = (event, choice, limits, heap) -> choice.engine() == Engine.CP_SAT
                ? runner(100, null).run(event, choice, limits, heap)
                : runner(110, 105L).run(event, choice, limits, heap);
        SuiteCourse course = course(List.of(), wrong);

        course.run(run -> {}, (run, record) -> {});

        assertEquals(
                List.of(
                        "The lower bound '105' of lectern on tight-5-1 with seed 1 is above the best known cost '100'."),
                course.complaints());
    }

    @Test
    void run_aBoundAboveInRecordsMadeBefore_isAComplaint() throws InterruptedException {
        List<RunRecord> before = List.of(
                record(EngineChoice.of(Engine.LECTERN), 5, 110, 105L),
                record(EngineChoice.of(Engine.CP_SAT), 5, 100, null),
                record(EngineChoice.of(Engine.LECTERN), 6, 110, 105L));
        SuiteCourse course = course(before, runner(0, 0L));

        course.run(run -> {}, (run, record) -> {});

        assertEquals(List.of(), made);
        assertEquals(1, course.complaints().size());
    }

    @Test
    void eventHash_ofAnInstance_isThatOfItsFile() throws IOException {
        SuiteInstance instance = new SuiteInstance(EventClass.TIGHT, 5, 1);

        assertEquals(Sha256.of(Files.readAllBytes(instance.write(folder))), instance.eventHash());
    }

    @Test
    void run_recordsOfAnEventDrawnOtherwise_areNeitherReusedNorLearnt() throws InterruptedException {
        RunRecord otherwise = ofEvent(record(EngineChoice.of(Engine.LECTERN), 5, 70, 65L), "0123");
        RunRecord unknown = Records.with(record(EngineChoice.of(Engine.CP_SAT), 5, 60, null), "event", "null");
        BestKnown known = BestKnown.inMemory();
        SuiteCourse course = course(List.of(otherwise, unknown), runner(100, 90L), known);

        course.run(run -> {}, (run, record) -> {});

        assertEquals(0, course.madeBefore());
        assertEquals(3, made.size());
        assertEquals(100L, known.of("tight-5-1").map(BestKnownEntry::soft).orElseThrow());
        assertEquals(List.of(), course.complaints());
        assertEquals(5, course.records().size());
        assertEquals(3, course.recordsOfRuns().size());
    }

    @Test
    void run_recordWhoseCertificateWasNotVerified_isMadeAgainAndReplaced() throws InterruptedException {
        RunRecord verified = record(EngineChoice.of(Engine.LECTERN), 5, 100, 90L);
        RunRecord unverified = Records.with(verified, "certificateValid", "null");
        RunRecord withoutCertificate = Records.with(
                Records.with(record(EngineChoice.of(Engine.CP_SAT), 5, 100, 90L), "certificateValid", "null"),
                "certificate",
                "null");
        SuiteCourse course = course(List.of(unverified, withoutCertificate), runner(100, 90L));

        course.run(run -> {}, (run, record) -> {});

        assertEquals(List.of("tight-5-1.json lectern", "tight-6-1.json lectern"), made);
        assertEquals(3, course.records().size());
        assertTrue(course.records().contains(verified));
    }

    @Test
    void isOf_recordWithAnotherHeap_isFalse() {
        RunRecord gigabyte = record(EngineChoice.of(Engine.LECTERN), 5, 100, 90L);

        assertTrue(withHeap("1g").isOf(gigabyte));
        assertTrue(withHeap("1024M").isOf(Records.with(gigabyte, "maxHeapBytes", "1037959168")));
        assertFalse(withHeap("4g").isOf(gigabyte));
        assertFalse(withHeap("512m").isOf(gigabyte));
        assertTrue(RUNS.getFirst().isOf(gigabyte));
        assertThrows(IllegalArgumentException.class, () -> withHeap("much"));
    }

    private static SuiteRun withHeap(String heap) {
        SuiteRun run = RUNS.getFirst();
        return new SuiteRun(run.instance(), run.choice(), run.limits(), heap);
    }

    @Test
    void run_failed_isAComplaintAndTheRestIsMade() throws InterruptedException {
        SuiteCourse.Runner fails = (event, choice, limits, heap) -> {
            if (choice.engine() == Engine.CP_SAT) {
                throw new IllegalStateException("The run ended with exit code 3: no memory");
            }
            return runner(100, 90L).run(event, choice, limits, heap);
        };
        SuiteCourse course = course(List.of(), fails);

        course.run(run -> {}, (run, record) -> {});

        assertEquals(2, kept.size());
        assertEquals(List.of("The run ended with exit code 3: no memory"), course.complaints());
    }
}
