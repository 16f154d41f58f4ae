package org.lectern.json;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.DailyLimit;
import org.lectern.event.Problem;
import org.lectern.text.NearestWord;

/**
 * The members of one object, read strictly: each mistake is reported, and a default stands in for what cannot be read.
 *
 * <p>A key that is not known is taken for the nearest known one that is not there, only to find more mistakes: it is
 * reported all the same.
 */
final class Fields {

    /** Stands in for an id or a name that cannot be read. */
    static final String UNREAD = "?";

    private static final ObjectShape DAILY_LIMIT = ObjectShape.of("daily limit", "", "maxSessions maxMinutes");

    private final JsonValue.Members object;
    private final ProblemCollector mistakes;
    private final ValueReader values;
    /** Keys of the file by the known key that each was taken for. */
    private final Map<String, String> misspelt = new HashMap<>();

    private Fields(JsonValue.Members object, ProblemCollector mistakes) {
        this.object = object;
        this.mistakes = mistakes;
        this.values = new ValueReader(mistakes);
    }

    /** Returns the members of {@code value}, after reporting unknown and missing keys or that it is no object. */
    static Fields of(JsonValue value, ObjectShape shape, ProblemCollector mistakes) {
        if (value instanceof JsonValue.Members object) {
            Fields fields = new Fields(object, mistakes);
            fields.reportUnknown(shape);
            fields.reportMissing(shape);
            return fields;
        }
        new ValueReader(mistakes).wrongType(value, "an object", "Put it in braces: {…}.");
        return new Fields(new JsonValue.Members(value.place(), Map.of()), mistakes);
    }

    private void reportUnknown(ObjectShape shape) {
        List<String> known = shape.keys();
        for (JsonValue value : object.members().values()) {
            String key = value.place().key();
            if (known.contains(key)) {
                continue;
            }
            List<String> absent = known.stream()
                    .filter(other -> !object.members().containsKey(other) && !misspelt.containsKey(other))
                    .toList();
            Optional<String> near = NearestWord.findWithin(Math.max(1, key.length() / 3), key, absent);
            near.ifPresent(other -> {
                misspelt.put(other, key);
                mistakes.unread(object.place().missing(other));
            });
            mistakes.add(
                    "unknown-key",
                    value.place(),
                    key,
                    "Unknown key '%s' in the %s.".formatted(Problem.shown(key), shape.what()),
                    near.map(NearestWord::didYouMean)
                            .orElse("Remove it, or use one of: %s.".formatted(String.join(", ", known))));
        }
    }

    private void reportMissing(ObjectShape shape) {
        for (String key : shape.required()) {
            if (find(key).isEmpty() && !mistakes.isUnread(object.place())) {
                mistakes.addUnread(
                        "missing",
                        object.place().missing(key),
                        "",
                        "The %s must have the key '%s'.".formatted(shape.what(), key),
                        "Add it.");
            }
        }
    }

    JsonPosition place() {
        return object.place();
    }

    Optional<JsonValue> find(String key) {
        Optional<JsonValue> given = object.find(key);
        return given.isPresent() || misspelt.isEmpty() ? given : object.find(misspelt.getOrDefault(key, key));
    }

    /** Returns a required text; where there is none, a mark that stands in for it. */
    String text(String key) {
        return text(key, UNREAD);
    }

    String text(String key, String otherwise) {
        return find(key).flatMap(values::text).orElse(otherwise);
    }

    int integer(String key, int otherwise) {
        Integer given = integerOrNull(key);
        return given == null ? otherwise : given;
    }

    @Nullable
    Integer integerOrNull(String key) {
        return find(key)
                .flatMap(value -> values.wholeNumber(value, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(Math::toIntExact)
                .orElse(null);
    }

    /** Returns what the key {@code dailyLimit} says, or no limit. */
    DailyLimit dailyLimit() {
        return find("dailyLimit")
                .map(value -> of(value, DAILY_LIMIT, mistakes))
                .map(limit -> new DailyLimit(limit.integerOrNull("maxSessions"), limit.integerOrNull("maxMinutes")))
                .orElse(DailyLimit.NONE);
    }

    /** Returns the whole numbers of a list; a mark of its own stands in for each that is none. */
    List<Integer> integers(String key) {
        return list(
                key,
                item -> values.wholeNumber(item, Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .map(Math::toIntExact)
                        .orElse(-1 - item.place().index()));
    }

    @Nullable
    Long longOrNull(String key) {
        return find(key)
                .flatMap(value -> values.wholeNumber(value, Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(null);
    }

    boolean flag(String key) {
        return find(key).flatMap(values::flag).orElse(false);
    }

    @Nullable
    Boolean flagOrNull(String key) {
        return find(key).flatMap(values::flag).orElse(null);
    }

    Optional<ZoneId> zone(String key) {
        return find(key).flatMap(values::zone);
    }

    Stream<JsonValue> members(String key) {
        return find(key).stream().flatMap(values::members);
    }

    /** Returns what {@code read} makes of a key, or null if the key is not there. */
    <T> @Nullable T orNull(String key, Function<String, T> read) {
        return find(key).isPresent() ? read.apply(key) : null;
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return find(key).flatMap(value -> values.word(value, words));
    }

    /** Returns the items of a list, each read by {@code reader}; none if there is no list. */
    <T> List<T> list(String key, Function<JsonValue, T> reader) {
        List<JsonValue> items = items(key);
        return items.isEmpty() ? List.of() : items.stream().map(reader).toList();
    }

    List<JsonValue> items(String key) {
        return find(key).map(values::items).orElse(List.of());
    }

    /** Returns the texts of a list; a mark with its index stands in for each that is none. */
    List<String> texts(String key) {
        return list(key, this::textOrMark);
    }

    /** Returns the texts of a list, and reports those that are given twice. */
    Set<String> textSet(String key) {
        return set(key, this::textOrMark, mark -> mark);
    }

    /** Returns the texts of an object by key; a mark stands in for each that is none. */
    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(key)
                .forEach(member ->
                        texts.put(member.place().key(), values.text(member).orElse(UNREAD)));
        return texts;
    }

    private String textOrMark(JsonValue item) {
        return values.text(item).orElse(UNREAD + item.place().index());
    }

    /**
     * Returns the items of a list, each read by {@code reader}, and reports those that are given twice; a mark stands in
     * for each of these, so that all others keep their index.
     */
    <T> Set<T> set(String key, Function<JsonValue, T> reader, Function<String, T> mark) {
        Set<T> set = new LinkedHashSet<>();
        for (JsonValue item : items(key)) {
            T read = reader.apply(item);
            if (!set.add(read)) {
                mistakes.addUnread(
                        "duplicate",
                        item.place(),
                        item.shown(),
                        "The %s '%s' is given twice.".formatted(item.place().label(), Problem.shown(item.shown())),
                        "Remove one.");
                set.add(mark.apply(UNREAD + item.place().index()));
            }
        }
        return set;
    }
}
