package org.lectern.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients at a time, of which some cancel, send garbage or too much, read slowly or go away: each job ends in a stated state, and
 * heap and threads stay as they were. {@code -Dlectern.load} says for how long, such as {@code PT10M}.
 */
@Tag("night")
class LoadTest {

    private static final Duration TIME = Duration.parse(System.getProperty("lectern.load", "PT5S"));
    private static final boolean IS_LONG = TIME.compareTo(Duration.ofMinutes(1)) > 0;
    private static final int CLIENTS = 8;
    private static final int REQUESTS_OF_A_ROUND = IS_LONG ? 200 : 24;
    private static final int ROUNDS_TO_WARM_UP = IS_LONG ? 3 : 1;
    private static final int STEPS = 200;
    private static final int MAX_BODY = 100_000;
    private static final long MEGABYTE = 1 << 20;
    private static final int MAX_MORE_MEGABYTES = 12;
    /** Tomcat may start all of its 32 threads at any time. */
    private static final int MAX_MORE_THREADS = 36;

    @TempDir
    private Path folder;

    /** What the process holds while no job runs. */
    private record Held(long megabytes, int threads) {}

    @Test
    void clients_eightAtATime_leaveNothingAndEachJobEnds() throws InterruptedException, ExecutionException {
        String[] settings = {
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("jobs"), "--lectern.max-body=" + MAX_BODY
        };
        List<Held> held = new ArrayList<>();
        int requests = 0;
        try (TestService service = TestService.start(settings);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            String alone = service.get("/jobs/%s/result".formatted(service.complete(solve(0), TestService.SMALL)))
                    .body();
            long end = System.nanoTime() + TIME.toNanos();
            for (int round = 0; round < ROUNDS_TO_WARM_UP + 2 || System.nanoTime() < end; round++) {
                int first = requests;
                List<Future<?>> running = new ArrayList<>();
                IntStream.range(first, first + REQUESTS_OF_A_ROUND)
                        .forEach(seed -> running.add(clients.submit(() -> request(service, new Random(seed), alone))));
                for (Future<?> request : running) {
                    request.get();
                }
                requests += REQUESTS_OF_A_ROUND;
                assertThat(states(service)).doesNotContain("running", "interrupted", "failed");
                if (round >= ROUNDS_TO_WARM_UP) {
                    held.add(held());
                }
            }
        }
        Held first = held.getFirst();
        Held last = held.getLast();
        if (IS_LONG) {
            System.out.printf("%s requests in %s: from %s to %s%n", requests, TIME, first, last);
        }
        assertThat(last.megabytes()).as(held::toString).isLessThanOrEqualTo(first.megabytes() + MAX_MORE_MEGABYTES);
        assertThat(last.threads()).as(held::toString).isLessThanOrEqualTo(first.threads() + MAX_MORE_THREADS);
    }

    private static String solve(long seed) {
        return "/solves?stepLimit=%s&seed=%s".formatted(STEPS, seed);
    }

    private static List<String> states(TestService service) {
        return TestService.json(service.get("/jobs")).findValuesAsString("state");
    }

    private static void request(TestService service, Random random, String alone) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> {
                    String id = service.complete(solve(0), TestService.SMALL);
                    assertThat(service.get("/jobs/%s/result".formatted(id)).body())
                            .isEqualTo(alone);
                }
                case 1 -> {
                    String id = service.order("/solves?timeLimit=PT1M", TestService.LONG);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
                    HttpResponse<String> cancelled = service.delete("/jobs/" + id);
                    assertThat(TestService.json(cancelled).get("state").asString())
                            .isEqualTo("cancelled");
                }
                case 2 ->
                    assertThat(service.post("/solves", garbage(random)).statusCode())
                            .isIn(400, 422);
                case 3 ->
                    assertThat(service.post("/diagnoses", "x".repeat(MAX_BODY + 1 + random.nextInt(1_000_000)))
                                    .statusCode())
                            .isEqualTo(413);
                case 4 -> {
                    String id = service.order(solve(random.nextInt(10)), TestService.SMALL);
                    leave(service.port(), "GET /jobs/%s/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(id));
                    service.await(id, "completed");
                }
                default -> {
                    String id = service.order("/diagnoses?timeLimit=PT0.2S", TestService.SMALL);
                    leave(service.port(), "POST /solves HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
                    try (Stream<String> stream = service.stream("/jobs/%s/stream".formatted(id))) {
                        assertThat(stream.peek(line -> TestService.pause()).toList())
                                .contains("event:end");
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder(TestService.SMALL);
        text.delete(random.nextInt(text.length()), text.length());
        return text.toString();
    }

    /** Sends a request, or a part of one, and goes away. */
    private static void leave(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what is still needed after several collections. */
    private static Held held() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Held(bytes / MEGABYTE, ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
