package org.lectern.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The code of docs/embedding.md about Spring Boot is that of the service. */
class EmbeddingPageTest {

    private static final int MAX_HANDLER_LINES = 20;

    @Test
    void code_isThatOfTheService() throws IOException {
        List<String> sources = sources();

        assertThat(blocks("With Spring Boot"))
                .hasSize(5)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(trimmed(block))));
    }

    @Test
    void handlerOfMistakes_hasFewLines() throws IOException {
        assertThat(blocks("With Spring Boot").stream().filter(block -> block.contains("ProblemDetail mistakes(")))
                .singleElement()
                .satisfies(block -> assertThat(block.lines().count()).isLessThanOrEqualTo(MAX_HANDLER_LINES));
    }

    @Test
    void firstApplication_copiedFromThePage_solvesAndNamesMistakes(@TempDir Path folder) throws Exception {
        String application = blocks("A first application").getFirst();
        String handler = blocks("With Spring Boot").stream()
                .filter(block -> block.contains("ProblemDetail"))
                .collect(Collectors.joining());
        compile(folder, "RoundApplication", application);
        compile(folder, "MistakeHandler", "package org.example;\n" + handler);
        Path settings = Files.createFile(folder.resolve("none.properties"));
        try (URLClassLoader copied = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            Thread.currentThread().setContextClassLoader(copied);
            Class<?> main = copied.loadClass("org.example.RoundApplication");
            try (ConfigurableApplicationContext running = SpringApplication.run(
                    main, "--server.port=0", "--spring.main.banner-mode=off", "--spring.config.location=" + settings)) {
                int port = Objects.requireNonNull(((WebServerApplicationContext) running).getWebServer())
                        .getPort();
                HttpResponse<String> solved = post(port, TestService.SMALL);
                assertThat(solved.statusCode()).as(solved::body).isEqualTo(200);
                assertThat(TestService.json(solved).has("score")).isTrue();
                HttpResponse<String> refused = post(port, "{}");
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(TestService.json(refused).get("problems").size()).isPositive();
                assertThat(post(port, "{").statusCode()).isEqualTo(400);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(EmbeddingPageTest.class.getClassLoader());
        }
    }

    private static void compile(Path folder, String type, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(type + ".java"), source);
        StringWriter mistakes = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean isRight = compiler.getTask(
                        mistakes,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();
        assertThat(isRight).as(mistakes.toString()).isTrue();
    }

    private static HttpResponse<String> post(int port, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/solves"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static List<String> blocks(String title) throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "embedding.md"));
        String section = page.split("\n## %s\n".formatted(title), -1)[1].split("\n## ", -1)[0];
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(trimmed(Files.readString(file)));
            }
        }
        return sources;
    }

    private static String trimmed(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
