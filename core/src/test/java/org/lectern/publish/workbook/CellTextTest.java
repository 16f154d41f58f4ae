package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final String CHARACTERS = "ab\",;，；、،؛\r\n\t \u00a0_x0041D \u0007\ufffe=";

    @Test
    void randomTexts_always_areReadAsTheyWere() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            assertEquals(text, CellText.unescaped(CellText.escaped(text)));
            assertEquals(text, CellText.unquoted(CellText.quoted(text)));
            List<String> list = List.of(text, text(random), text(random)).subList(0, random.nextInt(4));
            assertEquals(list, CellText.split(CellText.joined(list)));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    @Test
    void split_asPeopleWrite_findsTheItems() {
        assertEquals(List.of("ana", "bo", "Smith, John", "chi"), CellText.split("ana; bo,\"Smith, John\"\nchi ,"));
        assertEquals(List.of("a", "b", "c", "d", "e", "f"), CellText.split("a，b；c、d،e؛ f"));
        assertEquals(List.of(), CellText.split("  "));
        assertEquals(List.of("a \"b\""), CellText.split("a \"b\""));
    }

    @Test
    void escaped_always_isAsExcelWritesIt() {
        assertEquals("a_x0007_b_x005F_x0041_", CellText.escaped("a\u0007b_x0041_"));
    }
}
