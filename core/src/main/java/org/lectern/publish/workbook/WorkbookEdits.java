package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.json.EventJson;
import org.lectern.publish.workbook.EventRows.Row;

/** What to write into the rows of a workbook so that it holds another event; all else can stay. */
final class WorkbookEdits {

    /** The column of days and, if the organiser fills it in, of breaks. */
    private static final Column DATE = SheetLayout.DAYS.columns().getFirst();

    private static final Column SETTING = SheetLayout.SETTINGS.columns().get(0);
    private static final Column VALUE = SheetLayout.SETTINGS.columns().get(1);

    private final Sheets sheets;
    private final CellProblems locations;
    private final EventRows document;
    private final EventRows before;
    private final EventRows after;
    private final ColumnText textsBefore;
    private final ColumnText texts;
    private final CellReferences references;
    private final List<RowEdit> edits = new ArrayList<>();

    private WorkbookEdits(Sheets sheets, CellProblems locations, JsonNode document, Event before, Event after) {
        this.sheets = sheets;
        this.locations = locations;
        this.document = new EventRows(document);
        this.before = new EventRows(EventRows.tree(EventJson.write(before)));
        this.after = new EventRows(EventRows.tree(EventJson.write(after)));
        this.textsBefore = new ColumnText(before.zone());
        this.texts = new ColumnText(after.zone());
        this.references = new CellReferences(this.after.event());
    }

    /**
     * Returns the edits.
     *
     * @param locations where in the sheets the values of the document stand
     * @param document the JSON form as it was made of the sheets
     * @param before the event that was read from it
     * @throws InvalidInputException if a text is longer than a cell can hold; it carries a problem for each
     */
    static List<RowEdit> of(Sheets sheets, CellProblems locations, JsonNode document, Event before, Event after) {
        WorkbookEdits edits = new WorkbookEdits(sheets, locations, document, before, after);
        edits.settings();
        SheetLayout.OF_EVENTS.forEach(edits::sheet);
        if (!edits.edits.isEmpty()) {
            edits.idOfEvent();
        }
        List<Problem> problems = edits.edits.stream()
                .flatMap(edit -> edit.cells().values().stream()
                        .filter(text -> text.length() > CellText.MAX_LENGTH)
                        .map(text -> CellText.tooLong(edit.sheet(), text)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return edits.edits;
    }

    private void settings() {
        for (Column setting : SheetLayout.SETTING_ROWS) {
            String now = texts.cell(setting, after.event(), null);
            if (!textsBefore.cell(setting, before.event(), null).equals(now)) {
                set(setting, now);
            }
        }
    }

    /** The name of the event may change, but its id stays. */
    private void idOfEvent() {
        SheetLayout.SETTING_ROWS.stream()
                .filter(setting -> setting.path().equals("id"))
                .filter(setting -> findSetting(setting)
                        .filter(row -> row.values().containsKey(VALUE))
                        .isEmpty())
                .forEach(setting -> set(setting, texts.cell(setting, after.event(), null)));
    }

    private Optional<SheetRow> findSetting(Column setting) {
        String header = Column.normalisedHeader(setting.header());
        return sheets.rows(SheetLayout.SETTINGS).stream()
                .filter(row -> Column.normalisedHeader(
                                RowValues.plain(row.values().get(SETTING)))
                        .equals(header))
                .findFirst();
    }

    private void set(Column setting, String text) {
        edits.add(findSetting(setting)
                .map(row -> new RowEdit(row.sheet(), OptionalInt.of(row.number()), Map.of(VALUE.header(), text)))
                .orElseGet(() -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    cells.put(SETTING.header(), setting.header());
                    cells.put(VALUE.header(), text);
                    return new RowEdit(sheets.name(SheetLayout.SETTINGS), OptionalInt.empty(), cells);
                }));
    }

    private void sheet(SheetLayout shape) {
        List<Row> was = before.of(shape);
        List<Row> now = after.of(shape);
        boolean isSame = was.stream()
                .map(Row::values)
                .toList()
                .equals(now.stream().map(Row::values).toList());
        if (isSame && textsBefore.equals(texts)) {
            return;
        }
        List<Optional<SheetRow>> there = foundRows(shape, was);
        for (int at = 0; at < was.size(); at++) {
            Row row = was.get(at);
            there.get(at).ifPresent(found -> references.note(found, row));
        }
        List<Integer> numbers =
                there.stream().map(row -> row.map(SheetRow::number).orElse(0)).toList();
        RowPairs pairs = RowPairs.of(shape, was, now, numbers);
        for (int at = 0; at < was.size(); at++) {
            Row earlier = was.get(at);
            Optional<Row> later = Optional.ofNullable(pairs.laterOf().get(at)).map(now::get);
            Optional<SheetRow> row = there.get(at);
            if (row.isPresent()) {
                add(
                        row.get(),
                        later.map(same -> changed(shape, row.get(), earlier, same))
                                .orElseGet(() -> emptied(shape)));
            } else {
                later.filter(same -> !same.values().equals(earlier.values())).ifPresent(same -> add(shape, same));
            }
        }
        pairs.added().forEach(row -> add(shape, row));
    }

    /** Returns where the rows of the event before stand; a rule that the profile sets, for example, stands nowhere. */
    private List<Optional<SheetRow>> foundRows(SheetLayout shape, List<Row> was) {
        List<Row> read = document.of(shape);
        Map<List<JsonNode>, Row> byKey = new HashMap<>();
        read.forEach(row -> RowPairs.findKey(shape, row).ifPresent(key -> byKey.putIfAbsent(key, row)));
        List<Optional<SheetRow>> there = new ArrayList<>();
        for (int at = 0; at < was.size(); at++) {
            Optional<List<JsonNode>> key = RowPairs.findKey(shape, was.get(at));
            Row row = key.isPresent() ? byKey.get(key.get()) : at < read.size() ? read.get(at) : null;
            there.add(Optional.ofNullable(row).flatMap(known -> locations.findRow(known.pointer())));
        }
        return there;
    }

    /** Returns the cells that differ, and those that were empty since other rows said, or still say, what they mean. */
    private Map<String, String> changed(SheetLayout shape, SheetRow there, Row earlier, Row later) {
        boolean isDated = shape.equals(SheetLayout.DAYS) || there.values().containsKey(DATE);
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            // Organisers number wishes as they like, or not at all.
            String was = column.equals(WishRows.NUMBER)
                    ? RowValues.plain(there.values().get(column))
                    : text(textsBefore, shape, column, earlier, isDated);
            String now = text(texts, shape, column, later, isDated);
            boolean isOwn = there.columns().containsKey(column) || !now.equals(texts.whenMissing(column));
            boolean isInherited = !there.values().containsKey(column)
                    && (column.path().equals("id") || shape.equals(SheetLayout.DAYS));
            if (isOwn && (isInherited ? !now.isEmpty() : !was.equals(now))) {
                cells.put(column.header(), now);
            }
        }
        return cells;
    }

    private static Map<String, String> emptied(SheetLayout shape) {
        Map<String, String> cells = new LinkedHashMap<>();
        shape.columns().forEach(column -> cells.put(column.header(), ""));
        return cells;
    }

    private void add(SheetRow there, Map<String, String> cells) {
        if (!cells.isEmpty()) {
            edits.add(new RowEdit(there.sheet(), OptionalInt.of(there.number()), cells));
        }
    }

    private void add(SheetLayout shape, Row row) {
        Set<Column> known = sheets.columns(shape);
        boolean isDated = shape.equals(SheetLayout.DAYS) || known.contains(DATE);
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            String text = text(texts, shape, column, row, isDated);
            if (!text.isEmpty() && (known.contains(column) || !text.equals(texts.whenMissing(column)))) {
                cells.put(column.header(), text);
            }
        }
        edits.add(new RowEdit(sheets.name(shape), OptionalInt.empty(), cells));
    }

    /** @param isDated whether a row of a day or a break has its date in a cell of its own */
    private String text(ColumnText texts, SheetLayout shape, Column column, Row row, boolean isDated) {
        JsonNode value = row.values().at("/" + column.path());
        LocalDate date = isDated ? date(texts.zone(), shape, row) : null;
        if (date != null && column.equals(DATE)) {
            return date.toString();
        }
        return references
                .find(column, row, value)
                .map(CellText::escaped)
                .orElseGet(() -> texts.cell(column, row.values(), date));
    }

    private static @Nullable LocalDate date(ZoneId zone, SheetLayout shape, Row row) {
        if (shape.equals(SheetLayout.DAYS)) {
            return LocalDate.parse(row.values().path("date").asText());
        }
        return shape.equals(SheetLayout.BREAKS)
                ? OffsetDateTime.parse(row.values().path("start").asText())
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                : null;
    }
}
