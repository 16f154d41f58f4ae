package org.lectern.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Files that differ from an example in one thing each. */
final class JsonVariants {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Values of each type, of which each pointer gets one in turn. */
    private static final List<List<String>> SUBSTITUTES = List.of(
            List.of("null"),
            List.of("\"x\"", "\"\""),
            List.of("7", "-7", "7.5", "7.0", "99999999999"),
            List.of("true"),
            List.of("{}"),
            List.of("[]", "[null]"));

    private JsonVariants() {}

    /** Returns the texts with one thing changed each, by what was changed. */
    static Map<String, String> of(String example) throws Exception {
        return of(MAPPER.readTree(example), pointer -> true);
    }

    /** @param isChanged the pointers of what is changed */
    static Map<String, String> of(JsonNode root, Predicate<String> isChanged) throws Exception {
        Map<String, String> variants = new TreeMap<>();
        int turn = 0;
        for (String pointer : pointers(root, "")) {
            if (!isChanged.test(pointer)) {
                continue;
            }
            if (root.at(pointer).isObject()) {
                JsonNode changed = root.deepCopy();
                ((ObjectNode) changed.at(pointer)).put("colour", "blue");
                variants.put(pointer + " with an unknown key", changed.toString());
            }
            if (pointer.isEmpty()) {
                continue;
            }
            JsonNode without = root.deepCopy();
            replace(without, pointer, Optional.empty());
            variants.put(pointer + " taken away", without.toString());
            turn++;
            for (List<String> ofOneType : SUBSTITUTES) {
                String substitute = ofOneType.get(turn % ofOneType.size());
                JsonNode changed = root.deepCopy();
                replace(changed, pointer, Optional.of(MAPPER.readTree(substitute)));
                variants.put(pointer + " := " + substitute, changed.toString());
            }
        }
        return variants;
    }

    private static void replace(JsonNode root, String pointer, Optional<JsonNode> replacement) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String key = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            replacement.ifPresentOrElse(value -> object.set(key, value), () -> object.remove(key));
        } else if (parent instanceof ArrayNode list) {
            int index = Integer.parseInt(key);
            replacement.ifPresentOrElse(value -> list.set(index, value), () -> list.remove(index));
        }
    }

    private static List<String> pointers(JsonNode node, String pointer) {
        List<String> all = new ArrayList<>(List.of(pointer));
        if (node.isObject()) {
            node.properties().forEach(entry -> all.addAll(pointers(entry.getValue(), pointer + "/" + entry.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(pointers(node.get(i), pointer + "/" + i));
            }
        }
        return all;
    }
}
