package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.job.JobState;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.text.Programme;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.service.TestService;
import org.lectern.service.job.DocumentKind;
import org.lectern.service.job.JobStore;
import org.lectern.service.job.StoredJob;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import tools.jackson.databind.JsonNode;

/** Each resource has the bytes that Lectern alone has. */
@Tag("slow")
class ResourcesTest {

    private static final int STEPS = 300;
    private static final TestService SERVICE = TestService.shared();
    private static String solved = "";
    private static final Event EVENT = EventJson.parse(TestService.SMALL);
    private static final String CHANGES =
            """
            {"version": 1, "event": "small-round", "changes": [{"kind": "withdraw-person", "person": "%s"}]}
            """.formatted(EVENT.sessions().getFirst().slots().getFirst().personId());

    @Test
    void solve_withStepLimit_hasTheBytesOfASolveAlone() {
        SolveResult alone = Lectern.solve(
                EVENT,
                SolveOptions.builder().stepLimit(STEPS).seed(7).threads(1).build());

        String id = SERVICE.complete("/solves?seed=7&stepLimit=" + STEPS, TestService.SMALL);

        assertThat(body(id, "event")).isEqualTo(EventJson.write(EVENT));
        assertThat(body(id, "timetable")).isEqualTo(TimetableJson.write(EVENT, alone.timetable()));
        assertThat(body(id, "result")).isEqualTo(ResultJson.of(alone).toString());
        assertThat(body(id, "certificate"))
                .isEqualTo(ResultJson.of(alone.certificate()).toString());
    }

    @Test
    void order_isAcceptedWithTheJobAndWhereItIs() {
        HttpResponse<String> response = SERVICE.post("/solves?stepLimit=0", TestService.SMALL);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/jobs/" + TestService.json(response).get("id").asString());
        assertThat(TestService.json(response).get("kind").asString()).isEqualTo("solve");
        assertThat(TestService.json(response).get("event").asString()).isEqualTo("small-round");
        assertThat(SERVICE.get("/jobs").body())
                .contains(TestService.json(response).get("id").asString());
    }

    @Test
    void diagnosis_hasTheBytesOfOneAlone() {
        String id = SERVICE.complete("/diagnoses", TestService.SMALL);

        assertThat(body(id, "result"))
                .isEqualTo(ResultJson.of(Diagnosis.of(EVENT)).toString());
    }

    @Test
    void answersAboutATimetable_areThoseOfLectern() {
        String id = solved();
        Timetable timetable = TimetableJson.parse(body(id, "timetable"), EVENT);
        String session = EVENT.sessions().getFirst().id();
        Explainer explainer = Explainer.of(EVENT, timetable);

        String whyNot = SERVICE.complete("/jobs/%s/why-nots?session=%s&max=5".formatted(id, session), "");
        String robustness = SERVICE.complete("/jobs/%s/robustness?minutes=15".formatted(id), "");

        assertThat(body(id, "why"))
                .isEqualTo(ResultJson.of(EVENT, explainer.why()).toString());
        assertThat(body(id, "why?session=" + session))
                .isEqualTo(ResultJson.of(EVENT, explainer.why(SubjectId.session(session)))
                        .toString());
        assertThat(body(whyNot, "result"))
                .isEqualTo(ResultJson.of(EVENT, explainer.whyNot(SubjectId.session(session), 5), List.of())
                        .toString());
        assertThat(body(robustness, "result"))
                .isEqualTo(ResultJson.of(EVENT, explainer.robustness(15)).toString());
    }

    @Test
    void why_ofAll_listsWhatIsUnplacedAndThatOfOneSaysTheReason() {
        JobStore store = SERVICE.bean(JobStore.class);
        StoredJob like = store.find(solved()).orElseThrow();
        String empty = TimetableJson.write(EVENT, Timetable.of(EVENT, List.of()));
        store.add(
                new StoredJob("empty", like.eventId(), like.order(), JobState.RUNNING, 1, like.created(), null, null),
                Map.of(DocumentKind.EVENT, TestService.SMALL, DocumentKind.TIMETABLE, empty));
        String session = EVENT.sessions().getFirst().id();

        JsonNode all = TestService.MAPPER.readTree(body("empty", "why")).get("unplaced");
        JsonNode one = TestService.MAPPER
                .readTree(body("empty", "why?session=" + session))
                .get("unplaced");
        store.remove("empty");

        assertThat(all.findValuesAsString("id"))
                .isEqualTo(EVENT.sessions().stream().map(Session::id).toList());
        assertThat(all.findValues("sentence")).isEmpty();
        assertThat(one.findValuesAsString("sentence"))
                .singleElement()
                .asString()
                .contains("is unscheduled");
    }

    @Test
    void whatIf_isThatOfLecternAndChangesNothing() {
        String id = solved();
        String before = body(id, "timetable");
        Explainer explainer = Explainer.of(EVENT, TimetableJson.parse(before, EVENT));

        String whatIf = SERVICE.complete("/jobs/%s/what-ifs".formatted(id), CHANGES);

        assertThat(body(whatIf, "result"))
                .isEqualTo(ResultJson.of(explainer.whatIf(ChangesJson.parse(CHANGES, EVENT)))
                        .toString());
        assertThat(body(id, "timetable")).isEqualTo(before);
    }

    @Test
    void replan_hasTheEventAfterTheChangesAndCanBeReplannedAgain() {
        String id = solved();
        Timetable published = TimetableJson.parse(body(id, "timetable"), EVENT);
        Changes changes = ChangesJson.parse(CHANGES, EVENT);
        ReplanResult alone = Replanner.replan(EVENT, published, changes);

        String replan = SERVICE.complete("/jobs/%s/replans".formatted(id), CHANGES);
        String next = SERVICE.complete(
                "/jobs/%s/replans".formatted(replan), "{\"version\": 1, \"event\": \"small-round\", \"changes\": []}");

        assertThat(body(replan, "result")).isEqualTo(ResultJson.of(alone).toString());
        assertThat(body(replan, "event")).isEqualTo(EventJson.write(alone.eventAfter()));
        assertThat(body(replan, "timetable")).isEqualTo(TimetableJson.write(alone.eventAfter(), alone.timetable()));
        assertThat(body(next, "timetable")).isEqualTo(body(replan, "timetable"));
    }

    @Test
    void publication_isInTheLanguageAskedForAndTheSameEachTime() throws IOException {
        String id = solved();
        Timetable timetable = TimetableJson.parse(body(id, "timetable"), EVENT);

        byte[] archive = SERVICE.getBytes("/jobs/%s/publication?language=fr".formatted(id))
                .body();

        assertThat(body(id, "programme"))
                .isEqualTo(Programme.of(EVENT, timetable).toString());
        assertThat(body(id, "programme?language=fr")).contains("jeudi 26 mars 2026");
        assertThat(body(id, "page?language=ar")).contains("<html lang=\"ar\" dir=\"rtl\"");
        assertThat(body(id, "calendar")).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(names(archive)).contains("index.html", "schedule.json", "tables/rooms.csv", "calendars/event.ics");
        assertThat(SERVICE.getBytes("/jobs/%s/publication?language=fr".formatted(id))
                        .body())
                .isEqualTo(archive);
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void cancelledSolve_keepsTheBestTimetableSoFar() {
        String id = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        SERVICE.awaitTimetable(id);

        HttpResponse<String> cancelled = SERVICE.delete("/jobs/" + id);

        assertThat(TestService.json(cancelled).get("state").asString()).isEqualTo("cancelled");
        assertThat(body(id, "result")).contains("\"timetable\"");
        assertThat(SERVICE.delete("/jobs/" + id).body())
                .isEqualTo(SERVICE.get("/jobs/" + id).body());
    }

    @Test
    void solve_withTimeLimit_endsInThatState() {
        String id = SERVICE.order("/solves?timeLimit=PT0.3S", TestService.LONG);

        assertThat(SERVICE.await(id, "time-limit", "completed", "failed")).isEqualTo("time-limit");
        assertThat(body(id, "timetable")).contains("\"placements\"");
    }

    @Test
    void runningSolve_saysHowFarItsSearchIs() {
        String id = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        SERVICE.awaitTimetable(id);

        HttpResponse<String> running = SERVICE.get("/jobs/" + id);
        SERVICE.delete("/jobs/" + id);

        assertThat(TestService.json(running).at("/progress/phase").asString()).isNotEqualTo("queued");
        assertThat(TestService.json(running).at("/search/version").asInt()).isEqualTo(1);
    }

    /** Returns the one solve about which several tests ask. */
    private static synchronized String solved() {
        if (solved.isEmpty()) {
            solved = SERVICE.complete("/solves?stepLimit=" + STEPS, TestService.SMALL);
        }
        return solved;
    }

    private static String body(String id, String resource) {
        HttpResponse<String> response = SERVICE.get("/jobs/%s/%s".formatted(id, resource));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
