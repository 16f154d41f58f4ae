package org.lectern.publish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.event.Problem;
import org.lectern.text.WrittenOrder;

/** Finds two columns of a sheet that hold each other's values in each row, and reads them the right way round, so that this is one mistake. */
record SwappedColumns(CellProblems problems) {

    private static final Pattern NUMBERS =
            Pattern.compile("\\d+(\\.\\d+)?(\\s*[" + CellText.SEPARATORS + "]\\s*\\d+(\\.\\d+)?)*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[:：]\\d{2}");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:：h]");

    /** What a value looks like. */
    private enum Look {
        NUMBER,
        TIME,
        WORD;

        static Look of(Object value) {
            String text = RowValues.plain(value).strip();
            if (value instanceof BigDecimal || NUMBERS.matcher(text).matches()) {
                return NUMBER;
            }
            return SwappedColumns.TIME.matcher(text).matches() ? TIME : WORD;
        }
    }

    /** Returns the rows of a sheet with numbers, times and words in the columns of their kind. Cost: linear in the rows. */
    List<SheetRow> byLook(SheetLayout shape, List<SheetRow> rows) {
        Map<Column, Look> wrong = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            findWrongLook(column, rows).ifPresent(other -> wrong.put(column, other));
        }
        List<Column> columns = List.copyOf(wrong.keySet());
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                Column one = columns.get(i);
                Column other = columns.get(j);
                if (wrong.get(one) == look(other) && wrong.get(other) == look(one) && haveRow(rows, one, other)) {
                    return swapped(shape, rows, one, other);
                }
            }
        }
        return rows;
    }

    /** Returns the look that all values of a column have, or empty if there are none, or if one looks as it should or unlike another. */
    private static Optional<Look> findWrongLook(Column column, List<SheetRow> rows) {
        Look right = look(column);
        Look found = right;
        if (rows.isEmpty() || !rows.getFirst().columns().containsKey(column)) {
            return Optional.empty();
        }
        for (SheetRow row : rows) {
            Object value = row.values().get(column);
            Look look = value == null ? found : Look.of(value);
            if (value != null && (look == right || (found != right && look != found))) {
                return Optional.empty();
            }
            found = look;
        }
        return Optional.of(found).filter(look -> look != right);
    }

    /** Returns the rows of a sheet with what comes first, or is less, in the column for it. */
    List<SheetRow> byOrder(SheetLayout shape, List<SheetRow> rows) {
        for (int i = 0; i + 1 < shape.columns().size(); i++) {
            Column less = shape.columns().get(i);
            Column greater = shape.columns().get(i + 1);
            if (areBounds(less, greater)) {
                List<SheetRow> both = rows.stream()
                        .filter(row ->
                                row.values().containsKey(less) && row.values().containsKey(greater))
                        .toList();
                if (both.size() > 1 && both.stream().allMatch(row -> isGreater(text(row, less), text(row, greater)))) {
                    return swapped(
                            shape,
                            rows,
                            less,
                            greater,
                            "in each row, the first is greater, such as '%s' and '%s'."
                                    .formatted(
                                            Problem.shown(text(both.getFirst(), less)),
                                            Problem.shown(text(both.getFirst(), greater))));
                }
            }
        }
        return rows;
    }

    /** A time of day without a date could lie on the next day. */
    private static boolean isGreater(String one, String other) {
        return !CLOCK.matcher(one).lookingAt()
                && !CLOCK.matcher(other).lookingAt()
                && WrittenOrder.isGreater(one, other);
    }

    private static boolean areBounds(Column less, Column greater) {
        return (less.header().equals("Start") && greater.header().equals("End"))
                || greater.header().equals(less.header().replaceFirst("^Min ", "Max "));
    }

    private static String text(SheetRow row, Column column) {
        return RowValues.plain(row.values().get(column)).strip();
    }

    /** Returns the rows of a sheet with two columns that name things the right way round. */
    List<SheetRow> byName(
            SheetLayout shape, List<SheetRow> rows, Column one, NamedItems known, Column other, NamedItems otherKnown) {
        boolean areSwapped = areSwapped(
                rows, one, other, value -> isOnly(value, otherKnown, known), value -> isOnly(value, known, otherKnown));
        return areSwapped ? swapped(shape, rows, one, other) : rows;
    }

    private static boolean isOnly(Object value, NamedItems known, NamedItems others) {
        String text = RowValues.plain(value);
        return !known.named(text).isEmpty() && others.named(text).isEmpty();
    }

    private static Look look(Column column) {
        return switch (column.kind()) {
            case NUMBER, NUMBERS -> Look.NUMBER;
            case DATE, TIME -> Look.TIME;
            default -> Look.WORD;
        };
    }

    /** Returns whether all values are such as belong in the other column, and both stand in one row at least. */
    private static boolean areSwapped(
            List<SheetRow> rows, Column one, Column other, Predicate<Object> isOfOther, Predicate<Object> isOfOne) {
        return haveRow(rows, one, other)
                && rows.stream().allMatch(row -> {
                    Object value = row.values().get(one);
                    Object otherValue = row.values().get(other);
                    return (value == null || isOfOther.test(value)) && (otherValue == null || isOfOne.test(otherValue));
                });
    }

    private static boolean haveRow(List<SheetRow> rows, Column one, Column other) {
        return rows.stream()
                .anyMatch(row -> row.values().containsKey(one) && row.values().containsKey(other));
    }

    private List<SheetRow> swapped(SheetLayout shape, List<SheetRow> rows, Column one, Column other) {
        String value = RowValues.plain(first(rows, one).values().get(one));
        return swapped(
                shape, rows, one, other, "'%s' stands under '%s'.".formatted(Problem.shown(value), one.header()));
    }

    private static SheetRow first(List<SheetRow> rows, Column column) {
        return rows.stream()
                .filter(row -> row.values().containsKey(column))
                .findFirst()
                .orElseThrow();
    }

    private List<SheetRow> swapped(SheetLayout shape, List<SheetRow> rows, Column one, Column other, String sign) {
        SheetRow first = first(rows, one);
        problems.add(
                "swapped-columns",
                first.cell(one),
                RowValues.plain(first.values().get(one)),
                "The columns '%s' and '%s' of the sheet '%s' are swapped: %s"
                        .formatted(one.header(), other.header(), shape.name(), sign),
                "Swap their headers.");
        List<SheetRow> right = new ArrayList<>();
        for (SheetRow row : rows) {
            Map<Column, Object> values = new LinkedHashMap<>(row.values());
            Object ofOne = values.remove(one);
            Object ofOther = values.remove(other);
            if (ofOne != null) {
                values.put(other, ofOne);
            }
            if (ofOther != null) {
                values.put(one, ofOther);
            }
            right.add(new SheetRow(row.sheet(), row.number(), row.columns(), values));
        }
        return right;
    }
}
