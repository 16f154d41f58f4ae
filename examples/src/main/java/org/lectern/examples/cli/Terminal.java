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
 */
record Terminal(int width, boolean isColoured, boolean showsProgress) {

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
        boolean isKnown = isOut && columns != null && columns.matches("[1-9][0-9]{0,4}");
        int width = isKnown ? Math.clamp(Integer.parseInt(columns), TextPage.MIN_WIDTH, MAX_WIDTH) : TextPage.WIDTH;
        return new Terminal(width, isColoured, Boolean.parseBoolean(property.apply(ERR)));
    }

    /** Returns a page on standard output. */
    static TextPage page(PrintWriter out) {
        Terminal terminal = ofProcess();
        return new TextPage(out, terminal.width, terminal.isColoured);
    }
}
