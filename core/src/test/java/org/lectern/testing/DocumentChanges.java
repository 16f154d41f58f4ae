package org.lectern.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All small changes of a JSON document: each number, text and part in turn is another one, and each item of a list is left out. */
public final class DocumentChanges {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** How many values of elsewhere each text, list and object is replaced by. */
    private static final int MAX_OTHERS = 3;

    private final JsonNode document;
    private final List<Place> places = new ArrayList<>();

    /** A value in the document, by the object or list that holds it. */
    private record Place(JsonNode parent, String key) {

        private JsonNode value() {
            return parent instanceof ArrayNode list ? list.get(Integer.parseInt(key)) : parent.get(key);
        }

        private void set(JsonNode value) {
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(key), value);
            } else {
                ((ObjectNode) parent).set(key, value);
            }
        }
    }

    public DocumentChanges(String json) {
        try {
            this.document = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        collect(document);
    }

    private void collect(JsonNode node) {
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            places.add(new Place(node, Integer.toString(i)));
            collect(node.get(i));
        }
        node.fieldNames().forEachRemaining(key -> {
            places.add(new Place(node, key));
            collect(node.get(key));
        });
    }

    /** Hands out the document after each change, which is undone before the next. */
    public void forEach(Consumer<String> use) {
        for (Place place : places) {
            JsonNode before = place.value();
            for (JsonNode other : others(place)) {
                place.set(other);
                use.accept(document.toString());
            }
            place.set(before);
            if (place.parent() instanceof ArrayNode list) {
                int index = Integer.parseInt(place.key());
                list.remove(index);
                use.accept(document.toString());
                list.insert(index, before);
            }
        }
    }

    /** Returns what else could stand there: other numbers, and what stands elsewhere under the same key. */
    private Set<JsonNode> others(Place place) {
        JsonNode before = place.value();
        Set<JsonNode> others = new LinkedHashSet<>();
        if (before.isNumber()) {
            long number = before.asLong();
            for (long other : new long[] {0, number - 1, number + 1, 2 * number + 7, -number}) {
                others.add(MAPPER.getNodeFactory().numberNode(other));
            }
        } else {
            places.stream()
                    .filter(other -> other.key().equals(place.key())
                            && other.parent().getNodeType() == place.parent().getNodeType())
                    .map(Place::value)
                    .filter(value -> value.getNodeType() == before.getNodeType() && !value.equals(before))
                    .distinct()
                    .limit(MAX_OTHERS)
                    .forEach(value -> others.add(value.deepCopy()));
        }
        others.remove(before);
        return others;
    }
}
