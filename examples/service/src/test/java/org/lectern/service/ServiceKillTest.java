package org.lectern.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A service that is killed at random moments and started again on its store: it loses no job of which a client knows, ends each,
 * and keeps each document whole. {@code -Dlectern.kills} says how often.
 */
@Tag("night")
class ServiceKillTest {

    private static final int KILLS = Integer.getInteger("lectern.kills", 2);
    private static final int SEEDS = 3;
    private static final String SOLVE = "/solves?timeLimit=PT1M&stepLimit=200&seed=";
    private static final String DIAGNOSIS = "/diagnoses?timeLimit=PT1M";
    private static final String LONG_SOLVE = "/solves?timeLimit=PT2S";
    private static final String[] ENDS = {"completed", "cancelled", "time-limit", "failed"};

    @TempDir
    private Path folder;

    private final Random random = new Random(9);
    private final HttpClient client = HttpClient.newHttpClient();

    /** What was ordered, by the id that a client was given. */
    private final Map<String, String> orders = new LinkedHashMap<>();

    /** The state in which a job ended, where a client was told. */
    private final Map<String, String> ends = new LinkedHashMap<>();

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void service_killedAtAnyMoment_losesNoJobAndKeepsNoHalf() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce();
        }

        assertThat(orders).isNotEmpty();
        try (TestService service = TestService.start(settings())) {
            // All end first: a queue that is full takes no other order. Of some that were stored, no client ever heard.
            JsonNode known = TestService.json(service.get("/jobs"));
            List<JsonNode> oldestFirst = known.valueStream().toList().reversed();
            for (JsonNode job : oldestFirst) {
                assertThat(service.await(job.get("id").asString(), ENDS))
                        .as(job.toString())
                        .isNotEqualTo("failed");
            }
            List<Map<String, String>> alone = new ArrayList<>();
            for (int seed = 0; seed < SEEDS; seed++) {
                alone.add(documents(service, service.complete(SOLVE + seed, TestService.SMALL)));
            }
            orders.forEach((id, order) -> assertWhole(service, id, order, alone));
            if (KILLS > 2) {
                System.out.printf(
                        "%s kills: %s jobs were ordered, %s of them cancelled; beginnings of the last %s: %s%n",
                        KILLS, orders.size(), ends.size(), known.size(), known.findValuesAsString("attempts"));
            }
        }
    }

    private String[] settings() {
        return new String[] {
            "--spring.datasource.url=jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                    .formatted(folder.resolve("jobs")),
            "--lectern.workers=2",
            "--lectern.max-attempts=1000000"
        };
    }

    private void killOnce() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledService.class.getName()));
        command.addAll(List.of(settings()));
        Process service = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            String address = "http://localhost:" + output.readLine();
            request(address);
            CompletableFuture<Void> kill = CompletableFuture.runAsync(
                    service::destroyForcibly,
                    CompletableFuture.delayedExecutor(random.nextInt(1_000), TimeUnit.MILLISECONDS));
            while (service.isAlive()) {
                try {
                    request(address);
                } catch (UncheckedIOException killed) {
                    // What it did of the request is for the next process to say.
                }
            }
            kill.join();
        } finally {
            service.destroyForcibly().onExit().join();
        }
    }

    private void request(String address) {
        String order = switch (random.nextInt(4)) {
            case 0 -> LONG_SOLVE;
            case 1 -> DIAGNOSIS;
            default -> SOLVE + random.nextInt(SEEDS);
        };
        String event = order.equals(LONG_SOLVE) ? TestService.LONG : TestService.SMALL;
        HttpResponse<String> accepted = send(HttpRequest.newBuilder(URI.create(address + order))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event)));
        if (accepted.statusCode() == 503) {
            TestService.pause();
            return;
        }
        assertThat(accepted.statusCode()).as(accepted::body).isEqualTo(202);
        String id = TestService.json(accepted).get("id").asString();
        orders.put(id, order);
        if (order.equals(LONG_SOLVE)) {
            HttpResponse<String> answer = send(
                    HttpRequest.newBuilder(URI.create(address + "/jobs/" + id)).DELETE());
            ends.put(id, TestService.json(answer).get("state").asString());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertWhole(TestService service, String id, String order, List<Map<String, String>> alone) {
        String end = service.await(id, ENDS);
        if (!order.equals(LONG_SOLVE)) {
            assertThat(end).as(order).isEqualTo("completed");
        } else if (ends.containsKey(id)) {
            assertThat(end).isEqualTo(ends.get(id)).isIn("cancelled", "time-limit");
        } else {
            assertThat(end).as("killed while it was cancelled, or before").isIn("cancelled", "time-limit");
        }
        Map<String, String> documents = documents(service, id);
        if (order.startsWith(SOLVE)) {
            assertThat(documents).isEqualTo(alone.get(Integer.parseInt(order.substring(SOLVE.length()))));
        }
    }

    /** Returns the documents of a job that has ended, all of which are JSON. */
    private static Map<String, String> documents(TestService service, String id) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String name : List.of("event", "result", "timetable", "certificate")) {
            HttpResponse<String> document = service.get("/jobs/%s/%s".formatted(id, name));
            assertThat(document.statusCode()).as(document::body).isIn(200, 409);
            TestService.json(document);
            documents.put(name, document.statusCode() == 200 ? document.body() : "none");
        }
        assertThat(documents.get("event")).isNotEqualTo("none");
        assertThat(documents.get("result")).isNotEqualTo("none");
        return documents;
    }
}
