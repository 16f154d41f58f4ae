package org.lectern.examples.phrase;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.text.AsciiLetters;

/** Names without case, accents and punctuation. */
final class PlainName {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainName() {}

    /** Returns a name as it is compared: {@code zoe weiss} for {@code Zoë Weiß}. */
    static String of(String name) {
        return OTHERS.matcher(AsciiLetters.of(name).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
