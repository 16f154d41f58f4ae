package org.lectern.warning;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.text.NearestWord;

/** Whether two texts are probably one, written in two ways. */
final class Spelling {

    /** In shorter words one letter often makes another word. */
    private static final int MIN_LENGTH = 6;

    private Spelling() {}

    /** Returns a text without case, accents, blanks and punctuation. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}\\p{P}\\s]+", "");
    }

    /** Returns a known text that differs only in case, accents, blanks, punctuation or, if it is long, one letter. */
    static Optional<String> findAlike(String text, Collection<String> known) {
        return known.stream()
                .filter(other -> !other.equals(text) && isAlike(plain(text), plain(other)))
                .findFirst();
    }

    private static boolean isAlike(String text, String other) {
        // Booth 1 is not booth 2.
        return text.equals(other)
                || (text.length() >= MIN_LENGTH
                        && text.replaceAll("\\P{N}", "").equals(other.replaceAll("\\P{N}", ""))
                        && NearestWord.findWithin(1, text, List.of(other)).isPresent());
    }
}
