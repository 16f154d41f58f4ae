package org.lectern.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Problem;

/**
 * Finds two keys of which the first has the greater value in each object of a file, such as start and end, and reads them the
 * right way round, so that this is one mistake. Costs time linear in the file.
 *
 * @param less the key of what comes first or is less
 * @param greater the other key
 * @param comparative the word for what the first is, such as {@code later}
 * @param mistakes where to report
 */
record SwappedKeys(String less, String greater, String comparative, ProblemCollector mistakes) {

    /** One object may as well have a wrong value. */
    private static final int FEWEST = 2;

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DATE_AND_CLOCK =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(\\d{1,2})[:h](\\d{2})?.*");

    /** Returns a file with all pairs of keys the right way round. */
    static JsonValue righted(JsonValue root, ProblemCollector mistakes) {
        JsonValue times = new SwappedKeys("start", "end", "later", mistakes).righted(root);
        return new SwappedKeys("minMinutes", "maxMinutes", "greater", mistakes).righted(times);
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
                "Swap the two everywhere.");
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
        if (one instanceof JsonValue.Digits number && other instanceof JsonValue.Digits otherNumber) {
            return COUNT.matcher(number.text()).matches()
                    && COUNT.matcher(otherNumber.text()).matches()
                    && Integer.parseInt(number.text()) > Integer.parseInt(otherNumber.text());
        }
        Matcher time = DATE_AND_CLOCK.matcher(one.shown());
        Matcher otherTime = DATE_AND_CLOCK.matcher(other.shown());
        if (!time.matches() || !otherTime.matches()) {
            return false;
        }
        boolean haveDates = time.group(1) != null && otherTime.group(1) != null;
        int byDate = haveDates ? time.group(1).compareTo(otherTime.group(1)) : 0;
        return byDate == 0 ? minutes(time) > minutes(otherTime) : byDate > 0;
    }

    private static int minutes(Matcher time) {
        String minute = time.group(3);
        return Integer.parseInt(time.group(2)) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
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
