package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No number is written with the digits of the machine's locale, such as those of Egypt. */
final class LocaleTest {

    /** A pattern with a number in it, handed to {@code formatted} or to a {@code format} without a locale. */
    private static final Pattern LOCAL_NUMBER = Pattern.compile(
            "\"[^\"\\n]*%[-,+ #0-9.$(]*[dfeEgG](?![a-z])[^\"\\n]*\"(?:\\s*\\+\\s*\"[^\"\\n]*\")*\\s*\\)?\\s*\\.formatted\\("
                    + "|String\\.format\\(\\s*\"|\\.printf\\(\\s*\"");

    @Test
    void numbers_inEverySource_areWrittenWithoutTheLocaleOfTheMachine() throws IOException {
        List<String> found = new ArrayList<>();
        int sources = 0;
        for (String module : List.of("core", "examples", "benchmarks", "examples/service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources++;
                    LOCAL_NUMBER
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(match -> found.add(file + ": " + match.group()));
                }
            }
        }

        assertEquals(List.of(), found, "Use String.format(Locale.ROOT, …).");
        assertTrue(sources > 500, () -> "only some sources were found");
    }

    @Test
    void localNumber_aNumberInAPattern_isFound() {
        assertTrue(LOCAL_NUMBER.matcher("\"%3d min\".formatted(minutes)").find());
        assertTrue(LOCAL_NUMBER
                .matcher("(\"%s %,d\"\n + \"more\").formatted(a, b)")
                .find());
        assertTrue(LOCAL_NUMBER.matcher("String.format(\"%s\", a)").find());
    }

    @Test
    void localNumber_textOrHexadecimals_areNotFound() {
        assertFalse(LOCAL_NUMBER.matcher("\"%s min\".formatted(minutes)").find());
        assertFalse(LOCAL_NUMBER.matcher("\"\\\\u%04x\".formatted(c)").find());
        assertFalse(
                LOCAL_NUMBER.matcher("String.format(Locale.ROOT, \"%d\", n)").find());
    }
}
