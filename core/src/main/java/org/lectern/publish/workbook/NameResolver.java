package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.event.Problem;
import org.lectern.publish.workbook.SheetItems.Item;
import org.lectern.text.JsonPointers;

/** Writes ids where cells name things; what is unknown stays, and is refused where the JSON form is read. */
record NameResolver(CellProblems problems) {

    private static final Pattern JOINED = Pattern.compile("[\\s\\p{Z}](?:and|&|[+]|/)[\\s\\p{Z}]");

    /** Resolves the text at a key of an object, if it has one. */
    void text(ObjectNode node, String pointer, String key, NamedItems known) {
        JsonNode text = node.path(key);
        if (text.isTextual()) {
            node.put(key, id(text.asText(), JsonPointers.child(pointer, key), known));
        }
    }

    /** Resolves each text of the list at a key of an object, if it has one. */
    void texts(ObjectNode node, String pointer, String key, NamedItems known) {
        if (node.path(key) instanceof ArrayNode texts) {
            ArrayNode ids = node.arrayNode();
            for (JsonNode text : texts) {
                if (text.isTextual()) {
                    for (String name : names(text.asText(), known)) {
                        ids.add(id(name, JsonPointers.child(pointer, key), known));
                    }
                } else {
                    ids.add(text);
                }
            }
            node.set(key, ids);
        }
    }

    /** People also write "Ana and Bo" or "Ana / Bo" for a list; a name that is known as it stands comes first. */
    private static List<String> names(String text, NamedItems known) {
        if (known.named(text).isEmpty()) {
            List<String> parts = List.of(JOINED.split(text));
            if (parts.stream().noneMatch(part -> known.named(part).isEmpty())) {
                return parts;
            }
        }
        return List.of(text);
    }

    /** Resolves the ids of a list of subjects, each with its kind. */
    void subjects(ObjectNode node, String pointer, String key, Map<String, NamedItems> knownByKind) {
        for (JsonNode subject : node.path(key)) {
            NamedItems known = knownByKind.get(subject.path("kind").asText());
            if (known != null && subject instanceof ObjectNode object) {
                JsonNode id = object.path("id");
                if (id.isTextual()) {
                    object.put("id", id(id.asText(), JsonPointers.child(pointer, key), known));
                }
            }
        }
    }

    private String id(String text, String pointer, NamedItems known) {
        List<Item> meant = known.named(text);
        if (meant.size() > 1) {
            Problem problem = known.ambiguous(pointer, text, meant);
            problems.addAll(List.of(problem));
        }
        if (meant.isEmpty()) {
            problems.noteUnknown(pointer, text, known);
        }
        return meant.isEmpty() ? text : meant.getFirst().id();
    }
}
