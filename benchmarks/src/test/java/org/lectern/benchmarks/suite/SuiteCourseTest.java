package org.lectern.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class SuiteCourseTest {

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
        return new SuiteCourse(RUNS, before, BestKnown.inMemory(), runner, records -> {
            kept.clear();
            kept.addAll(records);
        });
    }

    private static RunRecord record(EngineChoice choice, int sessions, long soft, @Nullable Long bound) {
        return Records.of("tight-%s-1".formatted(sessions), choice.engine().word(), sessions, soft, bound, 10);
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
