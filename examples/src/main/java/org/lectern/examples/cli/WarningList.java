package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextPage.Tone;
import org.lectern.warning.Warning;

/** What is probably not meant in an event or makes it infeasible, each with what to do about it. */
final class WarningList {

    /** Before a search, only so many are shown. */
    private static final int MAX_BEFORE_SEARCH = 3;

    /** What {@code lectern diagnose} explains further. */
    private static final Set<String> OF_MINUTES = Set.of("too-few-room-minutes", "too-few-person-minutes");

    private final List<Warning> warnings;
    private final Language language;

    WarningList(List<Warning> warnings, Language language) {
        this.warnings = warnings;
        this.language = language;
    }

    /** Returns whether one of them makes the event infeasible. */
    boolean isAnyMistake() {
        return warnings.stream().anyMatch(Warning::isMistake);
    }

    /** Prints all mistakes and warnings, if there are any, and how to see more of those about minutes. */
    void print(TextPage page, Path eventFile) {
        print(page, true, "mistake", ": not all sessions can be scheduled");
        print(page, false, "warning", ": allowed, but probably not meant");
        if (isOfMinutes()) {
            page.entry("", "To see which sessions conflict, and repairs: lectern diagnose " + eventFile);
        }
    }

    private void print(TextPage page, boolean isMistake, String what, String consequence) {
        List<Warning> these = warnings.stream()
                .filter(warning -> warning.isMistake() == isMistake)
                .toList();
        if (!these.isEmpty()) {
            page.blank();
            page.title(DisplayText.count(these.size(), what) + consequence, Tone.NOTICE);
            these.forEach(warning -> page.entry(
                    "  - ", language.translate(warning.sentence()) + " " + language.translate(warning.advice())));
        }
    }

    private boolean isOfMinutes() {
        return warnings.stream().map(Warning::code).anyMatch(OF_MINUTES::contains);
    }

    /** Prints the first warnings in short, and how to see all. */
    void printBeforeSearch(PrintWriter err, Path eventFile) {
        warnings.stream()
                .limit(MAX_BEFORE_SEARCH)
                .forEach(warning ->
                        Terminal.tell(err, (warning.isMistake() ? "Mistake: " : "Warning: ") + warning.sentence()));
        if (!warnings.isEmpty()) {
            int more = warnings.size() - MAX_BEFORE_SEARCH;
            Terminal.tell(
                    err,
                    "%s what to do: lectern validate %s"
                            .formatted(
                                    more > 0 ? "%s more, and".formatted(DisplayText.count(more, "warning")) : "To see",
                                    eventFile));
        }
        if (isOfMinutes()) {
            Terminal.tell(err, "To see which sessions conflict, and repairs: lectern diagnose " + eventFile);
        }
    }
}
