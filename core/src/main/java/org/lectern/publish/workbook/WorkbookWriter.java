package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.file.UndatedZip;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.names.TimetableNames;
import org.lectern.publish.workbook.Column.Kind;

/** Writes the JSON form of an event as sheets. */
final class WorkbookWriter {

    private static final int MAX_WIDTH = 60;
    private static final int MIN_WIDTH = 9;
    private final ColumnText texts;
    private final JsonNode event;
    private final EventRows rows;
    private final TimetableNames names;
    private final List<Problem> problems = new ArrayList<>();
    private final Workbook workbook;

    private WorkbookWriter(Event event, Workbook workbook) {
        this.texts = new ColumnText(event.zone());
        this.event = EventRows.tree(EventJson.write(event));
        this.rows = new EventRows(this.event);
        this.names = new TimetableNames(event);
        this.workbook = workbook;
    }

    /** @throws InvalidInputException if a text is longer than a cell can hold; it carries a problem for each */
    static byte[] write(Event event, @Nullable Timetable timetable) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Lectern", "1.0")) {
            WorkbookWriter writer = new WorkbookWriter(event, workbook);
            writer.event(event);
            if (timetable != null) {
                JsonNode placements =
                        EventRows.tree(TimetableJson.write(event, timetable)).path("placements");
                writer.placements(SheetLayout.TIMETABLE, SheetLayout.TURNS, placements, timetable);
            }
            if (!writer.problems.isEmpty()) {
                throw new InvalidInputException(writer.problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return UndatedZip.withoutAnyTime(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void event(Event given) {
        settings();
        SheetLayout.OF_EVENTS.stream()
                .filter(shape -> !SheetLayout.OF_PUBLISHED.contains(shape))
                .forEach(shape -> sheet(shape, values(shape)));
        if (given.published() != null) {
            placements(
                    SheetLayout.PUBLISHED,
                    SheetLayout.PUBLISHED_TURNS,
                    event.path("published").path("placements"),
                    given.published().timetable());
            sheet(SheetLayout.NOTICE_PERIODS, values(SheetLayout.NOTICE_PERIODS));
        }
    }

    private List<JsonNode> values(SheetLayout shape) {
        return rows.of(shape).stream().map(EventRows.Row::values).toList();
    }

    private void settings() {
        Worksheet sheet = workbook.newWorksheet(SheetLayout.SETTINGS.name());
        header(sheet, SheetLayout.SETTINGS.columns());
        int row = 1;
        for (Column setting : SheetLayout.SETTING_ROWS) {
            sheet.value(row, 0, setting.header());
            cell(SheetLayout.SETTINGS, sheet, row, 1, setting, event, null);
            row++;
        }
        sheet.width(0, 24);
        sheet.width(1, 40);
    }

    private void placements(SheetLayout shape, SheetLayout turnShape, JsonNode placements, Timetable timetable) {
        List<JsonNode> rows = new ArrayList<>();
        List<JsonNode> turnRows = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = timetable.placements().get(i);
            ObjectNode row = placements.get(i).<ObjectNode>deepCopy();
            row.put("sessionName", names.session(placement).name());
            row.put("roomName", names.room(placement).name());
            rows.add(row);
            for (int j = 0; j < placement.turns().size(); j++) {
                Turn turn = placement.turns().get(j);
                ObjectNode turnRow = placements.get(i).path("turns").get(j).<ObjectNode>deepCopy();
                turnRow.put("session", placement.sessionId());
                turnRow.put("slotName", names.slot(turn).name());
                turnRow.put("personName", names.speaker(turn).name());
                turnRows.add(turnRow);
            }
        }
        sheet(shape, rows);
        sheet(turnShape, turnRows);
    }

    private void sheet(SheetLayout shape, List<JsonNode> rows) {
        Worksheet sheet = workbook.newWorksheet(shape.name());
        header(sheet, shape.columns());
        for (int i = 0; i < rows.size(); i++) {
            LocalDate date = date(shape, rows.get(i));
            JsonNode row = shape.equals(SheetLayout.BREAKS)
                    ? rows.get(i).<ObjectNode>deepCopy().put("date", String.valueOf(date))
                    : rows.get(i);
            for (int j = 0; j < shape.columns().size(); j++) {
                cell(shape, sheet, i + 1, j, shape.columns().get(j), row, date);
            }
        }
    }

    /** Returns the date of the day or the break that a row is about; its times need none. */
    private @Nullable LocalDate date(SheetLayout shape, JsonNode row) {
        if (shape.equals(SheetLayout.BREAKS)) {
            return OffsetDateTime.parse(row.path("start").asText())
                    .atZoneSameInstant(texts.zone())
                    .toLocalDate();
        }
        return shape.equals(SheetLayout.DAYS) ? LocalDate.parse(row.path("date").asText()) : null;
    }

    private static void header(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).header());
            sheet.style(0, i).bold().set();
            sheet.width(
                    i,
                    Math.max(
                            MIN_WIDTH,
                            Math.min(MAX_WIDTH, columns.get(i).header().length() + 4)));
        }
        sheet.freezePane(0, 1);
    }

    private void cell(
            SheetLayout shape,
            Worksheet sheet,
            int row,
            int at,
            Column column,
            JsonNode node,
            @Nullable LocalDate date) {
        JsonNode value = node.at("/" + column.path());
        if (value.isMissingNode()) {
            writeDefault(sheet, row, at, column);
        } else if (value.isNumber() && column.kind() != Kind.NUMBERS) {
            sheet.value(row, at, value.longValue());
        } else {
            String text = CellText.escaped(texts.of(column, value, date));
            if (text.length() > CellText.MAX_LENGTH) {
                problems.add(CellText.tooLong(Cells.name(shape.name(), row, at), text));
            } else {
                // Texts, never formulas, whatever they start with.
                sheet.value(row, at, text);
            }
        }
    }

    private static void writeDefault(Worksheet sheet, int row, int at, Column column) {
        switch (column.defaultValue()) {
            case Integer number -> sheet.value(row, at, number);
            case String text -> sheet.value(row, at, text);
            case null, default -> {}
        }
    }
}
