package org.lectern.text;

import java.util.List;
import java.util.regex.Pattern;

/** Several names written as one text, such as {@code A, B} or {@code A before B}. */
public final class SeveralNames {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/&]\\s*|\\s+(?:and|before|after)\\s+");

    private SeveralNames() {}

    /** Returns the names of a text, one if it has no sign or word between names. */
    public static List<String> of(String text) {
        return List.of(BETWEEN.split(text.strip()));
    }
}
