package org.lectern.publish.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many columns of a terminal a text takes: East Asian wide characters and emoji two, combining marks none.
 *
 * @since 0.1.0
 */
public final class TextWidth {

    /** The ranges of wide characters, each its first and its last (Unicode Standard Annex 11, simplified). */
    private static final int[][] WIDE = {
        {0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0xa000, 0xa4cf},
        {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}
    };

    private TextWidth() {}

    /** Returns the columns that a text takes. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Returns the text with blanks after it up to a width. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Returns the text with blanks before it up to a width. */
    public static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * Returns the text in lines of at most a width, broken at blanks. A word that is wider than a line is broken only where its
     * script allows it, such as between Chinese characters; otherwise it stands whole in a line that is too long.
     */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String before = line.isEmpty() ? "" : " ";
            for (String part : of(word) > width ? parts(word) : List.of(word)) {
                if (!line.isEmpty() && of(line.toString()) + before.length() + of(part) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(before);
                }
                line.append(part);
                before = "";
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the parts of a word between which a line may break by its script; none of a path or an address. */
    private static List<String> parts(String word) {
        if (word.codePoints().noneMatch(c -> of(c) == 2)) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(word);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(word.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Returns the text, or as much of it as fits into a width with an ellipsis. */
    public static String shortened(String text, int width) {
        return of(text) <= width ? text : text.substring(0, endWithin(text, width - 1)) + "…";
    }

    /** Returns how many chars of a text fit into a width, at least one character. */
    private static int endWithin(String text, int width) {
        int end = Character.charCount(text.codePointAt(0));
        int taken = of(text.codePointAt(0));
        while (end < text.length() && taken + of(text.codePointAt(end)) <= width) {
            taken += of(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
