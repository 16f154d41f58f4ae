package org.lectern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value before and after an edit, in the words of English sentences. */
public final class ChangedValue {

    /** How sentences call the texts that have a column of their own. */
    private static final Map<String, String> NAMES = Map.of("email", "e-mail", "language", "language");

    private ChangedValue() {}

    /**
     * Returns words like {@code 'b' instead of 'a'}, {@code none instead of 'a'} or, of collections, {@code no longer 'a', now
     * also 'b'}. A value that has no words of its own is {@code changed}.
     */
    public static String words(@Nullable Object before, @Nullable Object after) {
        Object was = plain(before);
        Object is = plain(after);
        if (was instanceof Collection<?> earlier && is instanceof Collection<?> later) {
            return words(earlier, later);
        }
        if (hasWords(was) && hasWords(is)) {
            return "%s instead of %s".formatted(quoted(is), quoted(was));
        }
        return is.equals("") ? "no longer given" : was.equals("") ? "given now" : "changed";
    }

    /** Returns words like {@code e-mail 'b' instead of 'a'} for each of some texts that differs, in the order of their keys. */
    public static List<String> ofTexts(Map<?, ?> before, Map<?, ?> after) {
        Map<String, Object> was = new TreeMap<>();
        before.forEach((key, text) -> was.put(String.valueOf(key), text));
        Map<String, Object> is = new TreeMap<>();
        after.forEach((key, text) -> is.put(String.valueOf(key), text));
        TreeSet<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(was.get(key), is.get(key)))
                .map(key -> NAMES.getOrDefault(key, quoted(key)) + " " + words(was.get(key), is.get(key)))
                .toList();
    }

    private static String words(Collection<?> before, Collection<?> after) {
        List<String> gone = before.stream()
                .filter(one -> !after.contains(one))
                .map(ChangedValue::quoted)
                .toList();
        List<String> added = after.stream()
                .filter(one -> !before.contains(one))
                .map(ChangedValue::quoted)
                .toList();
        List<String> parts = new ArrayList<>();
        if (!gone.isEmpty()) {
            parts.add("no longer " + Wording.list(gone));
        }
        if (!added.isEmpty()) {
            parts.add("now also " + Wording.list(added));
        }
        if (parts.isEmpty()) {
            // Of things in no order, others have the names of those before.
            return after instanceof List<?> ? "in another order" : "changed";
        }
        return String.join(", ", parts);
    }

    /** Returns what an optional holds, and an empty text for nothing. */
    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> one -> one.isPresent() ? one.get() : "";
            case OptionalInt one -> one.isPresent() ? one.getAsInt() : "";
            case OptionalLong one -> one.isPresent() ? one.getAsLong() : "";
            case Enum<?> constant -> Wording.word(constant);
            default -> value;
        };
    }

    private static boolean hasWords(Object value) {
        return value instanceof String || value instanceof Number;
    }

    private static String quoted(Object value) {
        return value.equals("") ? "none" : "'" + OneLine.shortened(value.toString()) + "'";
    }
}
