package org.lectern.publish.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.event.Problem;

/**
 * Texts as cells hold them, so that each is read as it was.
 *
 * <p>What XML cannot hold is written as Excel does, {@code _x0007_} for the character 7. An empty text, which is not the
 * same as an empty cell, is two quotes; a text of two quotes or more has two more of them. A text with blanks around it stands
 * in quotes; blanks around others were typed by accident.
 */
final class CellText {

    /** The longest text of a cell, in UTF-16 units as Excel counts them. */
    static final int MAX_LENGTH = 32_767;

    /** What stands for an empty list where an empty cell means something else. */
    static final String NONE = "none";

    /** What separates items, also as keyboards for Chinese and Arabic write it. */
    static final String SEPARATORS = ",;，；、،؛";

    private static final Pattern QUOTES = Pattern.compile("\"{2,}");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern SEPARATED = Pattern.compile("[" + SEPARATORS + "\\r\\n\"]");

    private CellText() {}

    /** Returns a text without what XML cannot hold. */
    static String escaped(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
    }

    /** Returns the text that {@link #escaped} was given, or that Excel was. */
    static String unescaped(String cell) {
        return !cell.contains("_x")
                ? cell
                : ESCAPE.matcher(cell)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Returns the mistake that a text does not fit into a cell. */
    static Problem tooLong(String cell, String text) {
        return new Problem(
                "too-long",
                cell,
                text,
                "The text of %s characters is longer than a cell can be.".formatted(text.length()),
                "Shorten it to %s characters.".formatted(MAX_LENGTH));
    }

    static String quoted(String text) {
        if (text.isEmpty() || QUOTES.matcher(text).matches()) {
            return text + "\"\"";
        }
        return isPadded(text) || isInQuotes(text) ? "\"" + text + "\"" : text;
    }

    /** Returns the text that {@link #quoted} was given, or that somebody typed; it is empty if there are only blanks. */
    static String unquoted(String cell) {
        if (QUOTES.matcher(cell).matches()) {
            return cell.substring(2);
        }
        return isInQuotes(cell) ? cell.substring(1, cell.length() - 1) : withoutPadding(cell);
    }

    /** Returns whether a cell looks empty. */
    static boolean isBlank(String cell) {
        return withoutPadding(cell).isEmpty();
    }

    /** Returns a text without blanks around it, also those at which no line breaks. */
    static String withoutPadding(String text) {
        // A pattern that ends at the end of the text would look at each run of blanks from each of its characters.
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (start < end && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPadding(char c) {
        return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
    }

    private static boolean isPadded(String text) {
        return withoutPadding(text).length() < text.length();
    }

    /** Returns whether a text stands in quotes that {@link #quoted} gave it; those of a name stay. */
    private static boolean isInQuotes(String text) {
        int start = 0;
        int end = text.length();
        while (end - start > 2 && text.charAt(start) == '"' && text.charAt(end - 1) == '"') {
            start++;
            end--;
        }
        return start > 0 && isPadded(text.substring(start, end));
    }

    /** Returns a list as one text: separated by commas, in quotes what has a separator, a quote or blanks around it. */
    static String joined(Collection<String> items) {
        return items.stream()
                .map(item -> item.isEmpty()
                                || isPadded(item)
                                || SEPARATED.matcher(item).find()
                        ? "\"" + item.replace("\"", "\"\"") + "\""
                        : item)
                .collect(Collectors.joining(", "));
    }

    /** Returns a list as one text that {@link #splitOrNone} reads. */
    static String joinedOrNone(Collection<String> items) {
        if (items.isEmpty()) {
            return NONE;
        }
        String joined = joined(items);
        return joined.equalsIgnoreCase(NONE) ? "\"" + joined + "\"" : joined;
    }

    /** Returns the items of a list, of which the word {@value #NONE} says that there are none. */
    static List<String> splitOrNone(String cell) {
        return withoutPadding(cell).equalsIgnoreCase(NONE) ? List.of() : split(cell);
    }

    /** Returns the items of a list that is separated by commas or semicolons of any script, or line breaks; empty ones are left away. */
    static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        int i = 0;
        while (i < cell.length()) {
            char c = cell.charAt(i);
            if (isSeparator(c) || isPadding(c)) {
                i++;
            } else if (c == '"') {
                StringBuilder item = new StringBuilder();
                i = quotedItem(cell, i + 1, item);
                items.add(item.toString());
            } else {
                int end = i;
                while (end < cell.length() && !isSeparator(cell.charAt(end))) {
                    end++;
                }
                items.add(withoutPadding(cell.substring(i, end)));
                i = end;
            }
        }
        return items;
    }

    /** Reads an item up to its closing quote and what follows up to the separator, and returns where that is. */
    private static int quotedItem(String cell, int start, StringBuilder item) {
        int i = start;
        boolean isOpen = true;
        while (i < cell.length() && (isOpen || !isSeparator(cell.charAt(i)))) {
            char c = cell.charAt(i);
            if (isOpen && c == '"') {
                if (i + 1 < cell.length() && cell.charAt(i + 1) == '"') {
                    item.append('"');
                    i++;
                } else {
                    isOpen = false;
                }
            } else if (isOpen || !isPadding(c)) {
                item.append(c);
            }
            i++;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0 || c == '\n' || c == '\r';
    }
}
