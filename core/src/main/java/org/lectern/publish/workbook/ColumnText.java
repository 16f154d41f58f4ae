package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values of the JSON form as the texts of cells. */
record ColumnText(ZoneId zone) {

    /**
     * Returns the text of the cell in which a row has a column.
     *
     * @param date the date of the day that the row is about, or null
     */
    String cell(Column column, JsonNode row, @Nullable LocalDate date) {
        JsonNode value = row.at("/" + column.path());
        return value.isMissingNode() ? whenMissing(column) : CellText.escaped(of(column, value, date));
    }

    /** Returns the text of a cell where the JSON form leaves the key away. */
    String whenMissing(Column column) {
        return column.defaultValue() == null ? "" : column.defaultValue().toString();
    }

    /**
     * Returns the text of a value.
     *
     * @param date the date of the day that the row is about, or null
     */
    String of(Column column, JsonNode value, @Nullable LocalDate date) {
        return switch (column.kind()) {
            case TEXT, WORD, TEXT_OR_EMPTY, DATE, NUMBER -> CellText.quoted(value.asText());
            case SHOWN -> value.asText();
            case TIME -> LocalText.of(value.asText(), zone, date);
            case FLAG -> value.isObject() || value.asBoolean() ? "yes" : "no";
            case TEXTS, NUMBERS -> CellText.joined(texts(value));
            case TEXTS_OR_NONE -> CellText.joinedOrNone(texts(value));
            case SUBJECTS ->
                CellText.joined(value.valueStream()
                        .map(subject -> subject.path("kind").asText() + ":"
                                + CellText.quoted(subject.path("id").asText()))
                        .toList());
            case PARAMETERS ->
                CellText.joined(value.properties().stream()
                        .map(parameter ->
                                parameter.getKey() + "=" + parameter.getValue().asText())
                        .toList());
        };
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
