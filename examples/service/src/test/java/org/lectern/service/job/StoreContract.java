package org.lectern.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.job.JobState;
import org.lectern.service.TestService;

/** What holds for each database: jobs survive a restart. */
abstract class StoreContract {

    private static final String SOLVE = "/solves?timeLimit=PT1M&stepLimit=400";

    /** Starts a service on the one database of the test. */
    abstract TestService start(String... settings);

    @Test
    void jobs_afterARestart_areKeptOrBegunAgain() {
        Map<String, String> ids = new HashMap<>();
        HttpResponse<String> job;
        HttpResponse<String> certificate;
        try (TestService before = start("--lectern.workers=1")) {
            String id = before.complete(SOLVE, TestService.SMALL);
            ids.put("ended", id);
            job = before.get("/jobs/" + id);
            certificate = before.get("/jobs/%s/certificate".formatted(id));
            ids.put("running", before.order("/solves?timeLimit=PT1M", TestService.LONG));
            ids.put("waiting", before.order(SOLVE, TestService.SMALL));
            before.awaitTimetable(ids.get("running"));
            JobStore store = before.bean(JobStore.class);
            StoredJob ended = store.find(id).orElseThrow();
            ids.put("tried", add(store, ended, 3, TestService.SMALL));
            ids.put("killed", add(store, ended, 1, TestService.SMALL));
            ids.put("broken", add(store, ended, 1, "{}"));
        }

        try (TestService after = start("--lectern.workers=2", "--lectern.max-attempts=3")) {
            assertThat(after.get("/jobs/" + ids.get("ended")).body()).isEqualTo(job.body());
            assertThat(after.get("/jobs/%s/certificate".formatted(ids.get("ended")))
                            .body())
                    .isEqualTo(certificate.body());
            assertThat(after.await(ids.get("waiting"), "completed", "failed")).isEqualTo("completed");
            assertThat(after.get("/jobs/%s/result".formatted(ids.get("waiting")))
                            .body())
                    .isEqualTo(after.get("/jobs/%s/result".formatted(ids.get("ended")))
                            .body());
            assertThat(field(after, ids.get("running"), "attempts")).isEqualTo("1");
            assertThat(after.await(ids.get("killed"), "completed", "failed")).isEqualTo("completed");
            assertThat(field(after, ids.get("killed"), "attempts")).isEqualTo("2");
            assertThat(field(after, ids.get("tried"), "failure"))
                    .isEqualTo("The process ended 3 times while the job ran.");
            assertThat(field(after, ids.get("broken"), "failure"))
                    .isEqualTo("/version: The event must have the key 'version'. Add it.");
            assertThat(field(after, ids.get("broken"), "state")).isEqualTo("failed");
            after.delete("/jobs/" + ids.get("running"));
        }
    }

    /** Adds a job as a process that was killed leaves one. */
    private static String add(JobStore store, StoredJob like, int attempts, String event) {
        String id = UUID.randomUUID().toString();
        store.add(
                new StoredJob(id, like.eventId(), like.order(), JobState.RUNNING, attempts, like.created(), null, null),
                Map.of(DocumentKind.EVENT, event));
        return id;
    }

    private static String field(TestService service, String id, String name) {
        return TestService.json(service.get("/jobs/" + id)).get(name).asString();
    }

    @Test
    void oldJobs_areRemoved() {
        try (TestService service = start()) {
            String id = service.complete("/solves?stepLimit=0", TestService.SMALL);
            JobStore store = service.bean(JobStore.class);
            StoredJob job = store.find(id).orElseThrow();

            store.removeEndedBefore(job.created());
            assertThat(service.get("/jobs/" + id).statusCode()).isEqualTo(200);
            store.removeEndedBefore(
                    job.ended() == null ? job.created() : job.ended().plusMillis(1));

            assertThat(service.get("/jobs/" + id).statusCode()).isEqualTo(404);
            assertThat(store.findDocument(id, DocumentKind.RESULT)).isEmpty();
        }
    }
}
