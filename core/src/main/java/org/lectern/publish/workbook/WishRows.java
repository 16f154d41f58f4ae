package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Problem;
import org.lectern.publish.workbook.SheetItems.Item;

/** Puts the rows of the sheet of time wishes into the people and sessions that they name; rows of one number are one wish. */
final class WishRows {

    static final String KEY = "timeWishes";

    private static final List<Column> COLUMNS = SheetLayout.TIME_WISHES.columns();
    private static final Column ID = COLUMNS.get(1);
    static final Column NUMBER = COLUMNS.get(2);
    private static final List<Column> OF_WISH = List.of(COLUMNS.get(3), COLUMNS.get(6), COLUMNS.get(7));
    private static final List<Column> TIMES = COLUMNS.subList(4, 6);

    private final CellProblems problems;
    private final RowValues values;
    private final SheetItems items;
    private final Map<List<String>, Known> known = new HashMap<>();

    /** The first row of a wish, and where the wish stands. */
    private record Known(SheetRow first, ObjectNode node, String pointer) {}

    WishRows(CellProblems problems, RowValues values, SheetItems items) {
        this.problems = problems;
        this.values = values;
        this.items = items;
    }

    /** Adds a row to its wish. */
    void add(SheetRow row, WindowKind.Owner of, NamedItems owners) {
        items.findOwner(row, ID, SheetLayout.TIME_WISHES.what(), owners).ifPresent(owner -> add(row, of, owner));
    }

    private void add(SheetRow row, WindowKind.Owner of, Item owner) {
        String number = RowValues.plain(row.values().get(NUMBER));
        Known wish = number.isEmpty()
                ? begin(row, owner)
                : known.computeIfAbsent(List.of(of.listKey(), owner.id(), number), key -> begin(row, owner));
        if (!wish.first().equals(row)) {
            OF_WISH.forEach(column -> requireSame(wish.first(), row, column, number));
        }
        String pointer = SheetItems.nextPointer(new Item(wish.node(), wish.pointer(), ""), "windows");
        problems.locate(pointer, row.cell(TIMES.getFirst()));
        wish.node().withArray("/windows").add(values.object(TIMES, row, pointer));
    }

    private Known begin(SheetRow row, Item owner) {
        String pointer = SheetItems.nextPointer(owner, KEY);
        problems.locate(pointer, row.firstCell());
        ObjectNode node = values.object(OF_WISH, row, pointer);
        owner.node().withArray("/" + KEY).add(node);
        return new Known(row, node, pointer);
    }

    /** A later row of a wish may leave out what the first says, and must not say otherwise. */
    private void requireSame(SheetRow first, SheetRow row, Column column, String number) {
        String said = RowValues.plain(first.values().get(column));
        String says = RowValues.plain(row.values().get(column));
        if (!says.isEmpty() && !says.equals(said)) {
            problems.add(
                    "contradiction",
                    row.cell(column),
                    says,
                    "The %s of the time wish '%s' is '%s' here, but '%s' in the first of its rows."
                            .formatted(
                                    Column.normalisedHeader(column.header()),
                                    Problem.shown(number),
                                    Problem.shown(says),
                                    Problem.shown(said)),
                    "Write the same, or give this row another number.");
        }
    }
}
