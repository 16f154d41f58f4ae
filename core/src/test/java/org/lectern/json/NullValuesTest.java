package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event in which one value after the other is null, or one key is not known. */
@Tag("slow")
class NullValuesTest {

    /** What is wrong with one value is reported once, and nothing that only follows from it. */
    @Test
    void parse_eachValueInTurnReplacedByNull_givesOneProblem() throws Exception {
        Map<String, Integer> others = new TreeMap<>();
        JsonVariants.of(Examples.FULL_EVENT).forEach((what, text) -> {
            // Every key is known in the texts of an application.
            boolean isKey = what.endsWith("unknown key") && !what.contains("/data ");
            if (what.endsWith(":= null") || isKey) {
                int count = EventMistakesTest.report(text).split("\n", -1).length;
                if (count != 1) {
                    others.put(what, count);
                }
            }
        });
        assertEquals(Map.of(), others);
    }
}
