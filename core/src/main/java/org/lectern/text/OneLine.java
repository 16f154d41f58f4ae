package org.lectern.text;

/** Text made fit for a message: without line breaks, other control characters and halves of characters, and not long. */
public final class OneLine {

    private static final int MAX_LENGTH = 60;

    private OneLine() {}

    /** Returns the text with each character that could break a line, or is none, as an escape such as {@code \\u000a}. */
    public static String of(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isEscaped(c)) {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Returns the text on one line, cut after 60 characters, with its length if it was cut. */
    public static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return of(text.substring(0, end)) + "… (" + text.length() + " characters)";
    }

    /** Nearly every text is, and an event has hundreds of thousands. */
    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (isEscaped(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Marks that turn the direction of the text after them, and the byte order mark.
            case Character.FORMAT -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
            default -> false;
        };
    }
}
