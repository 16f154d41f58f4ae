package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AsciiLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Łukasz Żółć, Lukasz Zolc",
        "Đorđe Ðýr Þór, Dorde Dyr Thor",
        "Søren Weiß Œuvre Æsir, Soren Weiss OEuvre AEsir",
        "Iğdır, Igdir",
        "Γιώργος Θεοδώρου, Giorgos Theodorou",
        "Николай Жданов, Nikolai Zhdanov",
        "Ольга, Olga",
        "Київ, Kiiv",
        "李小龍 4, 李小龍 4",
        "عمر, عمر"
    })
    void name_inLatinGreekOrCyrillic_isInAscii(String name, String ascii) {
        assertEquals(ascii, AsciiLetters.of(name));
    }

    @ParameterizedTest
    @EnumSource(names = {"LATIN", "GREEK", "CYRILLIC"})
    void letters_ofModernAlphabets_areAllKnown(UnicodeScript script) {
        IntStream.range(0x80, 0x530)
                .filter(c -> UnicodeScript.of(c) == script && Character.isUpperCase(c))
                .mapToObj(Character::toString)
                .forEach(letter -> assertTrue(AsciiLetters.of(letter).matches("[A-Za-z]*·?"), letter));
    }
}
