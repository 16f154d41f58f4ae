package org.lectern.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.job.JobState;
import org.lectern.service.ServiceSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** What holds while a job is ordered, and when that fails. */
class JobRunnerTest {

    private static final ServiceSettings SETTINGS = new ServiceSettings(
            1,
            0,
            1,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            3,
            Period.ofDays(1),
            Duration.ofSeconds(1));
    private static final JobOrder ORDER = JobOrder.diagnose(Duration.ofMinutes(1));

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final JobStore store = new JobStore(JdbcClient.create(database), new JsonMapper());

    @BeforeEach
    void create() {
        new ResourceDatabasePopulator(new ClassPathResource("schema.sql")).execute(database);
    }

    @AfterEach
    void close() {
        executor.close();
        database.destroy();
    }

    @Test
    void submit_withAnError_leavesNoPlaceTakenAndNoJob() {
        JobRunner runner = runner(new FailingStarter());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> runner.submit("round", ORDER, Map.of())).hasMessage("too large an event");
        }

        assertThat(store.unfinished()).isEmpty();
        assertThat(runner.isStarting("any")).isFalse();
    }

    @Test
    void resume_withAnError_endsTheJobAsFailed() {
        store.add(
                new StoredJob("a", "round", ORDER, JobState.RUNNING, 1, Instant.EPOCH, null, null),
                Map.of(DocumentKind.EVENT, "{}"));

        runner(new FailingStarter()).resume();

        assertThat(store.find("a"))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(JobState.FAILED));
    }

    @Test
    void job_whoseDocumentsAreBeingRead_isStarting() {
        List<Boolean> seen = new ArrayList<>();
        List<JobRunner> runners = new ArrayList<>();
        runners.add(runner(new FailingStarter() {
            @Override
            RunningJob start(JobOrder order, Map<DocumentKind, String> input) {
                String id = store.unfinished().getFirst().id();
                seen.add(runners.getFirst().isStarting(id));
                return super.start(order, input);
            }
        }));

        assertThatThrownBy(() -> runners.getFirst().submit("round", ORDER, Map.of()))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(seen).containsExactly(true);
    }

    private JobRunner runner(JobStarter starter) {
        return new JobRunner(store, starter, new JobQueue(SETTINGS), SETTINGS, executor);
    }

    private class FailingStarter extends JobStarter {

        FailingStarter() {
            super(executor, SETTINGS);
        }

        @Override
        RunningJob start(JobOrder order, Map<DocumentKind, String> input) {
            throw new OutOfMemoryError("too large an event");
        }
    }
}
