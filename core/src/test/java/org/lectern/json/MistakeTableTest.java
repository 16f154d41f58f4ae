package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.testing.MistakeTable;

/** Mistakes that people make in the file of an event, each with the lines that they read, to the letter. */
final class MistakeTableTest {

    private static final MistakeTable TABLE = MistakeTable.of(MistakeTableTest.class, "mistakes.txt");
    private static final String EVENT = MistakeTable.text(MistakeTableTest.class, "mistakes-event.json");

    @Test
    void mistakes_ofTheTable_areToldToTheLetter() {
        assertEquals(TABLE.text(), TABLE.told(MistakeTableTest::lines));
        assertTrue(TABLE.size() > 60);
    }

    private static List<String> lines(String edits) {
        String text = EVENT;
        for (String edit : edits.split(" THEN ", -1)) {
            text = edited(text, edit);
        }
        try {
            EventJson.parse(text);
            return List.of("(no mistake)");
        } catch (InvalidInputException e) {
            return Problem.grouped(e.problems()).stream().map(Problem::toString).toList();
        }
    }

    private static String edited(String text, String edit) {
        String[] sides = edit.split(" => ", -1);
        String after = sides.length > 1 ? sides[1] : "";
        if (sides[0].startsWith("*")) {
            return after;
        }
        boolean isEverywhere = sides[0].startsWith("ALL ");
        String before = isEverywhere ? sides[0].substring("ALL ".length()) : sides[0];
        int at = text.indexOf(before);
        assertTrue(at >= 0, edit);
        return isEverywhere
                ? text.replace(before, after)
                : text.substring(0, at) + after + text.substring(at + before.length());
    }
}
