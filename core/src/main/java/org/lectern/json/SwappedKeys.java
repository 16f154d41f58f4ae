package org.lectern.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Problem;
import org.lectern.text.WrittenOrder;

/**
 * Finds two keys of which the first has the greater value in each object of a file, such as start and end, and reads them the
 * right way round, so that this is one mistake. Costs time linear in the file.
 *
 * @param less the key of what comes first or is less
 * @param greater the other key
 * @param comparative the word for what the first is, such as {@code later}
 * @param advice what to do
 * @param mistakes where to report
 */
record SwappedKeys(String less, String greater, String comparative, String advice, ProblemCollector mistakes) {

    /** One object may as well have a wrong value. */
    private static final int FEWEST = 2;

    /** Returns a file with all pairs of keys the right way round. */
    static JsonValue righted(JsonValue root, ProblemCollector mistakes) {
        // Evenings may all end after midnight.
        String ofTimes = "Swap the two everywhere, or give each end its own date if it is on the next day.";
        JsonValue times = new SwappedKeys("start", "end", "later", ofTimes, mistakes).righted(root);
        return new SwappedKeys("minMinutes", "maxMinutes", "greater", "Swap the two everywhere.", mistakes)
                .righted(times);
    }

    private JsonValue righted(JsonValue root) {
        List<JsonValue.Members> pairs = new ArrayList<>();
        collect(root, pairs);
        if (pairs.size() < FEWEST || !pairs.stream().allMatch(this::isGreater)) {
            return root;
        }
        JsonValue first = value(pairs.getFirst(), less);
        mistakes.add(
                "swapped-keys",
                first.place(),
                first.shown(),
                "Each %s is %s than its %s, such as '%s' and '%s'."
                        .formatted(
                                first.place().label(),
                                comparative,
                                value(pairs.getFirst(), greater).place().label(),
                                Problem.shown(first.shown()),
                                Problem.shown(value(pairs.getFirst(), greater).shown())),
                advice);
        return swapped(root);
    }

    private static JsonValue value(JsonValue.Members object, String key) {
        return object.find(key).orElseThrow();
    }

    private boolean hasBoth(JsonValue.Members object) {
        return object.members().containsKey(less) && object.members().containsKey(greater);
    }

    private void collect(JsonValue value, List<JsonValue.Members> pairs) {
        if (value instanceof JsonValue.Members object) {
            if (hasBoth(object)) {
                pairs.add(object);
            }
            object.members().values().forEach(member -> collect(member, pairs));
        } else if (value instanceof JsonValue.Items list) {
            list.items().forEach(item -> collect(item, pairs));
        }
    }

    private boolean isGreater(JsonValue.Members object) {
        JsonValue one = value(object, less);
        JsonValue other = value(object, greater);
        return one instanceof JsonValue.Digits == other instanceof JsonValue.Digits
                && WrittenOrder.isGreater(one.shown(), other.shown());
    }

    private JsonValue swapped(JsonValue value) {
        return switch (value) {
            case JsonValue.Members object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                object.members().forEach((key, member) -> members.put(key, swapped(member)));
                if (hasBoth(object)) {
                    members.put(less, value(object, greater));
                    members.put(greater, value(object, less));
                }
                yield new JsonValue.Members(object.place(), members);
            }
            case JsonValue.Items list ->
                new JsonValue.Items(
                        list.place(), list.items().stream().map(this::swapped).toList());
            default -> value;
        };
    }
}
