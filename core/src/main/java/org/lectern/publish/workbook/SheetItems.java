package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.event.Problem;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/** Makes lists of the JSON form of the rows of sheets, and notes for each value in which cell it stands. */
final class SheetItems {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sheets sheets;
    private final CellProblems problems;
    private final RowValues values;

    SheetItems(Sheets sheets, CellProblems problems) {
        this.sheets = sheets;
        this.problems = problems;
        this.values = new RowValues(problems);
    }

    /**
     * An object of the JSON form that a row has become.
     *
     * @param node the object
     * @param pointer where it stands in the JSON form
     * @param idKey the key of the id by which other rows refer to it
     */
    record Item(ObjectNode node, String pointer, String idKey) {

        String id() {
            return node.path(idKey).asText("");
        }

        String name() {
            return node.path("name").asText("");
        }
    }

    /** Adds the rows of a sheet as the list of that sheet, and returns them in their order. */
    List<Item> list(ObjectNode parent, SheetLayout shape) {
        return sheets.has(shape) ? list(parent, "", shape.listKey(), shape, "id", row -> true) : List.of();
    }

    /** Adds those rows of a sheet that count as a list, and returns them in their order. */
    List<Item> list(
            ObjectNode parent,
            String parentPointer,
            String key,
            SheetLayout shape,
            String idKey,
            Predicate<SheetRow> counts) {
        List<Item> items = new ArrayList<>();
        ArrayNode list = parent.putArray(key);
        String listPointer = JsonPointers.child(parentPointer, key);
        problems.locate(listPointer, shape.name());
        for (SheetRow row : sheets.rows(shape)) {
            if (!counts.test(row)) {
                continue;
            }
            String pointer = JsonPointers.child(listPointer, list.size());
            ObjectNode node = values.object(shape, row, pointer);
            list.add(node);
            items.add(new Item(node, pointer, idKey));
        }
        return items;
    }

    /** Adds those rows of a sheet that count to the list of the item that they name in their first column. */
    Map<String, List<Item>> children(SheetLayout shape, String key, NamedItems owners, Predicate<SheetRow> counts) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        Column owner = shape.columns().get(0);
        for (SheetRow row : sheets.rows(shape)) {
            if (!counts.test(row)) {
                continue;
            }
            findOwner(row, owner, shape.what(), owners).ifPresent(item -> {
                String pointer = nextPointer(item, key);
                ObjectNode node = values.object(shape, row, pointer);
                node.remove(owner.path());
                item.node().withArray("/" + key).add(node);
                items.computeIfAbsent(item.id(), ignored -> new ArrayList<>()).add(new Item(node, pointer, "id"));
            });
        }
        return items;
    }

    /** Returns where in the JSON form the next item of a list of an item will stand. */
    static String nextPointer(Item item, String key) {
        return JsonPointers.child(
                JsonPointers.child(item.pointer(), key), item.node().path(key).size());
    }

    /** Returns the item that a row names by id or name; reports if there is none. */
    Optional<Item> findOwner(SheetRow row, Column column, String ofWhat, NamedItems known) {
        String text = RowValues.plain(row.values().get(column));
        if (text.isEmpty()) {
            problems.addMissing(row, column, ofWhat);
            return Optional.empty();
        }
        List<Item> meant = known.named(text);
        if (meant.isEmpty()) {
            problems.add(
                    "unknown-id",
                    row.cell(column),
                    text,
                    "Unknown %s '%s' in the %s.".formatted(known.what(), Problem.shown(text), ofWhat),
                    NearestWord.advice(text, known.words(), "Give it a row of its own first."));
        } else if (meant.size() > 1) {
            Problem problem = known.ambiguous(row.cell(column), text, meant);
            problems.add(problem.code(), problem.pointer(), text, problem.message(), problem.advice());
        }
        return meant.stream().findFirst();
    }

    /** Returns an object without keys. */
    static ObjectNode emptyObject() {
        return NODES.objectNode();
    }
}
