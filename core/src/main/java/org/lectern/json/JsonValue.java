package org.lectern.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a file with its place; numbers are kept as written. */
sealed interface JsonValue {

    JsonPosition place();

    /** Returns the value as a message shows it, before it is shortened. */
    String shown();

    /** Returns what kind of value it is, in words with an article. */
    String kind();

    /**
     * An object.
     *
     * @param members its members in the order of the file; of a repeated key the first
     */
    record Members(JsonPosition place, Map<String, JsonValue> members) implements JsonValue {

        Optional<JsonValue> find(String key) {
            return Optional.ofNullable(members.get(key));
        }

        @Override
        public String shown() {
            return members.isEmpty() ? "{}" : "{…}";
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A list. */
    record Items(JsonPosition place, List<JsonValue> items) implements JsonValue {

        /** Returns the item that a part of a pointer names. */
        Optional<JsonValue> find(String index) {
            boolean isIndex = index.matches("\\d{1,9}") && Integer.parseInt(index) < items.size();
            return isIndex ? Optional.of(items.get(Integer.parseInt(index))) : Optional.empty();
        }

        @Override
        public String shown() {
            return items.isEmpty() ? "[]" : "[…]";
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(JsonPosition place, String text) implements JsonValue {
        @Override
        public String shown() {
            return text;
        }

        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number, as it is written. */
    record Digits(JsonPosition place, String text) implements JsonValue {
        @Override
        public String shown() {
            return text;
        }

        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record Flag(JsonPosition place, boolean isTrue) implements JsonValue {
        @Override
        public String shown() {
            return Boolean.toString(isTrue);
        }

        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** The word null. */
    record Null(JsonPosition place) implements JsonValue {
        @Override
        public String shown() {
            return "null";
        }

        @Override
        public String kind() {
            return "null";
        }
    }
}
