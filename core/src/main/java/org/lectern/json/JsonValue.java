package org.lectern.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a file with its place; numbers are kept as written. */
sealed interface JsonValue {

    JsonPosition place();

    /** Returns the value as a message shows it, before it is shortened. */
    default String shown() {
        return switch (this) {
            case Members object -> object.members().isEmpty() ? "{}" : "{…}";
            case Items list -> list.items().isEmpty() ? "[]" : "[…]";
            case Text text -> text.text();
            case Digits number -> number.text();
            case Flag flag -> Boolean.toString(flag.isTrue());
            case Null absent -> "null";
        };
    }

    /** Returns what kind of value it is, in words with an article. */
    default String kind() {
        return switch (this) {
            case Members object -> "an object";
            case Items list -> "a list";
            case Text text -> "a text";
            case Digits number -> "a number";
            case Flag flag -> "true or false";
            case Null absent -> "null";
        };
    }

    /**
     * An object.
     *
     * @param members its members in the order of the file; of a repeated key the first
     */
    record Members(JsonPosition place, Map<String, JsonValue> members) implements JsonValue {

        Optional<JsonValue> find(String key) {
            return Optional.ofNullable(members.get(key));
        }
    }

    /** A list. */
    record Items(JsonPosition place, List<JsonValue> items) implements JsonValue {

        /** Returns the item that a part of a pointer names. */
        Optional<JsonValue> find(String index) {
            boolean isIndex = index.matches("\\d{1,9}") && Integer.parseInt(index) < items.size();
            return isIndex ? Optional.of(items.get(Integer.parseInt(index))) : Optional.empty();
        }
    }

    /** A text. */
    record Text(JsonPosition place, String text) implements JsonValue {}

    /** A number, as it is written. */
    record Digits(JsonPosition place, String text) implements JsonValue {}

    /** True or false. */
    record Flag(JsonPosition place, boolean isTrue) implements JsonValue {}

    /** The word null. */
    record Null(JsonPosition place) implements JsonValue {}
}
