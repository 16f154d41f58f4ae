package org.lectern.examples.cli;

/** Text that is safe to print: names in a file must not move the cursor or turn the direction of the line. */
final class OneLineText {

    private OneLineText() {}

    /** Returns the text with each control character and each mark of direction as an escape such as {@code \\u001b}. */
    static String of(String text) {
        if (text.codePoints().noneMatch(OneLineText::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
            default -> false;
        };
    }
}
