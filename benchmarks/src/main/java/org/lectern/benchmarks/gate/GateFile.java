package org.lectern.benchmarks.gate;

import java.nio.file.Path;
import java.util.List;
import org.lectern.benchmarks.run.JsonList;

/** The file of the kept figures. */
public final class GateFile {

    private static final JsonList<GateFigure> FIGURES =
            new JsonList<>(GateFigure.class, "figure", "Write it with --write.");

    private GateFile() {}

    /**
     * Returns the kept figures.
     *
     * @throws IllegalArgumentException if there is no such file, or it holds something else
     */
    public static List<GateFigure> read(Path file) {
        return FIGURES.read(file);
    }

    /**
     * Writes figures to keep, all of them or none.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(List<GateFigure> figures, Path file) {
        FIGURES.write(figures, file);
    }
}
