package org.lectern.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.job.JobOptions;

@Timeout(20)
class PhaseLogTest {

    @Test
    void progress_ofAJobThatOnlyRunsOthers_isTheirs() {
        JobTask<String> job = JobTask.start(
                "sums",
                JobOptions.defaults(),
                () -> JobTask.start("sum", JobOptions.defaults(), () -> {
                            JobScope.current().enter("adding", 5);
                            JobScope.current().advance();
                            return "";
                        })
                        .result());
        job.result();

        assertEquals("adding", job.progress().phase());
        assertEquals(1, job.progress().done());
        assertEquals(5, job.progress().total());
    }

    @Test
    void progress_ofAJobWithPhases_isNotThatOfJobsWithinIt() {
        double before = JobTask.phaseSeconds("weighing");
        JobTask<String> job = JobTask.start("sums", JobOptions.defaults(), () -> {
            JobScope.current().enter("weighing", 2);
            return JobTask.start("sum", JobOptions.defaults(), () -> {
                        JobScope.current().enter("adding", 5);
                        JobScope.current().advance();
                        return "";
                    })
                    .result();
        });
        job.result();

        assertEquals("weighing", job.progress().phase());
        assertEquals(0, job.progress().done());
        assertTrue(JobTask.phaseSeconds("weighing") > before);
    }
}
