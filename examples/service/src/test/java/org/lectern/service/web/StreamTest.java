package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.JobState;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.service.TestService;
import org.lectern.service.job.DocumentKind;
import org.lectern.service.job.JobStore;
import org.lectern.service.job.StoredJob;
import tools.jackson.databind.JsonNode;

/** Server-sent events: what they hold, and clients that read slowly or go away. */
@Tag("slow")
class StreamTest {

    private static final TestService SERVICE = TestService.shared();

    @Test
    void stream_hasProgressImprovementsAndTheEnd() {
        String id = SERVICE.order("/solves?stepLimit=2000", TestService.SMALL);

        List<String> lines;
        try (Stream<String> stream = SERVICE.stream("/jobs/%s/stream".formatted(id))) {
            lines = stream.toList();
        }

        assertThat(lines).startsWith("event:progress").contains("event:improvement");
        assertThat(lines.get(lines.size() - 3)).isEqualTo("event:end");
        JsonNode end = data(lines.get(lines.size() - 2));
        assertThat(end.get("state").asString()).isEqualTo("completed");
        JsonNode best = data(lines.get(lines.lastIndexOf("event:improvement") + 1));
        Event event = EventJson.parse(TestService.SMALL);
        assertThat(TimetableJson.write(
                        event, TimetableJson.parse(best.get("timetable").toString(), event)))
                .isEqualTo(SERVICE.get("/jobs/%s/timetable".formatted(id)).body());
    }

    @Test
    void streamOfAJobThatHasEnded_isItsEnd() {
        String id = SERVICE.complete("/diagnoses", TestService.SMALL);

        try (Stream<String> stream = SERVICE.stream("/jobs/%s/stream".formatted(id))) {
            assertThat(stream).startsWith("event:end").hasSize(3);
        }
    }

    @Test
    void clientThatReadsSlowly_getsTheEnd() {
        String id = SERVICE.order("/solves?stepLimit=2000", TestService.SMALL);

        try (Stream<String> stream = SERVICE.stream("/jobs/%s/stream".formatted(id))) {
            assertThat(stream.peek(line -> TestService.pause())).contains("event:end");
        }
    }

    @Test
    void streamOfAJobWhoseEndCouldNotBeStored_endsWithoutAnEnd() {
        JobStore store = SERVICE.bean(JobStore.class);
        StoredJob like = store.find(SERVICE.complete("/solves?stepLimit=0", TestService.SMALL))
                .orElseThrow();
        store.add(
                new StoredJob("lost", like.eventId(), like.order(), JobState.RUNNING, 1, like.created(), null, null),
                Map.of(DocumentKind.EVENT, TestService.SMALL));

        try (Stream<String> stream = SERVICE.stream("/jobs/lost/stream")) {
            assertThat(stream).startsWith("event:progress").hasSize(3);
        }
        assertThat(SERVICE.state("lost")).isEqualTo("interrupted");
        store.remove("lost");
    }

    @Test
    void clientThatDoesNotRead_holdsNothingUp() throws IOException {
        String id = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        try (Socket socket = open(id)) {
            SERVICE.awaitTimetable(id);

            SERVICE.delete("/jobs/" + id);

            assertThat(SERVICE.state(id)).isEqualTo("cancelled");
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void clientThatGoesAway_leavesNoStream() throws IOException, InterruptedException {
        String id = SERVICE.order("/solves?timeLimit=PT1M", TestService.LONG);
        JobStreams streams = SERVICE.bean(JobStreams.class);
        int before = streams.openCount();
        try (Socket socket = open(id)) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).startsWith("HTTP/1.1 200");
            while (streams.openCount() <= before) {
                Thread.sleep(5);
            }
        }
        while (streams.openCount() > before) {
            Thread.sleep(5);
        }

        assertThat(SERVICE.state(id)).isEqualTo("running");
        SERVICE.delete("/jobs/" + id);
    }

    private static Socket open(String id) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", SERVICE.port()));
        socket.getOutputStream()
                .write("GET /jobs/%s/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(id)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static JsonNode data(String line) {
        assertThat(line).startsWith("data:");
        return TestService.MAPPER.readTree(line.substring("data:".length()));
    }
}
