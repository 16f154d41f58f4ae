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
                of("{\"a\" 1}", 1, 6, "1}", "Write a number like 60 or 0.5, and a comma or colon before it."),
                of("{\"a\": NaN}", 1, 7, "NaN}", "Write a number."),
                of("{\"a\": -Infinity}", 1, 7, "-Infinity}", "Write a number."),
                of("{\"a\": 1,\n}", 2, 1, "}", "Remove the comma before it."),
                of("[1,]", 1, 4, "]", "Remove the comma before it."),
                of("[1, 2}", 1, 6, "}", "Check for a missing bracket or value before it."),
                of("{'a': 1}", 1, 2, "'a': 1}", "Use double quotes."),
                of("{\"a\": 1\n  \"b\": 2}", 2, 3, "\"b\": 2}", "Add a comma before it."),
                of("{\"a\": 01}", 1, 7, "01}", "Write a number like 60 or 0.5, and a comma or colon before it."),
                of("{\"a\": // c\n 1}", 1, 7, "// c\\u000a 1}", "Remove the comment; JSON has none."),
                of("{\"a\": tru}", 1, 7, "tru}", "Put it in double quotes."),
                of("{a: 1}", 1, 2, "a: 1}", "Put it in double quotes."),
                of("{\"a\": 1]", 1, 8, "]", "Check for a missing bracket or value before it."),
                of(
                        "[%sx]".formatted("1".repeat(28)),
                        1,
                        10,
                        "1".repeat(20),
                        "Write a number like 60 or 0.5, and a comma or colon before it."),
                of("{} \"abc", 1, 4, "\"abc", "Remove what comes after the end."),
                of("{} tru", 1, 4, "tru", "Remove what comes after the end."),
                of("{\"a\": 1}}", 1, 9, "}", "Remove what comes after the end."),
                of("{\"a\": 1} {}", 1, 10, "{}", "Remove what comes after the end."),
                of("{\u0000", 1, 2, "\\u0000", "Check for a missing quote. A line break in a text is written \\n."));
    }

    private static Arguments of(String text, int line, int column, String found, String advice) {
        return Arguments.of(
                text,
                "The text is not JSON at line %d, column %d: found '%s'. %s".formatted(line, column, found, advice));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void parse_noJson_namesLineAndColumn(String text, String line) {
        assertEquals(line, EventMistakesTest.report(text));
    }

    @Test
    void parse_brokenText_namesTheValueItIsIn() {
        assertEquals(
                "/rooms/0/id: The text is not JSON at line 1, column 25: found '\\u000a\"}]}'. Check for"
                        + " a missing quote. A line break in a text is written \\n.",
                EventMistakesTest.report("{\"rooms\": [{\"id\": \"R20 X\n\"}]}"));
    }

    @Test
    void parse_cutOff_saysSo() {
        assertEquals(
                "/rooms/0: The text ends too early, at line 1, column 18. Check whether the file was cut" + " off.",
                EventMistakesTest.report("{\"rooms\": [{\"id\":"));
    }

    @Test
    void parse_cutOffAfterTheEnd_showsTheLastCharacter() {
        assertEquals(
                "The text is not JSON at line 1, column 4: found '-'. Remove what comes after the end.",
                EventMistakesTest.report("{} -"));
    }
}
