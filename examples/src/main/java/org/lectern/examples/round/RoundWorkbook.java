package org.lectern.examples.round;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.file.AtomicFile;
import org.lectern.file.UndatedZip;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.publish.workbook.RowEdit;

/** Writes into the workbook of a round, and keeps all that is not Lectern's own. */
public final class RoundWorkbook {

    /** The setting of the language in which findings are written. */
    static final String LANGUAGE = "(Language)";

    private RoundWorkbook() {}

    /**
     * Returns the language of a round: that of the setting {@code (Language)} of its workbook, or English.
     *
     * @throws InvalidInputException with one problem if there is no such language
     */
    public static Language language(byte[] workbook) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return WorkbookTable.find(opened, "Settings", List.of("Setting", "Value")).stream()
                    .filter(table -> table.findColumn("Value").isPresent())
                    .flatMap(table -> table.rows().stream()
                            .filter(row ->
                                    Texts.header(table.text(row, "Setting")).equals(Texts.header(LANGUAGE)))
                            .filter(row -> !table.text(row, "Value").isEmpty())
                            .map(row -> language(table, row)))
                    .findFirst()
                    .orElse(Language.english());
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whoever writes into such a workbook says that it cannot be changed.
            return Language.english();
        }
    }

    private static Language language(WorkbookTable table, int row) {
        String tag = table.text(row, "Value");
        return Language.find(tag.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidInputException(List.of(new Problem(
                        "unknown-language",
                        "%s!%s"
                                .formatted(
                                        table.sheet().getSheetName(),
                                        table.cell(row, "Value").getReference()),
                        Problem.shown(tag),
                        "Unknown language '%s'.".formatted(Problem.shown(tag)),
                        "Choose one of: %s.".formatted(String.join(", ", Language.tags()))))));
    }

    /**
     * Returns a workbook with what there is to say about its timetable beside the rows of that and in the sheet {@code
     * (Findings)}. All else stays, also what the organiser wrote into the timetable. The same workbook gives the same bytes.
     *
     * @throws InvalidInputException with one problem if the workbook cannot be changed, though it can be read
     */
    public static byte[] withRemarks(byte[] workbook, Event event, Judgement judgement) {
        return edited(workbook, (edited, styles) -> {
            TimetableSheets.writeRemarks(edited, event, styles, judgement.remarks());
            FindingsSheet.write(edited, styles, judgement);
        });
    }

    /**
     * Returns a workbook with a timetable in the sheets {@code Timetable} and {@code Turns}, with what there is to say beside the
     * rows that it is about, and with all findings in the sheet {@code (Findings)}. All else stays: sheets, columns, colours,
     * formulas. The same workbook and timetable give the same bytes.
     *
     * @param workbook a workbook from which the event was read, so that its size is known to be within the limits
     * @param timetable a timetable of the event
     * @throws InvalidInputException with one problem if the workbook cannot be changed, though it can be read
     */
    public static byte[] withTimetable(byte[] workbook, Event event, Timetable timetable, Judgement judgement) {
        return edited(workbook, (edited, styles) -> {
            MadeIdCells.fill(edited, event);
            TimetableSheets.write(edited, event, timetable, styles, judgement.remarks());
            FindingsSheet.write(edited, styles, judgement);
        });
    }

    /**
     * Returns a workbook that holds another event, row by row: a row that changes keeps its place, one that goes is emptied but
     * for the organiser's own columns, and new ones come below. All else stays: sheets, columns, colours, widths, drop-downs.
     * The same workbook and event give the same bytes.
     *
     * @param workbook a workbook from which an event of this id and zone was read
     * @throws InvalidInputException with one problem if the workbook cannot be changed, though it can be read
     */
    public static byte[] withEvent(byte[] workbook, Event after) {
        List<RowEdit> edits = EventWorkbook.edits(workbook, after);
        if (edits.isEmpty()) {
            return workbook.clone();
        }
        Language language = language(workbook);
        return edited(workbook, (edited, styles) -> EventRowCells.write(edited, styles, language, edits));
    }

    /** What is done to a workbook. */
    @FunctionalInterface
    private interface Edit {
        void of(XSSFWorkbook workbook, CellStyles styles);
    }

    private static byte[] edited(byte[] workbook, Edit edit) {
        try (XSSFWorkbook edited = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.of(edited, new CellStyles(edited));
            // Formulas of the organiser may look at what has changed.
            edited.setForceFormulaRecalculation(true);
            return bytes(edited);
        } catch (IOException | RuntimeException e) {
            // What the library trips over, in whatever way, is a workbook that spreadsheets would have to repair.
            InvalidInputException refused = AtomicFile.refused(
                    "unchangeable",
                    "The timetable cannot be written into this workbook.",
                    "Save it again as an Excel workbook (.xlsx), or write the timetable elsewhere with --out.");
            refused.initCause(e);
            throw refused;
        }
    }

    /** Returns a timetable with the turns of each session by their start; rows of a workbook may be in any order. */
    public static Timetable inOrder(Timetable timetable) {
        return new Timetable(
                timetable.eventId(),
                timetable.placements().stream()
                        .map(placement -> new Placement(
                                placement.sessionId(),
                                placement.roomId(),
                                placement.start(),
                                placement.minutes(),
                                placement.turns().stream()
                                        .sorted(Comparator.comparing(Turn::start))
                                        .toList()))
                        .toList());
    }

    /** Returns the bytes of a workbook without the time at which they were made. */
    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        workbook.write(stamped);
        return UndatedZip.withoutTimes(stamped.toByteArray());
    }
}
