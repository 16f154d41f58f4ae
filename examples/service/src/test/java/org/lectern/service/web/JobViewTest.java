package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lectern.job.JobState;
import org.lectern.service.job.JobOrder;
import org.lectern.service.job.StoredJob;

/** The state of a job that does not run. */
class JobViewTest {

    private static final StoredJob ORDERED = new StoredJob(
            "a", "round", JobOrder.diagnose(Duration.ofMinutes(1)), JobState.RUNNING, 1, Instant.EPOCH, null, null);

    @Test
    void jobThatIsAboutToRun_isRunning() {
        assertThat(JobView.of(ORDERED, null, true).state()).isEqualTo("running");
    }

    @Test
    void jobWhoseEndCouldNotBeStored_isInterrupted() {
        assertThat(JobView.of(ORDERED, null, false).state()).isEqualTo("interrupted");
    }
}
