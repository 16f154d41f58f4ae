package org.lectern.examples.phrase;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names without case, accents and punctuation. */
final class PlainName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainName() {}

    /** Returns a name as it is compared: {@code zoe weiss} for {@code Zoë Weiß}. */
    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i")
                .replace("þ", "th");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }
}
