package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.publish.workbook.Column.Kind;
import org.lectern.publish.workbook.EventRows.Row;
import org.lectern.text.Wording;

/**
 * Cells that refer to rooms, people and sessions, written as the organiser writes them: by name if no cell of the column has an id in place
 * of a name, and by id where a name could mean another.
 */
final class CellReferences {

    private static final Map<String, WindowKind.Owner> OWNERS = Map.ofEntries(
            Map.entry("session", WindowKind.Owner.SESSION),
            Map.entry("sessions", WindowKind.Owner.SESSION),
            Map.entry("wantedSessions", WindowKind.Owner.SESSION),
            Map.entry("person", WindowKind.Owner.PERSON),
            Map.entry("attendants", WindowKind.Owner.PERSON),
            Map.entry("room", WindowKind.Owner.ROOM),
            Map.entry("rooms", WindowKind.Owner.ROOM),
            Map.entry("parts", WindowKind.Owner.ROOM),
            Map.entry("allowedRooms", WindowKind.Owner.ROOM),
            Map.entry("preferredRooms", WindowKind.Owner.ROOM),
            Map.entry("undesiredRooms", WindowKind.Owner.ROOM),
            Map.entry("pin/room", WindowKind.Owner.ROOM));

    private final Map<WindowKind.Owner, NamedItems> known = new HashMap<>();
    private final Map<WindowKind.Owner, Map<String, String>> names = new HashMap<>();
    private final Set<Column> byId = new HashSet<>();

    /** @param event the JSON form of an event whose things the cells may refer to */
    CellReferences(JsonNode event) {
        for (WindowKind.Owner owner : WindowKind.Owner.values()) {
            NamedItems items = new NamedItems(Wording.word(owner));
            Map<String, String> named = new HashMap<>();
            for (JsonNode thing : event.path(owner.listKey())) {
                String name = thing.path("name").asText("");
                items.add(thing.path("id").asText(), name);
                named.put(thing.path("id").asText(), name);
            }
            known.put(owner, items);
            names.put(owner, named);
        }
    }

    private static Optional<WindowKind.Owner> findOwner(Column column, Row row) {
        return column.path().equals("id") && row.values().has("of")
                ? WindowKind.Owner.find(row.values().path("of").asText())
                : Optional.ofNullable(OWNERS.get(column.path()));
    }

    /** Notes how a row refers to things. */
    void note(SheetRow there, Row row) {
        there.values()
                .forEach((column, value) -> findOwner(column, row).ifPresent(owner -> {
                    for (String text : texts(column, value)) {
                        String name = name(owner, text);
                        if (!name.isEmpty() && !name.equals(text)) {
                            byId.add(column);
                        }
                    }
                }));
    }

    private static List<String> texts(Column column, Object value) {
        String text = RowValues.plain(value);
        return isList(column) ? CellText.split(text) : List.of(text);
    }

    private static boolean isList(Column column) {
        return column.kind() == Kind.TEXTS || column.kind() == Kind.TEXTS_OR_NONE;
    }

    /** Returns the text of a cell that refers to things, or empty if it does not. */
    Optional<String> find(Column column, Row row, JsonNode value) {
        return byId.contains(column)
                ? Optional.empty()
                : findOwner(column, row)
                        .filter(owner -> !value.isEmpty() || value.isTextual())
                        .map(owner -> shown(column, owner, value));
    }

    private String shown(Column column, WindowKind.Owner owner, JsonNode value) {
        if (!isList(column)) {
            return CellText.quoted(shown(owner, value.asText()));
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(shown(owner, item.asText())));
        return column.kind() == Kind.TEXTS ? CellText.joined(items) : CellText.joinedOrNone(items);
    }

    private String shown(WindowKind.Owner owner, String id) {
        String name = name(owner, id);
        List<SheetItems.Item> meant =
                known.getOrDefault(owner, new NamedItems("")).named(name);
        boolean isClear =
                !name.isBlank() && meant.size() == 1 && meant.getFirst().id().equals(id);
        return isClear ? name : id;
    }

    private String name(WindowKind.Owner owner, String id) {
        return names.getOrDefault(owner, Map.of()).getOrDefault(id, "");
    }
}
