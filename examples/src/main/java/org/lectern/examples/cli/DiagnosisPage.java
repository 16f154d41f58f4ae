package org.lectern.examples.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Density;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.diagnose.fact.Fact;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** The answer, the causes with their repairs, and how full days and rooms are. */
final class DiagnosisPage {

    private static final int ROOM_WIDTH = 24;
    private static final int CELL_WIDTH = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Diagnosis diagnosis;
    private final boolean tellsDetails;
    private final TextPage page;
    /** How to ask for more, before the options of {@code diagnose}. */
    private final String asking;

    /** @param tellsDetails whether the requirements behind each of several causes are told too */
    DiagnosisPage(Diagnosis diagnosis, boolean tellsDetails, TextPage page) {
        this(diagnosis, tellsDetails, "add", page);
    }

    private DiagnosisPage(Diagnosis diagnosis, boolean tellsDetails, String asking, TextPage page) {
        this.diagnosis = diagnosis;
        this.tellsDetails = tellsDetails;
        this.asking = asking;
        this.page = page;
    }

    /** Returns the page about the diagnosis of a result. */
    static DiagnosisPage afterSolve(SolveResult result, Diagnosis diagnosis, TextPage page) {
        // If the event allows what is left out, the diagnosis is of one that does not.
        String before = diagnosis.event().equals(result.event())
                ? ""
                : "set rules unscheduled-session and dropped-slot to medium level, and then ";
        return new DiagnosisPage(diagnosis, false, before + "run lectern diagnose with", page);
    }

    void print() {
        page.blank();
        printAnswer();
        page.blank();
        print(diagnosis.density());
    }

    /** Prints the answer and the causes with their repairs. */
    void printAnswer() {
        switch (diagnosis) {
            case Diagnosis.Infeasible impossible -> print(impossible);
            case Diagnosis.Feasible possible ->
                page.entry(
                        "",
                        "Possible: a timetable was found that meets %s and %s."
                                .formatted(
                                        forbidding(),
                                        leavesOut(possible)
                                                ? "leaves out only what the event allows to be left out"
                                                : "schedules everything"));
            case Diagnosis.Unknown unknown ->
                page.entry(
                        "",
                        "Not known: neither a proof nor a feasible timetable was found within the node limit. The best timetable found costs %s."
                                        .formatted(
                                                DisplayText.of(unknown.report().score()))
                                + " To raise the limit, %s --nodes.".formatted(asking));
        }
    }

    /** Returns which rules must be met: those at medium level too if any of them is about more than what is unplaced. */
    private String forbidding() {
        return ProofText.isOfPriorities(diagnosis.event()) ? "all hard rules" : "all rules at hard and medium level";
    }

    private static boolean leavesOut(Diagnosis.Feasible possible) {
        return !UnplacedItem.of(possible.event(), possible.timetable(), StandardRules.catalogue())
                .isEmpty();
    }

    private void print(Diagnosis.Infeasible impossible) {
        List<Cause> causes = impossible.causes();
        if (causes.size() == 1 && !impossible.hasMore()) {
            page.entry(
                    "", "Impossible, proven: no timetable meets %s and schedules everything.".formatted(forbidding()));
            printInFull(causes.get(0), "");
            if (!causes.get(0).repairs().isEmpty()) {
                page.entry("", "To write a repair to a file, %s --repair 1 --out changes.json.".formatted(asking));
            }
            return;
        }
        page.entry(
                "",
                "Impossible, proven, for %s that share no session. Every timetable breaks a requirement of each."
                        .formatted(DisplayText.count(causes.size(), "cause")));
        page.entry("", missing(causes));
        page.blank();
        for (int i = 0; i < causes.size(); i++) {
            printInShort(causes.get(i), i + 1);
        }
        if (impossible.hasMore()) {
            page.entry("", "There are more causes. To find them, %s --all.".formatted(asking));
        }
        if (tellsDetails) {
            for (int i = 0; i < causes.size(); i++) {
                printInFull(causes.get(i), i + 1 + ".");
            }
        } else {
            page.entry(
                    "", "To see the requirements behind each cause, and more repairs, %s --details.".formatted(asking));
        }
        page.entry("", "To write a repair to a file, %s --repair 1.1 --out changes.json.".formatted(asking));
    }

    /** Returns what is missing in all: something for each cause, and hours of rooms if the event is too full. */
    private String missing(List<Cause> causes) {
        double lacking = diagnosis.density().cells().stream()
                .mapToDouble(cell -> cell.busyMinutes() - cell.openMinutes())
                .sum();
        String hours = lacking <= 0
                ? ""
                : " Rooms can be used for %s less than all sessions last."
                        .formatted(DisplayText.count(Math.round(Math.ceil(lacking)), "minute"));
        return "In all, at least %s must be given up, such as %s.%s"
                .formatted(
                        DisplayText.count(causes.size(), "requirement"),
                        DisplayText.count(causes.size(), "session"),
                        hours);
    }

    private void printInShort(Cause cause, int number) {
        page.entry(TextWidth.padded(number + ".", 5), cause.sentence());
        if (!cause.repairs().isEmpty()) {
            page.entry(
                    TextWidth.padded("", 5),
                    "%s.1 %s".formatted(number, words(cause.repairs().get(0))));
        }
    }

    /** @param number what comes before the title and the numbers of its repairs */
    private void printInFull(Cause cause, String number) {
        page.blank();
        page.title(number.isEmpty() ? cause.sentence() : number + " " + cause.sentence());
        page.entry(
                "",
                cause.isMinimal()
                        ? "These requirements conflict. Giving up any one of them removes the conflict:"
                        : "These requirements conflict. The conflict may remain without some of them:");
        String last = "";
        List<Fact> facts = new ArrayList<>(cause.facts());
        facts.sort(Comparator.comparingInt(fact -> cause.ruleIds().indexOf(fact.ruleId())));
        for (Fact fact : facts) {
            String rule = fact.ruleId().equals(last) ? "" : fact.ruleId();
            page.entry("  " + TextWidth.padded(rule, 21), fact.sentence());
            last = fact.ruleId();
        }
        if (!cause.repairs().isEmpty()) {
            page.entry("", "The smallest changes that solve this problem:");
            for (int i = 0; i < cause.repairs().size(); i++) {
                page.entry(
                        "  %s%s. ".formatted(number, i + 1),
                        words(cause.repairs().get(i)));
            }
        }
    }

    private static String words(Repair repair) {
        return repair.sentence()
                + (repair.effect() == Repair.Effect.MAKES_FEASIBLE
                        ? " The event is then possible."
                        : " This solves this problem; others may remain.");
    }

    private void print(Density density) {
        page.title("How full the rooms are: share of the open minutes that are busy");
        page.entry("", "Each session counts in equal shares in all half-days and rooms that suit it.");
        List<Density.Cell> halves = density.rooms().isEmpty()
                ? List.of()
                : density.room(density.rooms().get(0).id().id());
        int columns = Math.max(1, (page.width() - ROOM_WIDTH) / CELL_WIDTH);
        for (int from = 0; from < halves.size(); from += columns) {
            table(density, halves.subList(from, Math.min(halves.size(), from + columns)));
        }
        page.entry(TextWidth.padded("Whole event", ROOM_WIDTH), percent(density.total()));
    }

    private void table(Density density, List<Density.Cell> halves) {
        StringBuilder dates = new StringBuilder();
        StringBuilder times = new StringBuilder();
        halves.forEach(half -> {
            dates.append(TextWidth.padded(DAY.format(half.date()), CELL_WIDTH));
            times.append(TextWidth.padded(
                    TIME.format(half.window()
                            .startInclusive()
                            .atZone(diagnosis.event().zone())),
                    CELL_WIDTH));
        });
        page.entry(TextWidth.padded("", ROOM_WIDTH), dates.toString().stripTrailing());
        page.entry(TextWidth.padded("", ROOM_WIDTH), times.toString().stripTrailing());
        for (Subject room : density.rooms()) {
            row(
                    room.name(),
                    halves.stream()
                            .map(half -> density.room(room.id().id()).stream()
                                    .filter(cell -> cell.window().equals(half.window()))
                                    .toList())
                            .toList());
        }
        row(
                "All rooms",
                halves.stream()
                        .map(half -> density.cells().stream()
                                .filter(cell -> cell.window().equals(half.window()))
                                .toList())
                        .toList());
    }

    private void row(String name, List<List<Density.Cell>> cells) {
        StringBuilder row = new StringBuilder();
        cells.forEach(cell -> row.append(TextWidth.padded(told(cell), CELL_WIDTH)));
        String first = name.length() > ROOM_WIDTH - 2 ? name.substring(0, ROOM_WIDTH - 3) + "…" : name;
        page.entry(TextWidth.padded(first, ROOM_WIDTH), row.toString().stripTrailing());
    }

    private static String told(List<Density.Cell> cells) {
        double open = cells.stream().mapToDouble(Density.Cell::openMinutes).sum();
        return open == 0 ? "closed" : percent(Density.of(cells));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %" + (share > 0.9 ? " !" : "");
    }
}
