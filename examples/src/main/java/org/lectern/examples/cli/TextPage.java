package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.List;

/** What a person reads: plain text of at most 100 columns, without colours. */
final class TextPage {

    static final int WIDTH = 100;

    private final PrintWriter out;

    TextPage(PrintWriter out) {
        this.out = out;
    }

    void blank() {
        out.println();
    }

    /** Prints a title with a line below it. */
    void title(String title) {
        List<String> lines = TextWidth.wrapped(OneLineText.of(title), WIDTH);
        lines.forEach(out::println);
        out.println("─".repeat(lines.stream().mapToInt(TextWidth::of).max().orElse(0)));
    }

    /** Prints a text after a first column; what does not fit goes on below the text. */
    void entry(String first, String text) {
        int indent = TextWidth.of(first);
        List<String> lines = TextWidth.wrapped(OneLineText.of(text), WIDTH - indent);
        for (int i = 0; i < lines.size(); i++) {
            out.println(((i == 0 ? first : " ".repeat(indent)) + lines.get(i)).stripTrailing());
        }
    }

    /** Prints two texts side by side after a first column, each in its own column. */
    void entry(String first, String text, int width, String second) {
        int indent = TextWidth.of(first);
        List<String> left = TextWidth.wrapped(OneLineText.of(text), width);
        List<String> right = TextWidth.wrapped(OneLineText.of(second), WIDTH - indent - width - 2);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String start = i == 0 ? first : " ".repeat(indent);
            String middle = TextWidth.padded(i < left.size() ? left.get(i) : "", width);
            out.println((start + middle + "  " + (i < right.size() ? right.get(i) : "")).stripTrailing());
        }
    }
}
