package org.lectern.publish.calendar;

/** Lines of a calendar, folded so that none is longer than 75 bytes of UTF-8 (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int MAX_BYTES = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    /** Returns a text of lines that end in CR LF, without its folds. */
    static String unfolded(String text) {
        return text.replace(BREAK + " ", "");
    }

    /** Returns a text of lines that end in CR LF, with each long line folded between two characters. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MAX_BYTES * 3);
        int bytes = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith(BREAK, i)) {
                folded.append(BREAK);
                bytes = 0;
                i += BREAK.length();
                continue;
            }
            int c = text.codePointAt(i);
            int size = bytes(c);
            if (bytes + size > MAX_BYTES) {
                folded.append(BREAK).append(' ');
                bytes = 1;
            }
            folded.appendCodePoint(c);
            bytes += size;
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    private static int bytes(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
