package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Problem;
import org.lectern.publish.workbook.SheetItems.Item;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/** Puts the rows of the sheets of windows and time wishes into the rooms, people and sessions that they name. */
final class WindowRows {

    private static final List<Column> COLUMNS = SheetLayout.WINDOWS.columns();
    private static final Column OF = COLUMNS.get(0);
    private static final Column ID = COLUMNS.get(1);
    private static final Column KIND = COLUMNS.get(2);
    private static final List<Column> TIMES = COLUMNS.subList(3, COLUMNS.size());

    private final Sheets sheets;
    private final CellProblems problems;
    private final RowValues values;
    private final SheetItems items;
    private final List<Never> never = new ArrayList<>();

    /** A row that says that something is never available. */
    private record Never(SheetRow row, Item owner) {}

    WindowRows(Sheets sheets, CellProblems problems, RowValues values, SheetItems items) {
        this.sheets = sheets;
        this.problems = problems;
        this.values = values;
        this.items = items;
    }

    /** @param owners the rooms, people and sessions of the workbook */
    void add(Map<WindowKind.Owner, NamedItems> owners) {
        for (SheetRow row : sheets.rows(SheetLayout.WINDOWS)) {
            findOwner(row, List.of(WindowKind.Owner.values()), "window")
                    .ifPresent(of -> add(row, of, owners.getOrDefault(of, new NamedItems(""))));
        }
        WishRows wishes = new WishRows(problems, values, items);
        for (SheetRow row : sheets.rows(SheetLayout.TIME_WISHES)) {
            findOwner(row, WindowKind.Owner.wishers(), SheetLayout.TIME_WISHES.what())
                    .ifPresent(of -> wishes.add(row, of, owners.getOrDefault(of, new NamedItems(""))));
        }
        // A row of any place in the sheet may contradict, so these come last.
        never.forEach(this::addNever);
    }

    private void add(SheetRow row, WindowKind.Owner of, NamedItems owners) {
        Optional<WindowKind> kind =
                findWord(row, KIND, of.kindWords(), "window").flatMap(of::findKind);
        Optional<Item> owner = items.findOwner(row, ID, "window", owners);
        if (kind.isEmpty() || owner.isEmpty()) {
            return;
        }
        if (kind.get() == WindowKind.NEVER) {
            never.add(new Never(row, owner.get()));
            return;
        }
        String pointer = SheetItems.nextPointer(owner.get(), kind.get().key());
        problems.locate(pointer, row.cell(TIMES.getFirst()));
        ObjectNode window = values.object(TIMES, row, pointer);
        owner.get().node().withArray("/" + kind.get().key()).add(window);
    }

    private void addNever(Never found) {
        String key = WindowKind.NEVER.key();
        boolean hasTimes = TIMES.stream().anyMatch(found.row().values()::containsKey);
        if (hasTimes || !found.owner().node().path(key).isEmpty()) {
            problems.add(
                    "contradiction",
                    found.row().cell(KIND),
                    "never",
                    "'%s' is said to be never available, but %s."
                            .formatted(
                                    Problem.shown(found.owner().id()),
                                    hasTimes ? "the row has a start or an end" : "another row says when it is"),
                    "Remove the times, or the word 'never'.");
        } else {
            found.owner().node().withArray("/" + key);
            problems.locate(JsonPointers.child(found.owner().pointer(), key), found.row(), List.of());
        }
    }

    private Optional<WindowKind.Owner> findOwner(SheetRow row, List<WindowKind.Owner> owners, String ofWhat) {
        return findWord(row, OF, WindowKind.Owner.words(owners), ofWhat).flatMap(WindowKind.Owner::find);
    }

    private Optional<String> findWord(SheetRow row, Column column, List<String> known, String ofWhat) {
        String word = RowValues.plain(row.values().get(column));
        if (known.contains(word)) {
            return Optional.of(word);
        }
        problems.add(
                "unknown-word",
                row.cell(column),
                word,
                "The column '%1$s' of the %4$s must be one of %3$s, not '%2$s'."
                        .formatted(
                                Column.normalisedHeader(column.header()),
                                Problem.shown(word),
                                String.join(", ", known),
                                ofWhat),
                NearestWord.advice(word, known, "Write one of them."));
        return Optional.empty();
    }
}
