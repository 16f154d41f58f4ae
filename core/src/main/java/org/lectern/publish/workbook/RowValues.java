package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.language.FileWords;
import org.lectern.publish.workbook.Column.Kind;

/** Puts what stands in cells into the JSON form; what is of the wrong kind is put there as it is, and refused there. */
record RowValues(CellProblems problems) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final String MIDNIGHT = " 00:00";
    private static final int MAX_DIGITS = 40;
    private static final int MAX_DIGITS_OF_NUMBER = 18;
    private static final Set<String> YES = Set.of("yes", "true", "x", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    /** Returns a row as an object, whose values are noted by their cells. */
    ObjectNode object(SheetLayout shape, SheetRow row, String pointer) {
        return object(shape.columns(), row, pointer);
    }

    /** Returns the values of some columns of a row as an object, and notes where they stand. */
    ObjectNode object(List<Column> columns, SheetRow row, String pointer) {
        ObjectNode node = NODES.objectNode();
        put(node, pointer, row, columns);
        return node;
    }

    /** Puts the values of some columns of a row where the columns say, and notes where they stand. */
    void put(ObjectNode node, String pointer, SheetRow row, List<Column> columns) {
        problems.locate(pointer, row, columns);
        for (Column column : columns) {
            Object value = row.values().get(column);
            if (value != null || column.kind() == Kind.TEXT_OR_EMPTY) {
                put(node, () -> row.cell(column), column, value);
            }
        }
        for (Column column : columns) {
            requireNothing(node, () -> row.cell(column), column, row.values().get(column), columns);
        }
    }

    /** Reports that a flag says no of an object of which other cells have values; the columns are those that may have them. */
    void requireNothing(
            ObjectNode node, Supplier<String> cell, Column flag, @Nullable Object value, List<Column> columns) {
        if (!saysNo(flag, value) || node.path(flag.path()).isEmpty()) {
            return;
        }
        String path = flag.path() + "/" + node.path(flag.path()).fieldNames().next();
        String other = columns.stream()
                .filter(column -> column.path().equals(path))
                .map(Column::header)
                .findFirst()
                .orElse(path);
        problems.add(
                "contradiction",
                cell.get(),
                text(value),
                "'%s' is '%s', but '%s' has a value.".formatted(flag.header(), Problem.shown(text(value)), other),
                "Write yes, or empty the cell of '%s'.".formatted(other));
    }

    /** Reports that a flag says no of an object that a sheet of its own tells, by the name of the flag. */
    void requireYes(Supplier<String> cell, Column flag, @Nullable Object value, String sheet) {
        if (flag.header().equals(sheet) && saysNo(flag, value)) {
            problems.add(
                    "contradiction",
                    cell.get(),
                    text(value),
                    "'%s' is '%s', but the sheet '%s' has rows.".formatted(sheet, Problem.shown(text(value)), sheet),
                    "Write yes, or remove the rows.");
        }
    }

    private static boolean saysNo(Column flag, @Nullable Object value) {
        return isOfObject(flag) && value != null && isNo(value);
    }

    private static boolean isOfObject(Column flag) {
        return flag.path().equals("shiftLimits") || flag.path().equals("published");
    }

    private static boolean isNo(Object value) {
        return Boolean.FALSE.equals(value) || NO.contains(flagWord(text(value)));
    }

    private static String flagWord(String text) {
        String written = CellText.withoutPadding(text).toLowerCase(Locale.ROOT);
        return FileWords.find(written).orElse(written);
    }

    /** Puts the value of a setting, or null if its cell is empty, where its row says. */
    void putSetting(ObjectNode node, String cell, Column row, @Nullable Object value) {
        problems.locate("/" + row.path(), cell, row.header());
        int slash = row.path().indexOf('/');
        if (slash >= 0 && value != null) {
            problems.locate("/" + row.path().substring(0, slash), cell);
        }
        put(node, () -> cell, row, value);
    }

    /** @param cell the name of the cell, put together only for a mistake */
    private void put(ObjectNode node, Supplier<String> cell, Column column, @Nullable Object value) {
        if (column.kind() == Kind.SHOWN) {
            return;
        }
        JsonNode json = value == null || isBlank(value) ? null : json(cell, column, value);
        if (json == null && column.kind() == Kind.TEXT_OR_EMPTY) {
            json = NODES.textNode("");
        }
        if (json == null) {
            return;
        }
        int slash = column.path().indexOf('/');
        if (slash < 0) {
            // A column to the left may have put a key into the object for which a flag stands.
            if (!json.isObject() || !node.path(column.path()).isObject()) {
                node.set(column.path(), json);
            }
            return;
        }
        String parent = column.path().substring(0, slash);
        ObjectNode object = node.path(parent) instanceof ObjectNode known ? known : node.putObject(parent);
        object.set(column.path().substring(slash + 1), json);
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && CellText.isBlank(text);
    }

    private @Nullable JsonNode json(Supplier<String> cell, Column column, Object value) {
        String text = text(value);
        return switch (column.kind()) {
            case TEXT, WORD, TEXT_OR_EMPTY -> NODES.textNode(plain(value));
            case DATE -> NODES.textNode(withoutMidnight(CellText.withoutPadding(text)));
            case TIME -> NODES.textNode(LocalText.json(text));
            case NUMBER -> number(value);
            case FLAG -> flag(cell, column, value, text);
            case TEXTS -> list(CellText.split(text), NODES::textNode);
            case TEXTS_OR_NONE -> list(CellText.splitOrNone(text), NODES::textNode);
            case NUMBERS ->
                value instanceof BigDecimal
                        ? NODES.arrayNode().add(number(value))
                        : list(CellText.split(text), RowValues::number);
            case SUBJECTS -> subjects(cell, CellText.split(text));
            case PARAMETERS -> parameters(cell, CellText.split(text));
            case SHOWN -> null;
        };
    }

    /** Programs that write tables give dates a clock. */
    private static String withoutMidnight(String date) {
        return date.endsWith(MIDNIGHT) ? date.substring(0, date.length() - MIDNIGHT.length()) : date;
    }

    private static ArrayNode list(List<String> items, Function<String, JsonNode> reader) {
        ArrayNode list = NODES.arrayNode();
        items.forEach(item -> list.add(reader.apply(item)));
        return list;
    }

    private ArrayNode subjects(Supplier<String> cell, List<String> items) {
        ArrayNode subjects = NODES.arrayNode();
        for (String item : items) {
            int colon = item.replace('：', ':').indexOf(':');
            if (colon < 0) {
                problems.add(
                        "bad-subject",
                        cell.get(),
                        item,
                        "The subject '%s' must say what it is.".formatted(Problem.shown(item)),
                        "Write session:, person:, room: or the like before it.");
            } else {
                subjects.addObject()
                        .put("kind", CellText.withoutPadding(item.substring(0, colon)))
                        .put("id", CellText.unquoted(item.substring(colon + 1)));
            }
        }
        return subjects;
    }

    private JsonNode parameters(Supplier<String> cell, List<String> items) {
        ObjectNode parameters = NODES.objectNode();
        for (String item : items) {
            int equals = item.lastIndexOf('=');
            String name = equals < 0 ? item : CellText.withoutPadding(item.substring(0, equals));
            if (parameters.has(name) || equals < 0) {
                problems.add(
                        equals < 0 ? "bad-parameter" : "duplicate",
                        cell.get(),
                        item,
                        "The parameter '%s' %s."
                                .formatted(Problem.shown(item), equals < 0 ? lacking(name) : "is given twice"),
                        equals < 0 ? parameterAdvice(Problem.shown(name)) : "Remove one.");
            } else {
                parameters.set(name, number(item.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String lacking(String parameter) {
        return WHOLE.matcher(parameter).matches() ? "must have a name" : "must have a value";
    }

    private static String parameterAdvice(String parameter) {
        return WHOLE.matcher(parameter).matches()
                ? "Write the name of the parameter before it, like limit=%s.".formatted(parameter)
                : "Write it like %s=5.".formatted(parameter);
    }

    /** A flag of an object that has keys of its own stands for the object. */
    private @Nullable JsonNode flag(Supplier<String> cell, Column column, Object value, String text) {
        boolean isYes = Boolean.TRUE.equals(value) || YES.contains(flagWord(text));
        if (isYes) {
            return isOfObject(column) ? NODES.objectNode() : NODES.booleanNode(true);
        }
        if (isNo(value)) {
            return isOfObject(column) ? null : NODES.booleanNode(false);
        }
        problems.add(
                "wrong-type",
                cell.get(),
                text,
                "The %s must be yes or no, not '%s'."
                        .formatted(Column.normalisedHeader(column.header()), Problem.shown(text)),
                "Write yes, or leave the cell empty.");
        return null;
    }

    private static JsonNode number(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            boolean isShort = plain.precision() + Math.abs((long) plain.scale()) <= MAX_DIGITS_OF_NUMBER;
            if (!isShort) {
                return NODES.textNode(written(number));
            }
            return plain.scale() <= 0 ? NODES.numberNode(plain.longValueExact()) : NODES.numberNode(plain);
        }
        String text = CellText.withoutPadding(String.valueOf(value));
        return WHOLE.matcher(text).matches() ? NODES.numberNode(Long.parseLong(text)) : NODES.textNode(text);
    }

    /** Returns the text that a cell of one text means, empty if the cell is. */
    static String plain(@Nullable Object value) {
        return value instanceof String text ? CellText.unquoted(text) : text(value);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? written(number) : value.toString();
    }

    private static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) + plain.precision() <= MAX_DIGITS
                ? plain.toPlainString()
                : number.toString();
    }
}
