package org.lectern.publish.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.text.JsonPointers;
import org.lectern.text.Wording;

/** The JSON form of an event as rows of sheets, in the order in which they are written. */
record EventRows(JsonNode event) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A row.
     *
     * @param pointer where in the JSON form stands what the row is about
     * @param values what the columns of the sheet find by their paths
     */
    record Row(String pointer, JsonNode values) {}

    /** Returns the tree of the library's own JSON. */
    static JsonNode tree(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library's own JSON cannot be read.", e);
        }
    }

    /** Returns the rows of a sheet; the sheet of settings has none. */
    List<Row> of(SheetLayout shape) {
        if (shape.equals(SheetLayout.DAYS)) {
            return days();
        }
        if (shape.equals(SheetLayout.ROOM_WISHES) || shape.equals(SheetLayout.SLOTS)) {
            return children("/sessions", "id", shape.listKey());
        }
        for (WindowKind.Owner owner : WindowKind.Owner.values()) {
            if (shape.equals(owner.texts())) {
                return texts(owner);
            }
        }
        if (shape.equals(SheetLayout.WINDOWS)) {
            return windows();
        }
        if (shape.equals(SheetLayout.TIME_WISHES)) {
            return timeWishes();
        }
        if (shape.equals(SheetLayout.RULES)) {
            return rules();
        }
        if (shape.equals(SheetLayout.PUBLISHED)) {
            return items("/published/placements");
        }
        if (shape.equals(SheetLayout.PUBLISHED_TURNS)) {
            return children("/published/placements", "session", "turns");
        }
        return items(shape.equals(SheetLayout.NOTICE_PERIODS) ? "/published/noticePeriods" : "/" + shape.listKey());
    }

    private List<Row> items(String list) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode item : event.at(list)) {
            rows.add(new Row(JsonPointers.child(list, rows.size()), item));
        }
        return rows;
    }

    private List<Row> days() {
        List<Row> rows = new ArrayList<>();
        for (Row day : items("/days")) {
            int count = 0;
            for (JsonNode window : day.values().path("windows")) {
                ObjectNode row = window.<ObjectNode>deepCopy();
                row.set("date", day.values().path("date"));
                row.set("name", day.values().path("name"));
                rows.add(new Row(JsonPointers.child(day.pointer() + "/windows", count), row));
                count++;
            }
        }
        return rows;
    }

    /** Returns a row for each item of a list that sessions, or their placements, have under a key. */
    private List<Row> children(String list, String idKey, String key) {
        List<Row> rows = new ArrayList<>();
        for (Row owner : items(list)) {
            int count = 0;
            for (JsonNode child : owner.values().path(key)) {
                ObjectNode row = child.<ObjectNode>deepCopy();
                row.set("session", owner.values().path(idKey));
                if (key.equals("slots") && !row.has("name")) {
                    // Without a name in its cell, a slot is called after its speaker.
                    row.set("name", row.path("id"));
                }
                rows.add(new Row(JsonPointers.child(owner.pointer() + "/" + key, count), row));
                count++;
            }
        }
        return rows;
    }

    private List<Row> texts(WindowKind.Owner owner) {
        List<Row> rows = new ArrayList<>();
        for (Row thing : items("/" + owner.listKey())) {
            for (Map.Entry<String, JsonNode> text : thing.values().path("data").properties()) {
                if (owner == WindowKind.Owner.PERSON && isInOwnColumn(text.getKey())) {
                    continue;
                }
                ObjectNode row = MAPPER.createObjectNode()
                        .put("key", text.getKey())
                        .put("text", text.getValue().asText());
                row.set(Wording.word(owner), thing.values().path("id"));
                rows.add(new Row(JsonPointers.child(thing.pointer() + "/data", text.getKey()), row));
            }
        }
        return rows;
    }

    private static boolean isInOwnColumn(String key) {
        return SheetLayout.PEOPLE.columns().stream()
                .anyMatch(column -> column.path().equals("data/" + key));
    }

    private List<Row> windows() {
        List<Row> rows = new ArrayList<>();
        for (WindowKind.Owner owner : WindowKind.Owner.values()) {
            for (Row thing : items("/" + owner.listKey())) {
                for (WindowKind kind : WindowKind.values()) {
                    windows(owner, kind, thing, rows);
                }
            }
        }
        return rows;
    }

    private static void windows(WindowKind.Owner owner, WindowKind kind, Row thing, List<Row> rows) {
        String list = JsonPointers.child(thing.pointer(), kind.key());
        int count = 0;
        for (JsonNode window : kind.rows(thing.values())) {
            ObjectNode row = window.<ObjectNode>deepCopy();
            row.put("of", Wording.word(owner))
                    .put("kind", Wording.word(kind))
                    .set("id", thing.values().path("id"));
            rows.add(new Row(kind == WindowKind.NEVER ? list : JsonPointers.child(list, count), row));
            count++;
        }
    }

    /** Returns a row for each window of each wish; those of one wish of a person or session have one number. */
    private List<Row> timeWishes() {
        List<Row> rows = new ArrayList<>();
        for (WindowKind.Owner owner : WindowKind.Owner.wishers()) {
            for (Row thing : items("/" + owner.listKey())) {
                int number = 0;
                for (JsonNode wish : thing.values().path(WishRows.KEY)) {
                    String list = JsonPointers.child(thing.pointer() + "/" + WishRows.KEY, number) + "/windows";
                    number++;
                    int count = 0;
                    for (JsonNode window : wish.path("windows")) {
                        ObjectNode row = wish.<ObjectNode>deepCopy();
                        row.remove("windows");
                        row.setAll(window.<ObjectNode>deepCopy());
                        row.put("of", Wording.word(owner))
                                .put("wish", number)
                                .set("id", thing.values().path("id"));
                        rows.add(new Row(JsonPointers.child(list, count), row));
                        count++;
                    }
                }
            }
        }
        return rows;
    }

    private List<Row> rules() {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : event.path("rules").properties()) {
            rows.add(new Row(
                    JsonPointers.child("/rules", rule.getKey()),
                    rule.getValue().<ObjectNode>deepCopy().put("rule", rule.getKey())));
        }
        return rows;
    }
}
