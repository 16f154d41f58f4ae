package org.lectern.publish.text;

import java.io.PrintWriter;
import java.util.List;
import org.lectern.text.OneLine;

/**
 * Plain text in columns, as a terminal shows it, with colours if asked for. Control characters and marks of direction in names appear as escapes
 * such as {@code \\u001b}, so a name can neither move the cursor nor turn a line.
 *
 * @since 0.1.0
 */
public final class TextPage {

    /** The width of a page that gives none, in columns. */
    public static final int WIDTH = 100;

    /** The smallest width of a page, in columns. */
    public static final int MIN_WIDTH = 44;

    private static final int HANGING = 2;
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    /**
     * What a colour says beside the words; without colours, the words say it alone.
     *
     * @since 0.1.0
     */
    public enum Tone {
        /** No colour. */
        PLAIN(""),
        /** Green: as it should be. */
        GOOD("\u001b[32m"),
        /** Yellow: worth a look. */
        NOTICE("\u001b[33m"),
        /** Red: must be fixed. */
        BAD("\u001b[31m");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    private final PrintWriter out;
    private final int width;
    private final boolean isColoured;

    /** A page of {@link #WIDTH} columns. */
    public TextPage(PrintWriter out) {
        this(out, WIDTH);
    }

    /**
     * A page of any width, without colours.
     *
     * @param width the maximum width of a line in columns, at least {@link #MIN_WIDTH}
     * @throws IllegalArgumentException if the width is smaller
     */
    public TextPage(PrintWriter out, int width) {
        this(out, width, false);
    }

    /**
     * A page of any width.
     *
     * @param width the maximum width of a line in columns, at least {@link #MIN_WIDTH}; a longer word stands whole
     * @param isColoured whether the terminal understands the colours of ECMA-48
     * @throws IllegalArgumentException if the width is smaller
     */
    public TextPage(PrintWriter out, int width, boolean isColoured) {
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException("The width %s must be at least %s columns.".formatted(width, MIN_WIDTH));
        }
        this.out = out;
        this.width = width;
        this.isColoured = isColoured;
    }

    /** Returns the maximum width of a line, in columns. */
    public int width() {
        return width;
    }

    /** Prints an empty line. */
    public void blank() {
        out.println();
    }

    /** Prints a title with a line below it. */
    public void title(String title) {
        title(title, Tone.PLAIN);
    }

    /** Prints a title in a tone with a line below it. */
    public void title(String title, Tone tone) {
        List<String> lines = TextWidth.wrapped(OneLine.of(title), width);
        lines.forEach(line -> out.println(coloured(line, BOLD + tone.code)));
        out.println("─".repeat(lines.stream().mapToInt(TextWidth::of).max().orElse(0)));
    }

    /** Prints a text after a first column; what does not fit goes on below the text. */
    public void entry(String first, String text) {
        entry(first, text, Tone.PLAIN);
    }

    /** Prints a text in a tone after a first column, as {@link #entry(String, String)} does. */
    public void entry(String first, String text, Tone tone) {
        int indent = TextWidth.of(first);
        List<String> lines = TextWidth.wrapped(OneLine.of(text), remaining(indent));
        for (int i = 0; i < lines.size(); i++) {
            String line = coloured(lines.get(i).stripTrailing(), tone.code);
            out.println(((i == 0 ? first : " ".repeat(indent)) + line).stripTrailing());
        }
    }

    /** Prints a text after an indentation; what does not fit goes on two columns further in. */
    public void paragraph(int indent, String text) {
        String line = OneLine.of(text);
        String first = TextWidth.wrapped(line, remaining(indent)).getFirst();
        out.println((" ".repeat(indent) + first).stripTrailing());
        String rest = line.substring(first.length()).stripLeading();
        if (!rest.isEmpty()) {
            entry(" ".repeat(indent + HANGING), rest);
        }
    }

    private String coloured(String text, String codes) {
        return isColoured && !text.isEmpty() && !codes.isEmpty() ? codes + text + RESET : text;
    }

    /** Prints two texts side by side after a first column, the first of them in a column of {@code textWidth}. */
    public void entry(String first, String text, int textWidth, String second) {
        int indent = TextWidth.of(first);
        List<String> left = TextWidth.wrapped(OneLine.of(text), textWidth);
        List<String> right = TextWidth.wrapped(OneLine.of(second), remaining(indent + textWidth + 2));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String start = i == 0 ? first : " ".repeat(indent);
            String middle = TextWidth.padded(i < left.size() ? left.get(i) : "", textWidth);
            out.println((start + middle + "  " + (i < right.size() ? right.get(i) : "")).stripTrailing());
        }
    }

    /** Returns the columns to the right of some; at least a few, so that a long first column breaks no text into letters. */
    private int remaining(int taken) {
        return Math.max(8, width - taken);
    }
}
