package org.lectern.benchmarks.cancel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.run.ProcessorTime;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.job.JobState;

class StopRunTest {

    @Test
    void moments_ofJobsThatSoonEnd_areWhileTheyRun() throws InterruptedException {
        StopPlan plan = new StopPlan(20, 60, 12, Duration.ofSeconds(20), false, null, 1);

        List<StopRun> runs = StopRun.of(JobKind.WHY_NOT, plan);

        // Of 20 seconds, such a job takes less than a hundredth.
        assertTrue(
                runs.stream().filter(run -> run.state() == JobState.CANCELLED).count() >= 6, runs::toString);
    }

    @Test
    void work_ofACancelledJob_isProcessorTime() throws InterruptedException {
        StopPlan plan = new StopPlan(20, 1, 0, Duration.ofMillis(1), false, null, 1);

        StopRun run = StopRun.of(JobKind.SOLVE, plan).getFirst();

        assertTrue(ProcessorTime.ofProcess().compareTo(run.work()) > 0, run::toString);
        assertTrue(run.work().compareTo(Duration.ZERO) >= 0, run::toString);
    }

    @Test
    void audience_thatNoRoomSeats_makesAnEventInfeasible() {
        Event event = EventGenerator.generate(EventClass.FULL, 8, 1).event();
        Event crowded = StopRun.withAudience(event, 5_000);
        Diagnosis diagnosis = Diagnosis.of(
                crowded, DiagnosisOptions.defaults().withMaxCauses(1).withMaxRepairs(0));

        assertEquals(OptionalInt.of(5_000), crowded.sessions().getFirst().audience());
        assertInstanceOf(Diagnosis.Infeasible.class, diagnosis);
        assertSame(event, StopRun.withAudience(event, null));
    }
}
