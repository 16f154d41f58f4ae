package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for an item that cannot be read is like no other item, and moves none. */
class FieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "tags": ["b", "b", "b", " "] | /sessions/0/tags/1 /sessions/0/tags/2 /sessions/0/tags/3
            "allowedMinutes": ["a", "b", "c", 1] | /sessions/0/allowedMinutes/0 /sessions/0/allowedMinutes/1 /sessions/0/allowedMinutes/2
            "attendants": [1, 2, "cy"] | /sessions/0/attendants/0 /sessions/0/attendants/1 /sessions/0/attendants/2
            """)
    void list_withSeveralUnreadItems_hasOneProblemForEach(String list, String places) {
        String report = EventMistakesTest.report(
                Examples.leastEventWith("\"sessions\": []", "\"sessions\": [{\"id\": \"BY\", %s}]".formatted(list)));

        assertEquals(places, report.replaceAll("(?m): .*$", "").replace("\n", " "));
    }
}
