package org.lectern.diagnose.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Window;

class EnglishTextTest {

    private static final Instant TEN = Instant.parse("2020-03-31T08:00:00Z");

    private final EnglishText text = new EnglishText(ZoneId.of("Europe/Zurich"));

    private static List<Window> windows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Window.of(TEN.plusSeconds(i * 600L), 5))
                .toList();
    }

    @Test
    void list_ofMoreThanEight_isCutShort() {
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

        assertEquals("nothing", EnglishText.list(List.of()));
        assertEquals("a and b", EnglishText.list(letters.subList(0, 2)));
        assertEquals("a, b, c, d, e, f, g and h", EnglishText.list(letters.subList(0, 8)));
        assertEquals("a, b, c, d, e, f, g and 2 more", EnglishText.list(letters));
    }

    @Test
    void windows_ofMoreThanEight_areCutShort() {
        assertEquals("nothing", text.windows(List.of()));
        assertEquals("Tuesday 31 March 10:00–10:05 and 10:10–10:15", text.windows(windows(2)));
        assertEquals(
                "Tuesday 31 March 10:00–10:05, 10:10–10:15, 10:20–10:25, 10:30–10:35, 10:40–10:45, 10:50–10:55, 11:00–11:05"
                        + " and 1993 more",
                text.windows(windows(2_000)));
    }
}
