package org.lectern.publish.page;

/** Texts where there is little room. */
final class ShortenedText {

    private ShortenedText() {}

    /** Returns a text of at most so many characters, with an ellipsis where some were cut off. */
    static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
