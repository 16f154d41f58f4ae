package org.lectern.benchmarks.run;

import java.nio.file.Path;
import java.util.List;

/** Run records as JSON: a list of objects whose members are named as those of {@link RunRecord}. */
public final class RunsJson {

    private static final JsonList<RunRecord> RUNS =
            new JsonList<>(RunRecord.class, "run", "Choose one that 'suite' or 'compare' wrote.");

    private RunsJson() {}

    /** Returns records as text, which ends in a line break. */
    public static String write(List<RunRecord> runs) {
        return RUNS.write(runs);
    }

    /**
     * Writes records to a file, all of them or none.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(List<RunRecord> runs, Path file) {
        RUNS.write(runs, file);
    }

    /**
     * Returns the records of a file.
     *
     * @throws IllegalArgumentException if it cannot be read or holds no runs
     */
    public static List<RunRecord> read(Path file) {
        return RUNS.read(file);
    }

    /**
     * Returns the records that a text holds.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static List<RunRecord> parse(String text) {
        return RUNS.parse(text);
    }
}
