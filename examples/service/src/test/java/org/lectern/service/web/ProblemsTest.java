package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import org.lectern.service.TestService;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a request is a problem detail. */
@Tag("slow")
class ProblemsTest {

    private static final int MAX_BODY = 100_000;
    private static final Event EVENT = EventJson.parse(TestService.SMALL);
    private static final TestService SERVICE = TestService.start(
            "--lectern.workers=1",
            "--lectern.waiting=1",
            "--lectern.max-body=" + MAX_BODY,
            "--lectern.body-time=PT0.2S");

    private static String solve = "";
    private static String diagnosis = "";

    @BeforeAll
    static void start() {
        solve = SERVICE.complete("/solves?stepLimit=0", TestService.SMALL);
        diagnosis = SERVICE.complete("/diagnoses", TestService.SMALL);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void eventWithMistakes_isRefusedWithAllOfThem() {
        String event = TestService.SMALL
                .replaceFirst("\"seats\": \\d+", "\"seats\": \"many\"")
                .replaceFirst("\"version\": 1", "\"version\": 1, \"colour\": \"red\"");

        HttpResponse<String> response = SERVICE.post("/solves", event);

        JsonNode problem = problem(response, 422);
        assertThat(problem.get("type").asString()).isEqualTo("urn:lectern:problem:mistakes");
        assertThat(problem.get("problems").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/colour", "/rooms/0/seats");
        assertThat(problem.at("/problems/0/advice").asString()).isNotEmpty();
    }

    @Test
    void changesWithMistakes_areRefusedWithAllOfThem() {
        HttpResponse<String> response = SERVICE.post("/jobs/%s/replans".formatted(solve), """
                {"version": 1, "event": "small-round", "changes": [
                    {"kind": "withdraw-person", "person": "nobody"}, {"kind": "cancel-session", "session": "none"}]}
                """);

        assertThat(problem(response, 422).get("problems").findValuesAsString("pointer"))
                .containsExactly("/changes/0/person", "/changes/1/session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replans", "what-ifs"})
    void changesOfWhatIsHeld_areRefusedWithAllMistakes(String resource) {
        HttpResponse<String> response = SERVICE.post("/jobs/%s/%s".formatted(solve, resource), """
                {"version": 1, "event": "small-round", "asOf": "2027-01-01T00:00:00Z", "changes": [
                    {"kind": "cancel-session", "session": "%s"}, {"kind": "cancel-session", "session": "%s"}]}
                """.formatted(
                EVENT.sessions().getFirst().id(), EVENT.sessions().getLast().id()));

        assertThat(problem(response, 422).get("problems").findValuesAsString("pointer"))
                .containsExactly("/changes/0/session", "/changes/1/session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "hello", " ", "[1, }"})
    void changesThatAreNoJson_areRefusedAsAnEventIs(String body) {
        HttpResponse<String> changes = SERVICE.post("/jobs/%s/replans".formatted(solve), body);

        assertThat(problem(changes, 400).get("detail").asString()).hasLineCount(1);
        assertThat(problem(SERVICE.post("/solves", body), 400)).isNotNull();
    }

    static Stream<String> garbage() {
        return Stream.of(
                "", "{", "null", "[]", "\0\u0001", "[".repeat(5_000), "{\"version\": 1}", "\"" + "a".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_isRefused(String body) {
        for (String path : new String[] {"/solves", "/diagnoses"}) {
            HttpResponse<String> response = SERVICE.post(path, body);

            assertThat(response.statusCode()).as(response.body()).isIn(400, 422);
            assertThat(problem(response, response.statusCode()).get("detail").asString())
                    .isNotEmpty()
                    .hasLineCount(1);
        }
    }

    @Test
    void bodyThatIsTooLarge_isRefused() {
        byte[] body = new byte[20 * MAX_BODY];

        HttpResponse<String> announced = SERVICE.send(SERVICE.request("/solves")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        HttpResponse<String> chunked = SERVICE.send(SERVICE.request("/solves")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(problem(announced, 413).get("detail").asString()).contains("100000 bytes");
        assertThat(problem(chunked, 413).get("detail").asString()).contains("100000 bytes");
    }

    @Test
    void bodyThatComesTooSlowly_isRefused() throws IOException, InterruptedException {
        try (Socket socket = new Socket("localhost", SERVICE.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /solves HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            while (socket.getInputStream().available() == 0) {
                out.write(' ');
                out.flush();
                Thread.sleep(10);
            }

            byte[] answer = new byte[1000];
            int count = socket.getInputStream().read(answer);

            assertThat(new String(answer, 0, count, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408 ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    404 | /jobs/none                            | There is no job 'none'
                    404 | /jobs/none/stream                     | There is no job 'none'
                    404 | /jobs/none/timetable                  | There is no job 'none'
                    404 | /schemas/none                         | There is no schema 'none'
                    404 | /nowhere                              | nowhere
                    405 | /solves                               | GET
                    400 | /jobs/ID/programme?language=xx        | Unknown language 'xx'
                    422 | /jobs/ID/why?session=none             | Unknown session 'none'
                    409 | /jobs/DIAGNOSIS/timetable             | has no timetable
                    """)
    void get_thatMakesNoSense_saysSo(int status, String path, String detail) {
        HttpResponse<String> response =
                SERVICE.get(path.replace("DIAGNOSIS", diagnosis).replace("ID", solve));

        assertThat(problem(response, status).get("detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | /solves?timeLimit=PT24H               | at most PT15M
                    400 | /solves?timeLimit=PT0S                | above 0
                    400 | /solves?timeLimit=soon                | timeLimit
                    400 | /solves?stepLimit=-1                  | The stepLimit '-1'
                    400 | /jobs/ID/why-nots                     | either a session or a slot
                    400 | /jobs/ID/why-nots?session=BY&max=0    | from 1 to 1000
                    422 | /jobs/ID/why-nots?session=none        | Unknown session 'none'
                    400 | /jobs/ID/robustness?minutes=241       | from 1 to 240
                    404 | /jobs/none/replans                    | There is no job 'none'
                    """)
    void post_thatMakesNoSense_saysSo(int status, String path, String detail) {
        HttpResponse<String> response = SERVICE.post(path.replace("ID", solve), TestService.SMALL);

        assertThat(problem(response, status).get("detail").asString()).contains(detail);
    }

    @Test
    void bodyThatIsNotJson_isRefused() {
        HttpResponse<String> response = SERVICE.send(
                SERVICE.request("/solves").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("hello")));

        assertThat(problem(response, 415).get("title").asString()).isEqualTo("Unsupported Media Type");
    }

    @Test
    void queueThatIsFull_refusesAndTakesMoreOnceOneIsCancelled() {
        String first = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        String waiting = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);

        HttpResponse<String> refused = SERVICE.post("/solves", TestService.SMALL);
        assertThat(TestService.json(SERVICE.delete("/jobs/" + waiting))
                        .get("state")
                        .asString())
                .isEqualTo("cancelled");
        String later = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        SERVICE.delete("/jobs/" + later);
        SERVICE.delete("/jobs/" + first);

        assertThat(problem(refused, 503).get("detail").asString()).contains("2 jobs run or wait");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = TestService.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
