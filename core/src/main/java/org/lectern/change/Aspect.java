package org.lectern.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lectern.text.ChangedValue;

/**
 * One thing about a person, a session and so on that may differ between two events.
 *
 * @param value of a thing; what is equal does not differ
 * @param words the value as sentences say it
 * @param isText whether it only names or describes something, so that no message says that it is another one
 */
record Aspect<T>(String name, Function<T, Object> value, Function<T, Object> words, boolean isText) {

    Aspect(String name, Function<T, Object> value, Function<T, Object> words) {
        this(name, value, words, false);
    }

    Aspect(String name, Function<T, Object> value) {
        this(name, value, value, false);
    }

    static <T> Aspect<T> ofText(String name, Function<T, Object> value) {
        return new Aspect<>(name, value, value, true);
    }

    /** Returns what differs, such as {@code name 'b' instead of 'a'. No message needed.}; of texts, one for each key. */
    List<String> edits(T before, T after) {
        if (Objects.equals(value.apply(before), value.apply(after))) {
            return List.of();
        }
        Object was = words.apply(before);
        Object is = words.apply(after);
        List<String> edits = was instanceof Map<?, ?> earlier && is instanceof Map<?, ?> later
                ? ChangedValue.ofTexts(earlier, later)
                : List.of(name + " " + ChangedValue.words(was, is));
        String end = isText ? ". No message needed." : ".";
        return edits.stream().map(edit -> edit + end).toList();
    }
}
