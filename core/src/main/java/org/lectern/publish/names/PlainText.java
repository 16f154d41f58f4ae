package org.lectern.publish.names;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.text.AsciiLetters;

/** Texts of an event without what breaks a format. */
public final class PlainText {

    private static final int REPLACEMENT = 0xfffd;
    // NEL and the two separators are line breaks to many readers of lines.
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n\u000b\f\u0085\u2028\u2029]");
    private static final Pattern NOT_IN_SLUGS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 40;

    private PlainText() {}

    /**
     * Returns a text in which all that XML 1.0 cannot hold stands as U+FFFD: control characters but tab and line
     * breaks, halves of characters, and what is no character.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(PlainText::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Returns what {@link #of} does, with every line break as a line feed. */
    public static String ofLines(String text) {
        return of(LINE_BREAK.matcher(text).replaceAll("\n"));
    }

    /** Returns what {@link #of} does, with every line break and tab as a space. */
    public static String ofOneLine(String text) {
        return ofLines(text).replace('\n', ' ').replace('\t', ' ');
    }

    /** Returns a text in small letters of ASCII, digits and hyphens alone, short, and empty if nothing of it is left. */
    public static String slug(String text) {
        String slug = NOT_IN_SLUGS
                .matcher(AsciiLetters.of(text).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        return cut.replaceAll("^-|-$", "");
    }

    private static int clean(int c) {
        boolean isControl = c < 0x20 || (c >= 0x7f && c <= 0x9f && c != 0x85);
        boolean isHalf = c >= 0xd800 && c < 0xe000;
        boolean isBlank = c == '\t' || c == '\n' || c == '\r';
        boolean isNone = c == 0xfffe || c == 0xffff;
        return isBlank || (!isControl && !isHalf && !isNone) ? c : REPLACEMENT;
    }
}
