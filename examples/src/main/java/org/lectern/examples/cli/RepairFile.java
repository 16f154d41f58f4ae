package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.ChangesBetween;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.json.ChangesJson;
import picocli.CommandLine;

/** Writes the repairs that are asked for as one file of changes, which {@code replan} and {@code whatif} take. */
final class RepairFile {

    private final Diagnosis.Infeasible impossible;
    private final Event event;
    private final CommandLine line;

    RepairFile(Diagnosis.Infeasible impossible, CommandLine line) {
        this.impossible = impossible;
        this.event = impossible.event();
        this.line = line;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws AdvisedException if there is no such repair, no change says it, or two repairs change the same thing
     * @throws BadInputException if the file cannot be written
     */
    void write(List<RepairNumber> numbers, Path file) {
        List<Change> all = new ArrayList<>();
        Set<Integer> causes = new TreeSet<>();
        for (RepairNumber number : numbers) {
            int cause = cause(number);
            if (!causes.add(cause)) {
                throw refused(
                        "Two repairs of cause %s are asked for.".formatted(cause), "Name one repair for each cause.");
            }
            ChangesBetween changes = repair(number, cause).changesOf(event);
            if (!changes.otherEdits().isEmpty()) {
                throw refused(
                        "No kind of change says repair '%s': %s"
                                .formatted(number, String.join(" ", changes.otherEdits())),
                        "Choose another repair, or edit the event.");
            }
            all.addAll(changes.changes().changes());
        }
        requireIndependent(numbers, all);
        OutputFile.write(file, () -> ChangesJson.write(event, new Changes(event.id(), null, all), file));
    }

    private int cause(RepairNumber number) {
        int count = impossible.causes().size();
        if (number.cause() == 0 && count > 1) {
            throw refused(
                    "Repair '%s' names no cause, and the answer has %s causes.".formatted(number, count),
                    "Name the cause first, such as --repair 2.%s.".formatted(number));
        }
        int cause = Math.max(1, number.cause());
        if (cause > count) {
            throw refused(
                    "There is no repair '%s': the answer has %s.".formatted(number, DisplayText.count(count, "cause")),
                    "Run lectern diagnose without --repair to see all.");
        }
        return cause;
    }

    private Repair repair(RepairNumber number, int cause) {
        Cause of = impossible.causes().get(cause - 1);
        if (number.repair() > of.repairs().size()) {
            throw refused(
                    of.repairs().isEmpty()
                            ? "There is no repair '%s': none was found for that cause.".formatted(number)
                            : "There is no repair '%s': that cause has %s."
                                    .formatted(
                                            number,
                                            DisplayText.count(of.repairs().size(), "repair")),
                    "Run lectern diagnose without --repair to see all.");
        }
        return of.repairs().get(number.repair() - 1);
    }

    /** Where the order of changes matters, one would undo a part of another. */
    private void requireIndependent(List<RepairNumber> numbers, List<Change> all) {
        Event forward = new Changes(event.id(), null, all).applyTo(event);
        Event backward = new Changes(event.id(), null, all.reversed()).applyTo(event);
        if (numbers.size() > 1 && !ChangesBetween.of(forward, backward).isEmpty()) {
            throw refused(
                    "The repairs '%s' change the same thing."
                            .formatted(String.join(
                                    "', '",
                                    numbers.stream().map(String::valueOf).toList())),
                    "Take one of them, apply it, and run lectern diagnose again.");
        }
    }

    private AdvisedException refused(String message, String advice) {
        return new AdvisedException(line, new Problem("repair", "", "", message, advice));
    }
}
