package org.lectern.solve.timefold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.JobState;
import org.lectern.job.work.StopRequestedException;
import org.lectern.solve.Lectern;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.StopReason;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.testing.ManyRooms;

/** The solver does not begin to search on a thread that was interrupted. */
class InterruptedEngineTest {

    private static final Event EVENT = ManyRooms.event(6, 3, 0);

    @Test
    void run_onAnInterruptedThread_isStopped() {
        Instance instance = ManyRooms.instance(EVENT);
        TimefoldEngine engine = TimefoldEngine.start();
        AtomicBoolean hasBegun = new AtomicBoolean();
        try {
            Thread.currentThread().interrupt();
            assertThrows(
                    StopRequestedException.class,
                    () -> engine.run(instance, AssignmentSnapshot.unscheduled(6), () -> false, scoreDirector -> {
                        hasBegun.set(true);
                        return true;
                    }));
        } finally {
            assertTrue(Thread.interrupted(), "it stays interrupted");
        }
        assertFalse(hasBegun.get());
    }

    @Test
    void solve_interruptedAfterItsTables_isCancelled() {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            SolveJob job = Lectern.start(
                    EVENT,
                    SolveOptions.builder()
                            .executor(executor)
                            .threads(1)
                            .stepLimit(50)
                            .listener(progress -> {
                                if (progress.phase() == Progress.Phase.CONSTRUCTION) {
                                    executor.shutdownNow();
                                }
                            })
                            .build());

            assertEquals(StopReason.CANCELLED, job.result().stopReason());
            assertEquals(JobState.CANCELLED, job.state());
            assertEquals(0, job.result().timetable().placements().size());
        }
    }
}
