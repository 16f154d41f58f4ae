package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as values with their places. */
class JsonTreeReaderTest {

    private static final String LISTS = """
            {"a": [1, -2, 3, 4, 5, 6], "b": [1, 2.5, "x", 4], "c": [], "d": [8, 99999999999], "e": [[1], [2, 3]],
             "f": [true, false, null, {}], "g": 7}""";

    private static JsonValue parse(String text) {
        return JsonTreeReader.parse(text, new ProblemCollector());
    }

    private static List<JsonValue> items(JsonValue root, String key) {
        JsonValue value = ((JsonValue.Members) root).find(key).orElseThrow();
        return ((JsonValue.Items) value).items();
    }

    @Test
    void parsePacked_anyLists_areThoseOfParseWithTheirPlaces() {
        assertEquals(parse(LISTS), JsonTreeReader.parsePacked(LISTS, new ProblemCollector()));
    }

    @Test
    void parsePacked_listOfWholeNumbers_takesFourBytesEach() {
        JsonValue packed = JsonTreeReader.parsePacked(LISTS, new ProblemCollector());

        PackedNumbers numbers = assertInstanceOf(PackedNumbers.class, items(packed, "a"));
        assertEquals(List.of(1, -2, 3, 4, 5, 6), numbers.numbers());
        assertEquals(6, numbers.size());
        assertFalse(items(packed, "b") instanceof PackedNumbers);
        assertFalse(items(packed, "c") instanceof PackedNumbers);
        assertFalse(items(parse(LISTS), "a") instanceof PackedNumbers);
    }

    @Test
    void values_inTheOrderOfTheFile_areRanked() {
        JsonValue root = parse(LISTS);

        assertEquals(0, root.place().rank());
        assertEquals(
                List.of(2, 3, 4, 5, 6, 7),
                items(root, "a").stream().map(item -> item.place().rank()).toList());
        assertEquals(
                "/e/1/0",
                ((JsonValue.Items) items(root, "e").get(1))
                        .items()
                        .getFirst()
                        .place()
                        .pointer());
        assertEquals(
                28, ((JsonValue.Members) root).find("g").orElseThrow().place().rank());
    }

    @Test
    void keys_upToAThousand_areKeptOnce() {
        String object = IntStream.rangeClosed(1, 1_001)
                .mapToObj("\"key %d\": 1"::formatted)
                .collect(Collectors.joining(", ", "{", "}"));
        JsonValue.Items both = (JsonValue.Items) parse("[%1$s, %1$s]".formatted(object));

        assertSame(key(both, 0, 1), key(both, 1, 1));
        assertSame(key(both, 0, 1_000), key(both, 1, 1_000));
        assertNotSame(key(both, 0, 1_001), key(both, 1, 1_001));
        assertEquals("key 1001", key(both, 1, 1_001));
    }

    private static String key(JsonValue.Items both, int index, int number) {
        return ((JsonValue.Members) both.items().get(index))
                .find("key " + number)
                .orElseThrow()
                .place()
                .key();
    }

    @Test
    void key_withHalvesOfCharacters_hasMarksInTheirPlace() {
        JsonValue.Members object = (JsonValue.Members) parse("{\"\ud800a\udfffb\ud7ffc\ue000\ud83d\ude00\": 1}");

        assertEquals(
                "\ufffda\ufffdb\ud7ffc\ue000\ud83d\ude00",
                object.members().keySet().iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udfff", "a\\ud83d", "\\ude00\\ud83d"})
    void hasHalfCharacter_half_isTrue(String escaped) {
        assertTrue(ValueReader.hasHalfCharacter(unescaped(escaped)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud7ff", "\\ue000", "\\ud83d\\ude00", "a"})
    void hasHalfCharacter_wholeCharacters_isFalse(String escaped) {
        assertFalse(ValueReader.hasHalfCharacter(unescaped(escaped)));
    }

    private static String unescaped(String escaped) {
        return ((JsonValue.Text) parse("\"%s\"".formatted(escaped))).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "first", "9999999999"})
    void find_noIndexOfTheList_isEmpty(String index) {
        JsonValue.Items list = (JsonValue.Items) parse("[7, 8]");

        assertEquals(Optional.empty(), list.find(index));
        assertEquals("8", list.find("1").orElseThrow().shown());
    }
}
