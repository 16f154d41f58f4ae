package org.lectern.publish.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet, and what of the JSON form it holds.
 *
 * @param header what stands above it
 * @param path the keys that lead to the value from what the row stands for, separated by slashes
 * @param kind what its cells hold
 * @param defaultValue what is written where the JSON form leaves the key away, or empty
 */
record Column(
        String header, String path, Kind kind, @Nullable Object defaultValue) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** What the cells of a column hold. */
    enum Kind {
        TEXT,
        /** One of a few words, in any language. */
        WORD,
        /** A text that an empty cell leaves empty, where the JSON form needs the key. */
        TEXT_OR_EMPTY,
        NUMBER,
        FLAG,
        DATE,
        TIME,
        /** Texts, separated by commas. */
        TEXTS,
        /** Texts, separated by commas; an empty list, which is not the same as none, is {@value CellText#NONE}. */
        TEXTS_OR_NONE,
        /** Numbers, separated by commas. */
        NUMBERS,
        /** {@code kind:id}, separated by commas. */
        SUBJECTS,
        /** {@code name=number}, separated by commas. */
        PARAMETERS,
        /** For people: written, but not read. */
        SHOWN
    }

    static Column text(String header, String path) {
        return new Column(header, path, Kind.TEXT, null);
    }

    static Column textOrEmpty(String header, String path) {
        return new Column(header, path, Kind.TEXT_OR_EMPTY, null);
    }

    static Column word(String header, String path) {
        return of(header, path, Kind.WORD);
    }

    static Column word(String header, String path, String usual) {
        return new Column(header, path, Kind.WORD, usual);
    }

    static Column number(String header, String path) {
        return new Column(header, path, Kind.NUMBER, null);
    }

    static Column number(String header, String path, int usual) {
        return new Column(header, path, Kind.NUMBER, usual);
    }

    static Column of(String header, String path, Kind kind) {
        return new Column(header, path, kind, null);
    }

    static Column time(String header, String path) {
        return of(header, path, Kind.TIME);
    }

    /** Returns a column for people alone; its header stands in parentheses. */
    static Column shown(String header, String path) {
        return of("(" + header + ")", path, Kind.SHOWN);
    }

    /** Cells are found by their column in each row, and the text keeps its hash. */
    @Override
    public int hashCode() {
        return header.hashCode();
    }

    /** Returns how headers are compared: whatever the letters' case and the kind of blanks and parentheses. */
    static String normalisedHeader(String header) {
        return BLANKS.matcher(CellText.withoutPadding(header))
                .replaceAll(" ")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
    }
}
