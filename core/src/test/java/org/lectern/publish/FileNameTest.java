package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FileNameTest {

    @Test
    void of_plainId_isTheId() {
        assertEquals("speaker-honduras-1", FileName.of("speaker-honduras-1"));
    }

    @Test
    void of_anythingElse_isSafeAndTellsIdsApart() {
        assertTrue(FileName.of("../../etc/passwd").matches("etc-passwd-[0-9a-f]{10}"));
        assertTrue(FileName.of("BY-3").matches("by-3-[0-9a-f]{10}"));
        assertNotEquals(FileName.of("BY-3"), FileName.of("By-3"));
        assertTrue(FileName.of("白俄罗斯").matches("[0-9a-f]{10}"));
        assertTrue(FileName.of("x".repeat(10_000)).length() < 64);
    }

    @Test
    void of_dotsAndBlanks_isNeverEmptyOrAFolder() {
        for (String id : new String[] {".", "..", " ", "\u0000", "-", "CON", "a/b"}) {
            assertTrue(FileName.of(id).matches("[a-z0-9-]+"), id);
            assertEquals(FileName.of(id), FileName.of(id).toLowerCase(Locale.ROOT));
        }
    }
}
