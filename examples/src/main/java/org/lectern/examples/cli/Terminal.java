package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.publish.text.TextPage;

/**
 * What the output goes to, as the launcher says: Java cannot tell.
 *
 * @param width how many columns a line may have
 * @param isColoured whether standard output shows colours
 * @param showsProgress whether standard error is a terminal, on which a line can be replaced
 * @param errorWidth how many columns a line on standard error may have, if that is a terminal
 */
record Terminal(int width, boolean isColoured, boolean showsProgress, int errorWidth) {

    /** Longer lines are hard to read. */
    private static final int MAX_WIDTH = 120;

    private static final String OUT = "lectern.terminal.out";
    private static final String ERR = "lectern.terminal";
    private static final String COLUMNS = "lectern.terminal.columns";

    /** Returns the terminal of this process. */
    static Terminal ofProcess() {
        return of(System::getProperty, System::getenv);
    }

    /** Returns what the properties of the launcher and the environment say. */
    static Terminal of(Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        boolean isOut = Boolean.parseBoolean(property.apply(OUT));
        String noColour = environment.apply("NO_COLOR");
        boolean isColoured =
                isOut && (noColour == null || noColour.isEmpty()) && !"dumb".equals(environment.apply("TERM"));
        String columns = property.apply(COLUMNS);
        boolean isKnown = columns != null && columns.matches("[1-9][0-9]{0,4}");
        int width = isKnown ? Math.clamp(Integer.parseInt(columns), TextPage.MIN_WIDTH, MAX_WIDTH) : TextPage.WIDTH;
        boolean isErrors = Boolean.parseBoolean(property.apply(ERR));
        return new Terminal(isOut ? width : TextPage.WIDTH, isColoured, isErrors, width);
    }

    /** Prints a line of text on standard error; on a terminal, in lines that fit and break between words. */
    static void tell(PrintWriter err, String text) {
        ofProcess().print(err, OneLineText.of(text));
    }

    void print(PrintWriter err, String line) {
        if (showsProgress) {
            new TextPage(err, errorWidth).paragraph(0, line);
        } else {
            err.println(line);
        }
    }

    /** Returns a page on standard output. */
    static TextPage page(PrintWriter out) {
        Terminal terminal = ofProcess();
        return new TextPage(out, terminal.width, terminal.isColoured);
    }
}
