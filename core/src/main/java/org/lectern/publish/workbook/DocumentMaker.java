package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Problem;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Makes the JSON form of an event of the rows of sheets, and notes for each value in which cell it stands. */
final class DocumentMaker {

    /** A pointer of what is only looked at. */
    private static final String NOWHERE = "\u0000";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sheets sheets;
    private final CellProblems problems;
    private final RowValues values;

    DocumentMaker(Sheets sheets, CellProblems problems) {
        this.sheets = sheets;
        this.problems = problems;
        this.values = new RowValues(problems);
    }

    /** Returns the JSON form of the event. */
    ObjectNode event() {
        ObjectNode event = NODES.objectNode();
        settings(event);
        days(event);
        Map<WindowKind.Owner, Map<String, Item>> owners = new LinkedHashMap<>();
        owners.put(WindowKind.Owner.ROOM, items(event, SheetLayout.ROOMS));
        items(event, SheetLayout.TRAVEL);
        owners.put(WindowKind.Owner.PERSON, items(event, SheetLayout.PEOPLE));
        Map<String, Item> sessions = items(event, SheetLayout.SESSIONS);
        owners.put(WindowKind.Owner.SESSION, sessions);
        children(SheetLayout.SLOTS, "slots", sessions);
        owners.forEach((owner, items) -> texts(SheetLayout.texts(owner), items));
        windows(owners);
        items(event, SheetLayout.RELATIONS);
        items(event, SheetLayout.DELEGATIONS);
        rules(event);
        items(event, SheetLayout.WAIVERS);
        published(event);
        return event;
    }

    /** Returns the JSON form of the timetable of an event, or empty if there is no sheet of it. */
    Optional<ObjectNode> findTimetable(String eventId) {
        if (!sheets.has(SheetLayout.TIMETABLE)) {
            return Optional.empty();
        }
        ObjectNode timetable = NODES.objectNode().put("version", 1).put("event", eventId);
        placements(timetable, "", SheetLayout.TIMETABLE, SheetLayout.TURNS);
        return Optional.of(timetable);
    }

    private record Item(ObjectNode node, String pointer) {}

    private void settings(ObjectNode event) {
        Column name = SheetLayout.SETTINGS.columns().get(0);
        Column value = SheetLayout.SETTINGS.columns().get(1);
        Map<String, Column> known = new LinkedHashMap<>();
        SheetLayout.SETTING_ROWS.forEach(setting -> known.put(Column.normalisedHeader(setting.header()), setting));
        Map<Column, String> seen = new HashMap<>();
        for (SheetRow row : sheets.rows(SheetLayout.SETTINGS)) {
            String header = String.valueOf(row.values().getOrDefault(name, ""));
            Column setting = known.get(Column.normalisedHeader(header));
            if (setting == null) {
                problems.add(
                        "unknown-setting",
                        row.cell(name),
                        header,
                        "Unknown setting '%s'.".formatted(Problem.shown(header)),
                        NearestWord.advice(
                                header,
                                SheetLayout.SETTING_ROWS.stream()
                                        .map(Column::header)
                                        .toList(),
                                "Remove the row."));
            } else if (seen.putIfAbsent(setting, header) != null) {
                problems.addGivenTwice(row.cell(name), "setting", header);
            } else {
                values.putSetting(event, row.cell(value), setting, row.values().get(value));
            }
        }
        if (!event.has("version")) {
            event.put("version", 1);
        }
    }

    /** Rows of one date are the half-days of one day; a row without a date belongs to the day above. */
    private void days(ObjectNode event) {
        ArrayNode days = event.putArray("days");
        problems.locate("/days", SheetLayout.DAYS.name());
        Column date = SheetLayout.DAYS.columns().get(0);
        Map<String, Item> byDate = new HashMap<>();
        Item last = null;
        for (SheetRow row : sheets.rows(SheetLayout.DAYS)) {
            ObjectNode whole = values.object(SheetLayout.DAYS, row, NOWHERE);
            String text = whole.path("date").asText("");
            Item day = text.isEmpty() ? last : byDate.get(text);
            if (day == null) {
                day = new Item(days.addObject(), JsonPointers.child("/days", days.size() - 1));
                problems.locate(day.pointer(), row.firstCell());
                values.put(
                        day.node(),
                        day.pointer(),
                        row,
                        SheetLayout.DAYS.columns().subList(0, 2));
                day.node().putArray("windows");
                byDate.put(text, day);
            } else if (whole.has("name") && !whole.get("name").equals(day.node().get("name"))) {
                problems.add(
                        "two-names",
                        row.cell(SheetLayout.DAYS.columns().get(1)),
                        whole.get("name").asText(),
                        "The day '%s' has another name in the row of its first half-day."
                                .formatted(Problem.shown(row.values().getOrDefault(date, text))),
                        "Leave out the name here.");
            }
            last = day;
            ArrayNode windows = (ArrayNode) day.node().get("windows");
            String pointer = JsonPointers.child(day.pointer() + "/windows", windows.size());
            ObjectNode window = windows.addObject();
            problems.locate(pointer, row.cell(SheetLayout.DAYS.columns().get(2)));
            values.put(window, pointer, row, SheetLayout.DAYS.columns().subList(2, 4));
        }
    }

    /** Adds the rows of a sheet as a list, and returns them by id, the first of each. */
    private Map<String, Item> items(ObjectNode parent, SheetLayout shape) {
        return items(parent, "", shape.listKey(), shape, "id");
    }

    private Map<String, Item> items(
            ObjectNode parent, String parentPointer, String key, SheetLayout shape, String idKey) {
        Map<String, Item> byId = new LinkedHashMap<>();
        if (!sheets.has(shape) && !key.equals("placements")) {
            return byId;
        }
        ArrayNode list = parent.putArray(key);
        String listPointer = JsonPointers.child(parentPointer, key);
        problems.locate(listPointer, shape.name());
        for (SheetRow row : sheets.rows(shape)) {
            String pointer = JsonPointers.child(listPointer, list.size());
            problems.locate(pointer, row.firstCell());
            ObjectNode node = values.object(shape, row, pointer);
            list.add(node);
            byId.putIfAbsent(node.path(idKey).asText(""), new Item(node, pointer));
        }
        return byId;
    }

    /** Adds each row of a sheet to the list of the session that it names. */
    private void children(SheetLayout shape, String key, Map<String, Item> sessions) {
        Column session = shape.columns().get(0);
        for (SheetRow row : sheets.rows(shape)) {
            findOwner(row, session, "session", shape.what(), sessions).ifPresent(item -> {
                String pointer = nextPointer(item, key);
                problems.locate(pointer, row.firstCell());
                ObjectNode node = values.object(shape, row, pointer);
                node.remove(session.path());
                item.node().withArray("/" + key).add(node);
            });
        }
    }

    private void texts(SheetLayout shape, Map<String, Item> owners) {
        List<Column> columns = shape.columns();
        for (SheetRow row : sheets.rows(shape)) {
            String key = RowValues.plain(row.values().get(columns.get(1)));
            if (key.isEmpty()) {
                problems.addMissing(row, columns.get(1), shape.what());
                continue;
            }
            findOwner(row, columns.get(0), columns.get(0).path(), shape.what(), owners)
                    .ifPresent(item -> {
                        ObjectNode texts = item.node().withObject("/data");
                        if (texts.has(key)) {
                            problems.addGivenTwice(row.cell(columns.get(1)), "key", key);
                        }
                        problems.locate(JsonPointers.child(item.pointer() + "/data", key), row.cell(columns.get(2)));
                        texts.put(key, RowValues.plain(row.values().get(columns.get(2))));
                    });
        }
    }

    private static String nextPointer(Item item, String key) {
        return JsonPointers.child(
                JsonPointers.child(item.pointer(), key), item.node().path(key).size());
    }

    private void windows(Map<WindowKind.Owner, Map<String, Item>> items) {
        List<Column> columns = SheetLayout.WINDOWS.columns();
        for (SheetRow row : sheets.rows(SheetLayout.WINDOWS)) {
            Optional<WindowKind.Owner> of =
                    findWord(row, columns.get(0), WindowKind.Owner.words()).flatMap(WindowKind.Owner::find);
            if (of.isEmpty()) {
                continue;
            }
            Optional<WindowKind> kind =
                    findWord(row, columns.get(2), of.get().kindWords()).flatMap(of.get()::findKind);
            Optional<Item> owner = findOwner(
                    row, columns.get(1), Wording.word(of.get()), "window", items.getOrDefault(of.get(), Map.of()));
            if (kind.isPresent() && owner.isPresent()) {
                String pointer = nextPointer(owner.get(), kind.get().key());
                problems.locate(pointer, row.cell(columns.get(3)));
                ObjectNode window = values.object(columns.subList(3, 5), row, pointer);
                owner.get().node().withArray("/" + kind.get().key()).add(window);
            }
        }
    }

    private Optional<String> findWord(SheetRow row, Column column, List<String> known) {
        String word = RowValues.plain(row.values().get(column));
        if (known.contains(word)) {
            return Optional.of(word);
        }
        problems.add(
                "unknown-word",
                row.cell(column),
                word,
                "The column '%1$s' of the window must be one of %3$s, not '%2$s'."
                        .formatted(
                                Column.normalisedHeader(column.header()),
                                Problem.shown(word),
                                String.join(", ", known)),
                NearestWord.advice(word, known, "Write one of them."));
        return Optional.empty();
    }

    private Optional<Item> findOwner(SheetRow row, Column column, String what, String ofWhat, Map<String, Item> known) {
        String id = RowValues.plain(row.values().get(column));
        if (id.isEmpty()) {
            problems.addMissing(row, column, ofWhat);
            return Optional.empty();
        }
        Item owner = known.get(id);
        if (owner == null) {
            problems.add(
                    "unknown-id",
                    row.cell(column),
                    id,
                    "Unknown %s '%s' in the %s.".formatted(what, Problem.shown(id), ofWhat),
                    NearestWord.advice(id, known.keySet(), "Give it a row of its own first."));
        }
        return Optional.ofNullable(owner);
    }

    private void rules(ObjectNode event) {
        if (!sheets.has(SheetLayout.RULES)) {
            return;
        }
        ObjectNode rules = event.putObject("rules");
        Column rule = SheetLayout.RULES.columns().get(0);
        for (SheetRow row : sheets.rows(SheetLayout.RULES)) {
            String id = RowValues.plain(row.values().get(rule));
            String pointer = JsonPointers.child("/rules", id);
            if (id.isEmpty()) {
                problems.addMissing(row, rule, SheetLayout.RULES.what());
                continue;
            }
            if (rules.has(id)) {
                problems.addGivenTwice(row.cell(rule), "rule", id);
                continue;
            }
            problems.locate(pointer, row.cell(rule));
            ObjectNode setting = values.object(SheetLayout.RULES, row, pointer);
            setting.remove(rule.path());
            rules.set(id, setting);
        }
    }

    private void published(ObjectNode event) {
        boolean isPublished = event.path("published").isObject()
                || !sheets.rows(SheetLayout.PUBLISHED).isEmpty()
                || !sheets.rows(SheetLayout.NOTICE_PERIODS).isEmpty();
        if (!isPublished) {
            event.remove("published");
            return;
        }
        ObjectNode published = event.withObject("/published");
        problems.locate("/published", SheetLayout.PUBLISHED.name());
        placements(published, "/published", SheetLayout.PUBLISHED, SheetLayout.PUBLISHED_TURNS);
        items(published, "/published", SheetLayout.NOTICE_PERIODS.listKey(), SheetLayout.NOTICE_PERIODS, "from");
    }

    private void placements(ObjectNode parent, String pointer, SheetLayout shape, SheetLayout turnShape) {
        Map<String, Item> placements = items(parent, pointer, "placements", shape, "session");
        children(turnShape, "turns", placements);
    }
}
