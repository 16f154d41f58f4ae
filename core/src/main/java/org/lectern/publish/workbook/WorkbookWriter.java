package org.lectern.publish.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.names.TimetableNames;
import org.lectern.publish.workbook.Column.Kind;
import org.lectern.text.Wording;

/** Writes the JSON form of an event as sheets. */
final class WorkbookWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_WIDTH = 60;
    private static final int MIN_WIDTH = 9;
    private final ColumnText texts;
    private final JsonNode event;
    private final TimetableNames names;
    private final List<Problem> problems = new ArrayList<>();
    private final Workbook workbook;

    private WorkbookWriter(Event event, Workbook workbook) {
        this.texts = new ColumnText(event.zone());
        this.event = tree(EventJson.write(event));
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
                        tree(TimetableJson.write(event, timetable)).path("placements");
                writer.placements(SheetLayout.TIMETABLE, SheetLayout.TURNS, placements, timetable);
            }
            if (!writer.problems.isEmpty()) {
                throw new InvalidInputException(writer.problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void event(Event given) {
        settings();
        sheet(SheetLayout.DAYS, days());
        items(SheetLayout.ROOMS, SheetLayout.BREAKS, SheetLayout.TRAVEL, SheetLayout.PEOPLE, SheetLayout.SESSIONS);
        sheet(SheetLayout.ROOM_WISHES, children("roomWishes"));
        sheet(SheetLayout.SLOTS, children("slots"));
        for (WindowKind.Owner owner : WindowKind.Owner.values()) {
            sheet(SheetLayout.texts(owner), texts(owner));
        }
        sheet(SheetLayout.WINDOWS, windows());
        items(SheetLayout.RELATIONS, SheetLayout.TOPIC_RELATIONS, SheetLayout.DELEGATIONS);
        sheet(SheetLayout.RULES, rules());
        items(SheetLayout.WAIVERS);
        if (given.published() != null) {
            JsonNode published = event.path("published");
            placements(
                    SheetLayout.PUBLISHED,
                    SheetLayout.PUBLISHED_TURNS,
                    published.path("placements"),
                    given.published().timetable());
            sheet(SheetLayout.NOTICE_PERIODS, all(published.path(SheetLayout.NOTICE_PERIODS.listKey())));
        }
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

    /** Writes sheets whose rows are the items of a list each. */
    private void items(SheetLayout... shapes) {
        for (SheetLayout shape : shapes) {
            sheet(shape, all(event.path(shape.listKey())));
        }
    }

    private static List<JsonNode> all(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    private List<JsonNode> days() {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode day : event.path("days")) {
            for (JsonNode window : day.path("windows")) {
                ObjectNode row = window.<ObjectNode>deepCopy();
                row.set("date", day.path("date"));
                row.set("name", day.path("name"));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<JsonNode> children(String key) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode session : event.path("sessions")) {
            for (JsonNode child : session.path(key)) {
                rows.add(child.<ObjectNode>deepCopy().set("session", session.path("id")));
            }
        }
        return rows;
    }

    private List<JsonNode> texts(WindowKind.Owner owner) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode thing : event.path(owner.listKey())) {
            thing.path("data")
                    .properties()
                    .forEach(text -> rows.add(MAPPER.createObjectNode()
                            .put("key", text.getKey())
                            .put("text", text.getValue().asText())
                            .set(Wording.word(owner), thing.path("id"))));
        }
        return rows;
    }

    private List<JsonNode> windows() {
        List<JsonNode> rows = new ArrayList<>();
        for (WindowKind.Owner owner : WindowKind.Owner.values()) {
            for (JsonNode thing : event.path(owner.listKey())) {
                for (WindowKind kind : WindowKind.values()) {
                    for (JsonNode window : kind.rows(thing)) {
                        ObjectNode row = window.<ObjectNode>deepCopy();
                        row.put("of", Wording.word(owner))
                                .put("kind", Wording.word(kind))
                                .set("id", thing.path("id"));
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private List<JsonNode> rules() {
        List<JsonNode> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : event.path("rules").properties()) {
            rows.add(rule.getValue().<ObjectNode>deepCopy().put("rule", rule.getKey()));
        }
        return rows;
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
            JsonNode row = rows.get(i);
            LocalDate date = shape.equals(SheetLayout.DAYS)
                    ? LocalDate.parse(row.path("date").asText())
                    : null;
            for (int j = 0; j < shape.columns().size(); j++) {
                cell(shape, sheet, i + 1, j, shape.columns().get(j), row, date);
            }
        }
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
                problems.add(new Problem(
                        "too-long",
                        Cells.name(shape.name(), row, at),
                        text,
                        "The text of %s characters is longer than a cell can be.".formatted(text.length()),
                        "Shorten it to %s characters.".formatted(CellText.MAX_LENGTH)));
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
        if (column.kind() == Kind.NUMBERS) {
            sheet.value(row, at, 60);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library's own JSON cannot be read.", e);
        }
    }
}
