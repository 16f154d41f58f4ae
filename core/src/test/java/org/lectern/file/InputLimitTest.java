package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The limits of input, and that {@code docs/formats.md} lists each as it is. */
class InputLimitTest {

    @Test
    void valueFor_biggerFile_growsUpToItsMaximum() {
        assertEquals(50_000, InputLimit.WORKBOOK_CELLS.valueFor(0));
        assertEquals(52_000, InputLimit.WORKBOOK_CELLS.valueFor(8_000));
        assertEquals(2_000_000, InputLimit.WORKBOOK_CELLS.valueFor(64 << 20));
        assertEquals((8L << 20) + 20_000, InputLimit.WORKBOOK_UNPACKED.valueFor(1_000));
        assertEquals(64, InputLimit.JSON_DEPTH.valueFor(1_000_000));
    }

    @Test
    void property_set_isTheLimitOfFilesOfAnySize() {
        System.setProperty(InputLimit.WORKBOOK_CELLS.property(), "7");
        try {
            assertEquals(7, InputLimit.WORKBOOK_CELLS.value());
            assertEquals(7, InputLimit.WORKBOOK_CELLS.valueFor(1_000_000));
        } finally {
            System.clearProperty(InputLimit.WORKBOOK_CELLS.property());
        }
    }

    @Test
    void documentation_always_listsEachLimit() throws IOException {
        String page = Files.readString(Path.of("../docs/formats.md"));
        for (InputLimit limit : InputLimit.values()) {
            assertTrue(page.contains(line(limit)), () -> "docs/formats.md lacks: " + line(limit));
        }
    }

    private static String line(InputLimit limit) {
        String growth = limit.bytesEach() == 0
                ? "the same for all"
                : String.format(
                        Locale.ROOT,
                        "%,d and %s",
                        limit.base(),
                        limit.bytesEach() > 0
                                ? "1 for every %s bytes".formatted(limit.bytesEach())
                                : "%s for every byte".formatted(-limit.bytesEach()));
        return "| `%s` | %s | %s |"
                .formatted(
                        limit.property().substring("lectern.limit.".length()),
                        String.format(Locale.ROOT, "%,d", limit.value()),
                        growth);
    }

    @Test
    void properties_always_differ() {
        assertEquals(
                InputLimit.values().length,
                Arrays.stream(InputLimit.values())
                        .map(InputLimit::property)
                        .distinct()
                        .count());
    }
}
