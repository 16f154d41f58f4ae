package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxProblemTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                of("{\"a\" 1}", 1, 6, "1}", "Maybe write a number like 60 or 0.5, and a comma or colon before it."),
                of("{\"a\": NaN}", 1, 7, "NaN}", "Maybe write a number."),
                of("{\"a\": -Infinity}", 1, 7, "-Infinity}", "Maybe write a number."),
                of("{\"a\": 1,\n}", 2, 1, "}", "Maybe remove the comma before it."),
                of("[1,]", 1, 4, "]", "Maybe remove the comma before it."),
                of("[1, 2}", 1, 6, "}", "Maybe a bracket or a value before it is missing."),
                of("{'a': 1}", 1, 2, "'a': 1}", "Maybe use double quotes."),
                of("{\"a\": 1\n  \"b\": 2}", 2, 3, "\"b\": 2}", "Maybe a comma before it is missing."),
                of("{\"a\": 01}", 1, 7, "01}", "Maybe write a number like 60 or 0.5, and a comma or colon before it."),
                of("{\"a\": // c\n 1}", 1, 7, "// c\\u000a 1}", "Maybe remove the comment; JSON has none."),
                of("{\"a\": tru}", 1, 7, "tru}", "Maybe put it in double quotes."),
                of("{a: 1}", 1, 2, "a: 1}", "Maybe put it in double quotes."),
                of("{\"a\": 1}}", 1, 9, "}", "Maybe remove what comes after the end."),
                of("{\"a\": 1} {}", 1, 10, "{}", "Maybe remove what comes after the end."),
                of("\u0000", 1, 1, "\\u0000", "Maybe a quote is missing; a line break in a text is written \\n."));
    }

    private static Arguments of(String text, int line, int column, String found, String advice) {
        return Arguments.of(
                text,
                "(whole file): The text is not JSON at line %d, column %d: found (%s). %s"
                        .formatted(line, column, found, advice));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void parse_noJson_namesLineAndColumn(String text, String line) {
        assertEquals(line, EventMistakesTest.report(text));
    }

    @Test
    void parse_brokenText_namesTheValueItIsIn() {
        assertEquals(
                "/rooms/0/id: The text is not JSON at line 1, column 25: found (\\u000a\"}]}). Maybe a quote is missing; a line"
                        + " break in a text is written \\n.",
                EventMistakesTest.report("{\"rooms\": [{\"id\": \"R20 X\n\"}]}"));
    }

    @Test
    void parse_cutOff_saysSo() {
        assertEquals(
                "/rooms/0: The text ends too early, at line 1, column 18. Maybe the file was cut off.",
                EventMistakesTest.report("{\"rooms\": [{\"id\":"));
    }
}
