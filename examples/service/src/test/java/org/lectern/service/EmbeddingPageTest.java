package org.lectern.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of docs/embedding.md about Spring Boot is that of the service. */
class EmbeddingPageTest {

    private static final int MAX_HANDLER_LINES = 20;

    @Test
    void code_isThatOfTheService() throws IOException {
        List<String> sources = sources();

        assertThat(blocks())
                .hasSize(4)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(trimmed(block))));
    }

    @Test
    void handlerOfMistakes_hasFewLines() throws IOException {
        assertThat(blocks().stream().filter(block -> block.contains("ProblemDetail")))
                .singleElement()
                .satisfies(block -> assertThat(block.lines().count()).isLessThanOrEqualTo(MAX_HANDLER_LINES));
    }

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "embedding.md"));
        String section = page.split("\n## With Spring Boot\n", -1)[1].split("\n## ", -1)[0];
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
