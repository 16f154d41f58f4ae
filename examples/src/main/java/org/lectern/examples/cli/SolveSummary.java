package org.lectern.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** How good a timetable is, and how that is known: what is unplaced, score, bounds, proof and search. */
final class SolveSummary {

    private static final String MORE = " ".repeat(15);

    private final SolveResult result;
    private final TextPage page;

    SolveSummary(SolveResult result, TextPage page) {
        this.result = result;
        this.page = page;
    }

    /** Prints the verdict, and where the timetable and the page were written, if they were. */
    void print(@Nullable Path file, @Nullable Path folder) {
        page.title("How good it is");
        page.entry(
                "Unplaced       ",
                result.unplaced().isEmpty()
                        ? "nothing"
                        : DisplayText.of(result.unplaced().size()));
        result.unplaced().stream().map(UnplacedItem::sentence).forEach(sentence -> page.entry(MORE, sentence));
        page.entry("Score          ", DisplayText.of(result.score()));
        page.entry("Lower bound    ", DisplayText.of(result.lowerBound()) + ": no timetable costs less");
        page.entry(
                "Trivial bound  ",
                DisplayText.of(result.trivialBound()) + ": the sum of each session's cheapest place");
        page.entry("Proof          ", proof());
        page.entry(
                "Search         ",
                "%s; seed %s, %s"
                        .formatted(
                                result.stopReason().description(),
                                result.seed(),
                                DisplayText.count(result.steps(), "step")));
        if (file != null) {
            page.entry("Written to     ", file.toString());
        }
        if (!result.score().isFeasible()) {
            page.entry(
                    "Next step      ",
                    "run lectern diagnose to find out whether everything can be scheduled and, if not, why");
        }
        if (folder != null) {
            page.entry("Page           ", folder.resolve("index.html").toString());
            page.entry("Calendars      ", folder.resolve("calendars").toString());
        }
    }

    private String proof() {
        if (result.isProvenOptimal()) {
            return "proven optimal: no timetable is better";
        }
        return result.findGap().isPresent()
                ? "gap %s: a better timetable saves at most this share of the soft cost"
                        .formatted(DisplayText.percent(result.findGap().getAsDouble()))
                : "none: another timetable may have a lower hard or medium cost";
    }
}
