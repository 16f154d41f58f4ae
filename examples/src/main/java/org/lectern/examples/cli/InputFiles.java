package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Round;
import org.lectern.examples.round.RoundWorkbook;
import org.lectern.json.CertificateJson;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.solve.proof.Certificate;

/** Reads the files that a command line names, and sees that the one to be written can be. */
final class InputFiles {

    private InputFiles() {}

    /**
     * Returns the event in a file of JSON, in a workbook, or in the workbook of a round's folder.
     *
     * @throws BadInputException if it has mistakes
     */
    static Event event(Path path) {
        Path file = file(path);
        try {
            return Round.isWorkbook(file) ? EventWorkbook.read(file) : EventJson.read(file);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** Returns the file that a path means: that of the workbook if it is the folder of a round. */
    static Path file(Path path) {
        try {
            return Round.isNamedBy(path) ? Round.of(path).workbook() : path;
        } catch (InvalidInputException e) {
            throw new BadInputException(path, e.problems());
        }
    }

    /**
     * Returns the timetable in the file that a command line names, or else in the workbook of the event.
     *
     * @param path a file of JSON, a workbook or the folder of a round; null if the command line names none
     * @param eventPath where the event is
     * @throws BadInputException if it has mistakes, belongs to another event, or there is none
     */
    static Timetable timetable(@Nullable Path path, Path eventPath, Event event) {
        if (path != null) {
            return timetable(path, event);
        }
        if (Round.isNamedBy(eventPath)) {
            return timetable(eventPath, event);
        }
        throw new BadInputException(
                eventPath,
                "no-timetable",
                "A timetable is missing: only a workbook holds one beside the event.",
                "Name the timetable's file after that of the event.");
    }

    /**
     * Returns the timetable in a file of JSON, in a workbook, or in the workbook of a round's folder.
     *
     * @throws BadInputException if it has mistakes, or belongs to another event
     */
    static Timetable timetable(Path path, Event event) {
        Path file = file(path);
        try {
            return Round.isWorkbook(file)
                    ? findTimetable(file, event).orElseThrow(() -> noTimetable(path, file))
                    : TimetableJson.read(file, event);
        } catch (InvalidInputException e) {
            // Of a timetable for another event nothing else is worth a word.
            List<Problem> ofOther = e.problems().stream()
                    .filter(problem -> problem.code().equals("wrong-event"))
                    .toList();
            throw new BadInputException(file, ofOther.isEmpty() ? e.problems() : ofOther);
        }
    }

    /**
     * Returns the timetable in a workbook, or empty if it has none, or if the file is none.
     *
     * @throws BadInputException if it has mistakes
     */
    static Optional<Timetable> findTimetable(Path file, Event event) {
        try {
            return Round.isWorkbook(file)
                    ? EventWorkbook.findTimetable(file, event).map(RoundWorkbook::inOrder)
                    : Optional.empty();
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    private static BadInputException noTimetable(Path path, Path file) {
        return new BadInputException(
                file,
                "no-timetable",
                "The workbook has no sheet 'Timetable'.",
                "Run lectern solve %s to make a timetable.".formatted(path));
    }

    /** @throws BadInputException if the file has mistakes, or does not fit the event */
    static Changes changes(Path file, Event event) {
        try {
            return ChangesJson.read(file, event);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** @throws BadInputException if the file has mistakes, holds no certificate or one of another event */
    static Certificate certificate(Path file, Event event) {
        Certificate certificate;
        try {
            certificate = CertificateJson.read(file);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
        if (!certificate.eventId().equals(event.id())) {
            throw new BadInputException(
                    file,
                    "wrong-event",
                    "The certificate is for event '%s', not '%s'."
                            .formatted(Problem.shown(certificate.eventId()), Problem.shown(event.id())),
                    "Choose another file.");
        }
        return certificate;
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
            if (input != null && Files.exists(file) && isSame(file, file(input))) {
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
        Path folder = existingFolder(file);
        if (!Files.isDirectory(folder)) {
            throw unwritable(file, what, "'%s' is not a folder.".formatted(folder), "Choose another folder.");
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(file, what, "Its folder is write-protected.", "Choose another folder.");
        }
    }

    /** Returns the nearest folder above a file that is there; those below it are made when the file is written. */
    private static Path existingFolder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        while (folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            folder = folder.getParent();
        }
        return folder == null ? absolute : folder;
    }

    /** Returns whether two paths name one file or folder that is there. */
    static boolean isSame(Path file, Path other) {
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
