package org.lectern.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on a free port, and its client. */
public final class TestService implements AutoCloseable {

    /** An event that is solved in a moment. */
    public static final String SMALL = event("small-round");

    /** An event on which a search works for longer than any test. */
    public static final String LONG = event("october-2020");

    public static final JsonMapper MAPPER = new JsonMapper();

    /** What hangs takes longer, even where other processes keep the machine busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK = Duration.ofMillis(20);

    private static final class Shared {
        private static final TestService SERVICE = start("--lectern.workers=2");
    }

    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestService(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Returns the service of all tests that need no settings of their own. */
    public static TestService shared() {
        return Shared.SERVICE;
    }

    /** Starts a service whose store is in memory unless the settings say otherwise. */
    public static TestService start(String... settings) {
        Map<String, String> last = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                                "--lectern.stream-interval=PT0.05S"),
                        Stream.of(settings))
                .forEach(setting -> last.put(setting.substring(0, setting.indexOf('=')), setting));
        return new TestService((ServletWebServerApplicationContext)
                ServiceApplication.start(last.values().toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    public static String event(String name) {
        try {
            return Files.readString(Path.of("..", "events", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> getBytes(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Returns the lines of a stream of server-sent events, which ends when the stream does. */
    public Stream<String> stream(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofLines()).body();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    /** Posts what must be accepted, and returns the id of the job. */
    public String order(String path, String body) {
        HttpResponse<String> response = post(path, body);
        if (response.statusCode() != 202) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return json(response).get("id").asString();
    }

    public String state(String id) {
        return json(get("/jobs/" + id)).get("state").asString();
    }

    /** Waits until a job has one of these states, and returns which. */
    public String await(String id, String... states) {
        Set<String> wanted = Set.of(states);
        String state = state(id);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !wanted.contains(state); state = state(id)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Job '%s' is '%s' for too long.".formatted(id, state));
            }
            pause();
        }
        return state;
    }

    /** Waits until a running solve has a timetable. */
    public void awaitTimetable(String id) {
        while (get("/jobs/" + id + "/timetable").statusCode() != 200) {
            await(id, "running");
            pause();
        }
    }

    /** Posts an order, waits for its end, and returns the id of the job. */
    public String complete(String path, String body) {
        String id = order(path, body);
        String state = await(id, "completed", "failed", "time-limit", "cancelled");
        if (!state.equals("completed")) {
            throw new AssertionError(get("/jobs/" + id).body());
        }
        return id;
    }

    /** Waits a little. */
    public static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
