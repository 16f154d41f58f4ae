package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/** Reads the files that a command line names, and sees that the one to be written can be. */
final class InputFiles {

    private InputFiles() {}

    /** @throws BadInputException if the file has mistakes */
    static Event event(Path file) {
        try {
            return EventJson.read(file);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** @throws BadInputException if the file has mistakes, or belongs to another event */
    static Timetable timetable(Path file, Event event) {
        try {
            return TimetableJson.read(file, event);
        } catch (InvalidInputException e) {
            // Of a timetable for another event nothing else is worth a word.
            List<Problem> ofOther = e.problems().stream()
                    .filter(problem -> problem.code().equals("wrong-event"))
                    .toList();
            throw new BadInputException(file, ofOther.isEmpty() ? e.problems() : ofOther);
        }
    }

    /** @throws BadInputException if the file has mistakes, or does not fit the event */
    static Changes changes(Path file, Event event) {
        try {
            return ChangesJson.read(file, event);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /**
     * Sees that the timetable of an event can be written, before any work is done for it.
     *
     * @throws BadInputException if it cannot
     */
    static void requireWritable(Path file, Path event) {
        requireWritable(file, "timetable", event);
    }

    /**
     * Sees that a file can be written, before any work is done for it.
     *
     * @param what what is to be written
     * @param inputs the files that are read, the event first; null for those that are not given
     * @throws BadInputException if it cannot
     */
    static void requireWritable(Path file, String what, @Nullable Path... inputs) {
        if (Files.isDirectory(file)) {
            throw unwritable(file, what, "It is a folder.", "Name a file in it.");
        }
        for (int i = 0; i < inputs.length; i++) {
            Path input = inputs[i];
            if (input != null && Files.exists(file) && isSame(file, input)) {
                String known = i == 0 ? "It is the event itself." : "The command reads this file.";
                throw unwritable(file, what, known, "Choose another file.");
            }
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return;
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw unwritable(file, what, "It is write-protected.", "Choose another file.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, what, "Its folder does not exist.", "Create the folder first.");
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(file, what, "Its folder is write-protected.", "Choose another folder.");
        }
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static BadInputException unwritable(Path file, String what, String message, String advice) {
        return new BadInputException(
                file, "unwritable", "The %s cannot be written here. %s".formatted(what, message), advice);
    }
}
