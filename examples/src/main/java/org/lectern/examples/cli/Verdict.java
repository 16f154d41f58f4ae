package org.lectern.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.LeftOut;
import org.lectern.solve.Solved;

/** How good a timetable is, and how that is known: what is left out, score, bound, proof and search. */
final class Verdict {

    private static final String MORE = " ".repeat(11);

    private final Solved solved;
    private final Page page;

    Verdict(Solved solved, Page page) {
        this.solved = solved;
        this.page = page;
    }

    /** Prints the verdict, and where the timetable and the page were written, if they were. */
    void print(@Nullable Path file, @Nullable Path folder) {
        page.title("How good it is");
        page.entry(
                "Left out   ",
                solved.leftOut().isEmpty()
                        ? "nothing"
                        : Words.of(solved.leftOut().size()));
        solved.leftOut().stream().map(LeftOut::sentence).forEach(sentence -> page.entry(MORE, sentence));
        page.entry("Score      ", Words.of(solved.score()));
        page.entry("Bound      ", Words.of(solved.bound()) + ": no timetable costs less");
        page.entry("Floor      ", Words.of(solved.floor()) + ": each session's cheapest place, taken alone");
        page.entry("Proof      ", proof());
        page.entry(
                "Search     ",
                "%s; seed %s, %s"
                        .formatted(solved.ending().words(), solved.seed(), Words.count(solved.steps(), "step")));
        if (file != null) {
            page.entry("Written to ", file.toString());
        }
        if (!solved.score().isComplete()) {
            page.entry(
                    "Why        ",
                    "lectern diagnose tells whether all of it can hold together, and what stands in the way");
        }
        if (folder != null) {
            page.entry("Page       ", folder.resolve("index.html").toString());
            page.entry("Calendars  ", folder.resolve("calendars").toString());
        }
    }

    private String proof() {
        if (solved.isProvenOptimal()) {
            return "proven optimal: no timetable is better";
        }
        return solved.gap().isPresent()
                ? "gap %s: a better timetable saves at most that share of the soft cost"
                        .formatted(Words.percent(solved.gap().getAsDouble()))
                : "none: the least hard and medium cost are not proven";
    }
}
