package org.lectern.publish.csv;

import java.util.regex.Pattern;
import org.lectern.publish.names.PlainText;

/**
 * Texts that no spreadsheet takes for a formula.
 *
 * <p>Spreadsheets run a cell that starts with {@code =}, {@code +}, {@code -} or {@code @}, also in their wide forms, and
 * some drop blanks, quotes, tabs and line breaks before it. Where a semicolon is the separator, a text such as
 * {@code a;=b} is cut in two although it is quoted. An apostrophe before such a place makes it a text.
 *
 * @since 0.1.0
 */
public final class SafeCell {

    private static final String DROPPED = "[\\s\\p{Cf}\"\\u00a0\\ufffd&&[^\\t\\r\\n;]]*";
    private static final String FORMULA = DROPPED + "[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
    private static final String START = "(?:" + FORMULA + "|[\\t\\r\\n])";
    private static final Pattern UNSAFE_START = Pattern.compile("^(?='*+" + START + ")");
    private static final Pattern GUARDED_START = Pattern.compile("^'(?='*+" + START + ")");
    private static final Pattern UNSAFE_INSIDE = Pattern.compile("(?<=[;\\t\\r\\n])(?='*+" + FORMULA + ")");
    private static final Pattern GUARDED_INSIDE = Pattern.compile("(?<=[;\\t\\r\\n])'(?='*+" + FORMULA + ")");

    private SafeCell() {}

    /** Returns a text as a cell that is no formula; what XML cannot hold stands as U+FFFD. Cost: linear in the text. */
    public static String of(String text) {
        String inside = UNSAFE_INSIDE.matcher(PlainText.of(text)).replaceAll("'");
        return UNSAFE_START.matcher(inside).replaceFirst("'");
    }

    /** Returns the text that a cell stands for: the inverse of {@link #of}. */
    public static String plain(String cell) {
        String inside = GUARDED_START.matcher(cell).replaceFirst("");
        return GUARDED_INSIDE.matcher(inside).replaceAll("");
    }
}
