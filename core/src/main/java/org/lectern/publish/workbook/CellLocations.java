package org.lectern.publish.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which cells the values of the JSON form stand. Of a row only the row is noted, so that large sheets take little. */
final class CellLocations {

    /** A path in a column has at most one slash. */
    private static final int MAX_KEYS_IN_COLUMN = 2;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, RowColumns> rows = new HashMap<>();

    /**
     * Where a value stands.
     *
     * @param cell its cell
     * @param header the header of its column, or null if it has none of its own
     * @param sheetWithoutColumn the sheet, if that has no such column, or null
     */
    record Place(
            String cell, @Nullable String header, @Nullable String sheetWithoutColumn) {}

    private record RowColumns(SheetRow row, List<Column> columns) {}

    /** Notes the cell of what a JSON Pointer points to; the first one noted counts. */
    void add(String pointer, String cell, @Nullable String header) {
        places.putIfAbsent(pointer, new Place(cell, header, null));
    }

    /** Notes that the values of an object stand in some columns of a row; unless noted, the object is in the first cell of the row. */
    void add(String pointer, SheetRow row, List<Column> columns) {
        rows.putIfAbsent(pointer, new RowColumns(row, columns));
    }

    /** Returns where what a JSON Pointer points to stands, or empty if that was not noted. */
    Optional<Place> find(String pointer) {
        Place place = places.get(pointer);
        if (place != null) {
            return Optional.of(place);
        }
        RowColumns own = rows.get(pointer);
        return own == null || own.columns().isEmpty()
                ? findInRow(pointer)
                : Optional.of(new Place(own.row().firstCell(), null, null));
    }

    /** Returns the row in which the values of an object stand, or empty if that was not noted. */
    Optional<SheetRow> findRow(String pointer) {
        return Optional.ofNullable(rows.get(pointer)).map(RowColumns::row);
    }

    private Optional<Place> findInRow(String pointer) {
        int slash = pointer.length();
        for (int i = 0; i < MAX_KEYS_IN_COLUMN; i++) {
            slash = pointer.lastIndexOf('/', slash - 1);
            if (slash < 0) {
                break;
            }
            RowColumns found = rows.get(pointer.substring(0, slash));
            if (found != null) {
                return find(found, pointer.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> find(RowColumns found, String path) {
        SheetRow row = found.row();
        return found.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .map(column -> new Place(
                        row.cell(column), column.header(), row.columns().containsKey(column) ? null : row.sheet()))
                .or(() -> found.columns().stream()
                        .filter(column -> column.path().startsWith(path + "/")
                                && row.values().containsKey(column))
                        .findFirst()
                        .map(column -> new Place(row.cell(column), null, null)));
    }
}
