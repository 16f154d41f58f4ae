package org.lectern.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/** Letters of the Latin, Greek and Cyrillic scripts in ASCII: {@code Łukasz Жданов} is {@code Lukasz Zhdanov}. */
public final class AsciiLetters {

    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private AsciiLetters() {}

    /**
     * Returns a text with the letters of these scripts in ASCII and without accents; those of others stay.
     *
     * @throws IllegalStateException if the library is missing, whatever the text is: ids must not depend on it
     */
    public static String of(String text) {
        OptionalLibrary.LETTERS.require();
        // Most texts are in ASCII, which normalising leaves as they are, slowly.
        if (text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
            return text;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder ascii = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(ascii, c));
        return ascii.toString();
    }

    private static void append(StringBuilder ascii, int letter) {
        if (letter < FIRST_BEYOND_ASCII || !Character.isLetter(letter) || !SCRIPTS.contains(UnicodeScript.of(letter))) {
            ascii.appendCodePoint(letter);
        } else {
            // Soft signs become apostrophes, and what is unknown a question in brackets.
            ascii.append(NO_LETTERS
                    .matcher(Junidecode.unidecode(Character.toString(letter)))
                    .replaceAll(""));
        }
    }
}
