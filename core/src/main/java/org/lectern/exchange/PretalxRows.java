package org.lectern.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The JSON that organisers download from pretalx as rows of a table: one object a session, with labels as keys. */
final class PretalxRows {

    private PretalxRows() {}

    static List<TableRow> of(PretalxFiles files) {
        List<TableRow> rows = new ArrayList<>();
        for (PretalxNode row : files.all(PretalxFiles.Kind.SESSION_ROW)) {
            Map<String, String> cells = new HashMap<>();
            for (Map.Entry<String, JsonNode> cell : row.json().properties()) {
                cells.put(TableRow.header(cell.getKey()), text(cell.getValue()));
            }
            rows.add(new TableRow(cells, row.place()));
        }
        return rows;
    }

    static Set<String> headers(List<TableRow> rows) {
        return rows.stream().flatMap(row -> row.cells().keySet().stream()).collect(Collectors.toSet());
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(item -> PretalxNode.text(item, "en"))
                        .collect(Collectors.joining("\n"))
                : PretalxNode.text(value, "en");
    }
}
