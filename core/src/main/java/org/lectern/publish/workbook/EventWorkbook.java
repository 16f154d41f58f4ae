package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.file.AtomicFile;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.text.OptionalLibrary;

/**
 * Events as a workbook ({@code .xlsx}): sheets for settings, days, rooms, travel, people, sessions with their slots and data, windows,
 * relations, delegations, rules, waivers and the published timetable; a timetable may be added. Writing needs {@code org.dhatim:fastexcel},
 * and reading {@code org.dhatim:fastexcel-reader}; without them, an {@link IllegalStateException} says so.
 *
 * <p>A workbook holds all that the JSON form of an event can say, and is checked as strictly: it reports all mistakes at once,
 * each with its sheet and cell, such as {@code Rooms!C4}, in place of a JSON Pointer. Times are in the zone of the
 * event, such as {@code 2020-03-31 10:30}; date cells are read too. Texts are written as texts, never as formulas. What is
 * written is read as the same event. Sheets, columns and
 * settings whose name stands in parentheses are for people, and passed over.
 *
 * <p>Reading and writing cost time and memory linear in the event. What a workbook that is read may have depends on the bytes
 * of its file, see {@code docs/formats.md}; a cell holds 32,767 characters.
 *
 * @since 0.1.0
 */
public final class EventWorkbook {

    private EventWorkbook() {}

    /**
     * Returns the bytes of a workbook of an event.
     *
     * @throws InvalidInputException if a text is longer than a cell can hold; it carries a problem for each
     */
    public static byte[] write(Event event) {
        OptionalLibrary.WORKBOOKS.require();
        return WorkbookWriter.write(event, null);
    }

    /**
     * Returns the bytes of a workbook of an event and a timetable of it.
     *
     * @throws InvalidInputException if a text is longer than a cell can hold, or the timetable is meaningless for the event
     */
    public static byte[] write(Event event, Timetable timetable) {
        OptionalLibrary.WORKBOOKS.require();
        return WorkbookWriter.write(event, timetable.requireValid(event));
    }

    /**
     * Writes a workbook of an event to a file, which holds either all of it afterwards or what it held before.
     *
     * @throws InvalidInputException if a text is longer than a cell can hold
     * @throws java.io.UncheckedIOException if the file cannot be written, with one line that says why
     */
    public static void write(Event event, Path file) {
        AtomicFile.write(file, write(event));
    }

    /** Writes a workbook of an event and a timetable of it to a file; see {@link #write(Event, Path)}. */
    public static void write(Event event, Timetable timetable, Path file) {
        AtomicFile.write(file, write(event, timetable));
    }

    /**
     * Returns the event in a workbook, its rule settings and waivers checked against the standard catalogue.
     *
     * @throws InvalidInputException if the file cannot be read or has mistakes; it carries all of them, in the order of
     *     the workbook
     */
    public static Event read(Path file) {
        return read(AtomicFile.read(file), StandardRules.catalogue());
    }

    /** Returns the event in the bytes of a workbook; see {@link #read(Path)}. */
    public static Event read(byte[] workbook) {
        return read(workbook, StandardRules.catalogue());
    }

    /** Returns the event in the bytes of a workbook, for a catalogue with rules of your own. */
    public static Event read(byte[] workbook, Catalogue catalogue) {
        OptionalLibrary.WORKBOOK_READER.require();
        CellProblems problems = new CellProblems();
        Sheets sheets = Sheets.read(workbook, problems);
        String document = new DocumentMaker(sheets, problems).event().toString();
        return parse(() -> EventJson.parse(document, catalogue), sheets.names(), problems);
    }

    /**
     * Returns what to write into the rows of a workbook so that it holds another event, its rule settings and waivers checked
     * against the standard catalogue. All other cells, columns and sheets can stay as they are, with their looks.
     *
     * <p>A row that changes keeps its place, and one that goes is emptied. References are written as the column writes them,
     * by name or by id. The sheets {@code Timetable} and {@code Turns} are not looked at. Cost: linear in the events.
     *
     * @param after the event that the workbook shall hold; lists of it may be in another order then
     * @throws InvalidInputException if the workbook cannot be read or has mistakes, or if a text is longer than a cell can hold;
     *     it carries all of them
     */
    public static List<RowEdit> edits(byte[] workbook, Event after) {
        OptionalLibrary.WORKBOOK_READER.require();
        CellProblems problems = new CellProblems();
        Sheets sheets = Sheets.read(workbook, problems);
        ObjectNode document = new DocumentMaker(sheets, problems).event();
        Event before =
                parse(() -> EventJson.parse(document.toString(), StandardRules.catalogue()), sheets.names(), problems);
        return WorkbookEdits.of(sheets, problems, document, before, after);
    }

    /**
     * Returns the timetable in a workbook, or empty if it has no sheet of one.
     *
     * @param event the event that it is a timetable of
     * @throws InvalidInputException if the file cannot be read, has mistakes or does not fit the event; it carries all of
     *     them
     */
    public static Optional<Timetable> findTimetable(Path file, Event event) {
        return findTimetable(AtomicFile.read(file), event);
    }

    /** Returns the timetable in the bytes of a workbook; see {@link #findTimetable(Path, Event)}. */
    public static Optional<Timetable> findTimetable(byte[] workbook, Event event) {
        return findTimetable(workbook, event, false);
    }

    /**
     * Returns what of the timetable in the bytes of a workbook still fits the event, to start a search from: rows of sessions,
     * rooms and slots that the event does not have, and of sessions at lengths that they may no longer have, are passed over. Empty
     * if the workbook has no sheet of a timetable.
     *
     * @throws InvalidInputException if the file cannot be read or has other mistakes; it carries all of them
     */
    public static Optional<Timetable> findStart(byte[] workbook, Event event) {
        return findTimetable(workbook, event, true);
    }

    private static Optional<Timetable> findTimetable(byte[] workbook, Event event, boolean isLenient) {
        OptionalLibrary.WORKBOOK_READER.require();
        CellProblems problems = new CellProblems();
        Sheets sheets = Sheets.read(workbook, problems);
        return TimetableMaker.of(event, sheets, problems, isLenient)
                .findTimetable(event.id())
                .map(ObjectNode::toString)
                .map(document -> parse(() -> TimetableJson.parse(document, event), sheets.names(), problems));
    }

    private static <T> T parse(Supplier<T> parser, List<String> sheetNames, CellProblems problems) {
        Optional<T> parsed = Optional.empty();
        try {
            parsed = Optional.of(parser.get());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        problems.throwIfAny(sheetNames);
        return parsed.orElseThrow();
    }
}
