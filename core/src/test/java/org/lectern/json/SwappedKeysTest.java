package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Two windows that end before they start are one mistake; of one window, it is its own. */
class SwappedKeysTest {

    private static String report(String windows) {
        return EventMistakesTest.report(Examples.replaced(
                Examples.LEAST_EVENT,
                "{\"start\": \"2020-03-31T10:00+02:00\", \"end\": \"2020-03-31T13:00+02:00\"}",
                windows));
    }

    @Test
    void parse_twoSwappedWindows_areOneMistake() {
        assertEquals(
                "/days/0/windows/0/start: Each start is later than its end, such as '12:00' and '10:00'. Swap the two"
                        + " everywhere, or give each end its own date if it is on the next day.",
                report("{\"start\": \"12:00\", \"end\": \"10:00\"}, {\"start\": \"18:00\", \"end\": \"14:00\"}"));
    }

    @Test
    void parse_oneSwappedWindow_isAMistakeOfTheWindow() {
        assertEquals(
                "/days/0/windows/0: The window of the day '2020-03-31' must end after it starts, unlike"
                        + " '2020-03-31T12:00+02:00' to '2020-03-31T10:00+02:00'. Swap start and end, or give the end its"
                        + " own date if it is on the next day.",
                report("{\"start\": \"12:00\", \"end\": \"10:00\"}"));
    }
}
