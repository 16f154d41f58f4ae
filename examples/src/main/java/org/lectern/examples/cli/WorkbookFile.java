package org.lectern.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Judgement;
import org.lectern.examples.round.RoundWorkbook;
import org.lectern.file.AtomicFile;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;

/** The workbook of an event as it was read, into which a timetable is to be written. */
final class WorkbookFile {

    private final Path file;
    private final byte[] bytes;
    private final Event event;
    private final Language language;

    private WorkbookFile(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.event = EventWorkbook.read(bytes);
        this.language = RoundWorkbook.language(bytes);
    }

    /** @throws BadInputException if the workbook has mistakes, or cannot be written */
    static WorkbookFile read(Path file) {
        try {
            WorkbookFile workbook = new WorkbookFile(file, AtomicFile.read(file));
            InputFiles.requireWritable(file, "timetable");
            return workbook;
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /**
     * Writes what there is to say about the timetable of a workbook beside its rows, and leaves all else. Nothing is written if that
     * is there already.
     *
     * @throws BadInputException if the workbook has mistakes, or cannot be written
     */
    static void refreshRemarks(Path file, Event event, Timetable timetable, Report report) {
        try {
            byte[] before = AtomicFile.read(file);
            List<UnplacedItem> unplaced = UnplacedItem.of(event, timetable, StandardRules.catalogue());
            byte[] after = RoundWorkbook.withRemarks(
                    before, event, new Judgement(report, unplaced, RoundWorkbook.language(before)));
            if (Arrays.equals(before, after)) {
                return;
            }
            InputFiles.requireWritable(file, "findings");
            if (Arrays.equals(before, AtomicFile.read(file))) {
                OutputFile.write(file, () -> AtomicFile.write(file, after));
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /** Returns the language in which its findings are written. */
    Language language() {
        return language;
    }

    Path file() {
        return file;
    }

    Event event() {
        return event;
    }

    /** Returns what of the timetable in the workbook still fits the event, or empty if there is none. */
    Optional<Timetable> findStart() {
        try {
            return EventWorkbook.findStart(bytes, event)
                    .map(RoundWorkbook::inOrder)
                    .filter(timetable -> !timetable.placements().isEmpty());
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /**
     * Writes a timetable into the workbook, which holds all of it afterwards or what it held before.
     *
     * @throws BadInputException if it cannot be written, or its event was changed since it was read
     */
    void write(Timetable timetable, Judgement judgement) {
        write(file, timetable, judgement);
    }

    /** Writes the workbook with a timetable to a file; see {@link #write(Timetable, Judgement)}. */
    void write(Path target, Timetable timetable, Judgement judgement) {
        byte[] now = current();
        OutputFile.write(target, () -> {
            try {
                AtomicFile.write(target, RoundWorkbook.withTimetable(now, event, timetable, judgement));
            } catch (InvalidInputException e) {
                throw new BadInputException(file, e.problems());
            }
        });
    }

    /** Whoever saves the workbook while the search runs must not lose what was written. */
    private byte[] current() {
        try {
            byte[] now = AtomicFile.read(file);
            if (Arrays.equals(now, bytes) || EventWorkbook.read(now).equals(event)) {
                return now;
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
        throw new BadInputException(
                file,
                "changed",
                "The event in the workbook was changed during the search, so the timetable was not written.",
                "Run the command again.");
    }

    boolean isOpen() {
        return isOpen(file);
    }

    /** Returns whether a spreadsheet has a workbook open, as far as the file beside it tells. */
    static boolean isOpen(Path file) {
        String name = file.getFileName().toString();
        return Files.exists(file.resolveSibling(".~lock." + name + "#"))
                || Files.exists(file.resolveSibling("~$" + name));
    }
}
