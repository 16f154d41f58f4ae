package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.language.Language;
import org.lectern.rule.TranslatableSentence;

class FilledTextTest {

    private static final Pattern BLANK = Pattern.compile("%s");

    @ParameterizedTest
    @CsvSource({
        "'%s in room %s.', Room XXIV, 'Ghana in Room XXIV.'",
        "'%s in room %s.', XXIV, 'Ghana in room XXIV.'",
        "'%s in room %s.', Roomy Hall, 'Ghana in room Roomy Hall.'",
        "'%s in room %s.', Room, 'Ghana in room Room.'",
        "'%s, salle %s.', Salle XXIV, 'Ghana, Salle XXIV.'",
        "'%s в зале %s.', Зале XXIV, 'Ghana в Зале XXIV.'",
        "'%s, salle %s.', Room XXIV, 'Ghana, Room XXIV.'",
        "'%s in rooms %s.', 'Room 1 and Room 2', 'Ghana in Room 1 and Room 2.'",
        "'%s，会议室：%s。', Room XXIV, 'Ghana，Room XXIV。'",
        "'%s، القاعة %s.', Salle XXIV, 'Ghana، Salle XXIV.'",
        "'%s in room: %s.', Room XXIV, 'Ghana in room: Room XXIV.'",
        "'%s has %s.', $1 \\2, 'Ghana has $1 \\2.'"
    })
    void of_aValueThatBeginsWithTheWordBefore_saysItOnce(String text, String room, String filled) {
        String[] left = {"Ghana", room};
        int[] next = {0};

        assertEquals(filled, FilledText.of(text, BLANK, blank -> left[next[0]++]));
        assertEquals(filled, FilledText.of(text, (Object[]) left));
    }

    @Test
    void sentences_ofRules_sayItOnceInEachLanguage() {
        TranslatableSentence numbered =
                TranslatableSentence.of("none", "Room %2$s is not room %1$s.", "Room 1", "Room 2");

        assertEquals("Room 2 is not Room 1.", numbered.toString());
        assertEquals("Salle XXIV", Language.of("fr").text("programme.room", "Salle XXIV"));
        assertEquals("salle XXIV", Language.of("fr").text("programme.room", "XXIV"));
    }
}
