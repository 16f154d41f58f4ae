package org.lectern.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Judgement;
import org.lectern.examples.round.Round;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Checker;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;

/** The file into which a timetable goes that another command than {@code solve} found. */
final class FoundTimetableFile {

    private final Path file;
    private final Event event;
    private final @Nullable WorkbookFile workbook;

    private FoundTimetableFile(Path file, Event event, @Nullable WorkbookFile workbook) {
        this.file = file;
        this.event = event;
        this.workbook = workbook;
    }

    /**
     * Reads the event, and sees that the file can be written.
     *
     * @param path where the timetable goes: a file of JSON, a workbook, or the event itself if that is a workbook or the
     *     folder of a round
     * @throws BadInputException if the event has mistakes, or the file cannot be written
     */
    static FoundTimetableFile open(Path path, Path eventPath) {
        Path source = InputFiles.file(eventPath);
        // Another round's folder is no place for this timetable: its workbook has an event of its own.
        Path target = InputFiles.isSame(path, eventPath) ? source : path;
        WorkbookFile workbook = Round.isWorkbook(source) && Round.isWorkbook(target) ? WorkbookFile.read(source) : null;
        if (workbook == null || !InputFiles.isSame(target, source)) {
            InputFiles.requireWritable(target, eventPath);
        }
        Event event = workbook == null ? InputFiles.event(eventPath) : workbook.event();
        return new FoundTimetableFile(target, event, workbook);
    }

    Event event() {
        return event;
    }

    /** Writes the timetable, whole or not at all, into a workbook with its findings; returns the file. */
    Path write(Timetable timetable) {
        if (workbook != null) {
            Judgement judgement = new Judgement(
                    Checker.of(StandardRules.catalogue()).check(event, timetable),
                    UnplacedItem.of(event, timetable, StandardRules.catalogue()),
                    workbook.language());
            workbook.write(file, timetable, judgement);
        } else if (Round.isWorkbook(file)) {
            OutputFile.write(file, () -> EventWorkbook.write(event, timetable, file));
        } else {
            OutputFile.write(file, () -> TimetableJson.write(event, timetable, file));
        }
        return file;
    }
}
