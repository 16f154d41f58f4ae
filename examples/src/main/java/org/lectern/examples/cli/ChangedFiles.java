package org.lectern.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.examples.round.Round;
import picocli.CommandLine.Parameters;

/** The files of an event, a timetable of it and changes; or a round, which knows its timetable. */
final class ChangedFiles {

    @Parameters(
            index = "0",
            paramLabel = "EVENT",
            description = {
                "The folder of a round or its workbook (.xlsx): what was edited since the last edition is a change too.",
                "Or the event before the changes, as a JSON file."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path event;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TIMETABLE",
            description = "The timetable before the changes, as a JSON file. A round knows its own.")
    private @Nullable Path timetable;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CHANGES",
            description = "The changes, as a JSON file; before those that options say in words.")
    private @Nullable Path changes;

    Path event() {
        return event;
    }

    @Nullable
    Path timetable() {
        return timetable;
    }

    @Nullable
    Path changes() {
        return changes;
    }

    /** Returns the file to name where changes have a mistake. */
    Path ofChanges() {
        return changes == null ? event : changes;
    }

    boolean isRound() {
        return Round.isNamedBy(event);
    }

    /** Takes the second of two files for the changes if the first is a round. */
    void takeChangesOfRound() {
        if (isRound() && changes == null) {
            changes = timetable;
            timetable = null;
        }
    }
}
