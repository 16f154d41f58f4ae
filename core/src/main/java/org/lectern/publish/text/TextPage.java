package org.lectern.publish.text;

import java.io.PrintWriter;
import java.util.List;
import org.lectern.text.OneLine;

/**
 * Plain text in columns, without colours, as a terminal shows it. Control characters and marks of direction in names appear as escapes
 * such as {@code \\u001b}, so a name can neither move the cursor nor turn a line.
 *
 * @since 0.1.0
 */
public final class TextPage {

    /** The width of a page that gives none, in columns. */
    public static final int WIDTH = 100;

    /** The smallest width of a page, in columns. */
    public static final int MIN_WIDTH = 44;

    private final PrintWriter out;
    private final int width;

    /** A page of {@link #WIDTH} columns. */
    public TextPage(PrintWriter out) {
        this(out, WIDTH);
    }

    /**
     * A page of any width.
     *
     * @param width the maximum width of a line in columns, at least {@link #MIN_WIDTH}
     * @throws IllegalArgumentException if the width is smaller
     */
    public TextPage(PrintWriter out, int width) {
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException("The width %s must be at least %s columns.".formatted(width, MIN_WIDTH));
        }
        this.out = out;
        this.width = width;
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
        List<String> lines = TextWidth.wrapped(OneLine.of(title), width);
        lines.forEach(out::println);
        out.println("─".repeat(lines.stream().mapToInt(TextWidth::of).max().orElse(0)));
    }

    /** Prints a text after a first column; what does not fit goes on below the text. */
    public void entry(String first, String text) {
        int indent = TextWidth.of(first);
        List<String> lines = TextWidth.wrapped(OneLine.of(text), remaining(indent));
        for (int i = 0; i < lines.size(); i++) {
            out.println(((i == 0 ? first : " ".repeat(indent)) + lines.get(i)).stripTrailing());
        }
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
