package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextPage.Tone;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** How good a timetable is, and how that is known: what is unplaced, score, bounds, proof and search. */
final class SolveSummary {

    /** An empty timetable says nothing, and must not replace one that does. */
    static final String NOT_BEGUN =
            "The search ended before it knew where sessions may be, so no timetable is written. Give it more time.";

    private static final String MORE = " ".repeat(15);

    private final SolveResult result;
    private final Optional<Diagnosis> diagnosis;
    private final boolean tellsReasons;
    private final TextPage page;

    /** @param tellsReasons whether each reason is told in full, rather than in a line */
    SolveSummary(DiagnosedSolve solved, boolean tellsReasons, TextPage page) {
        this.result = solved.result();
        this.diagnosis = solved.findDiagnosis();
        this.tellsReasons = tellsReasons;
        this.page = page;
    }

    /** Returns whether a search knew where sessions may be, or has a timetable from before. */
    static boolean hasBegun(SolveResult result) {
        return result.findTrivialBound().isPresent()
                || !result.timetable().placements().isEmpty()
                || result.event().sessions().isEmpty();
    }

    /** Prints the verdict, and where the timetable and the page were written, if they were. */
    void print(List<Path> written, @Nullable Path folder) {
        page.title("How good it is");
        printUnplaced();
        ProofText words = ProofText.of(result);
        page.entry("Score          ", DisplayText.of(result.score()));
        page.entry("Lower bound    ", words.lowerBound() + ": no timetable costs less");
        result.findTrivialBound()
                .ifPresent(bound -> page.entry(
                        "Trivial bound  ", DisplayText.of(bound) + ": the sum of each session's cheapest place"));
        page.entry("Proof          ", words.proof(), result.isProvenOptimal() ? Tone.GOOD : Tone.PLAIN);
        page.entry(
                "Search         ",
                "%s; seed %s, %s"
                        .formatted(
                                result.stopReason().description(),
                                result.seed(),
                                DisplayText.count(result.steps(), "step")));
        if (diagnosis.filter(Diagnosis.Feasible.class::isInstance).isPresent()) {
            page.entry(
                    "Diagnosis      ", "everything fits, so a second search started from a timetable that has it all");
        }
        written.forEach(file -> page.entry("Written to     ", file.toString()));
        if (diagnosis.isEmpty()
                && hasBegun(result)
                && !result.score().isFeasible()
                && !result.unplaced().isEmpty()) {
            page.entry(
                    "Next step      ",
                    "run lectern diagnose to find out whether everything can be scheduled and, if not, why");
        }
        if (folder != null && hasBegun(result)) {
            page.entry("Page           ", folder.resolve("index.html").toString());
            page.entry("Calendars      ", folder.resolve("calendars").toString());
        }
    }

    private void printUnplaced() {
        UnplacedList unplaced = new UnplacedList(result);
        page.entry("Unplaced       ", unplaced.summary(), result.unplaced().isEmpty() ? Tone.GOOD : Tone.NOTICE);
        if (tellsReasons) {
            result.unplaced().stream().map(UnplacedItem::sentence).forEach(reason -> page.entry(MORE, reason));
        } else {
            unplaced.lines().forEach(line -> page.entry(MORE, line));
        }
        if (!tellsReasons && !result.unplaced().isEmpty()) {
            page.entry(MORE, "Add --reasons to see each reason in full.");
        }
        unplaced.missing().ifPresent(missing -> page.entry("Missing        ", missing));
    }
}
