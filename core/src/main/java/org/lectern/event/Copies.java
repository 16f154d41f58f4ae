package org.lectern.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Unmodifiable copies that keep the order given, which {@link Set#copyOf} and {@link Map#copyOf} do not. All copies of nothing are one,
 * since most of what an event has many of is empty.
 *
 * @since 0.1.0
 */
public final class Copies {

    private Copies() {}

    public static <T> Set<T> ordered(Set<T> set) {
        set.forEach(Objects::requireNonNull);
        return set.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    static List<String> joined(List<String> list, String... more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /** Returns a copy by key, for maps whose own order says nothing. */
    public static <V> Map<String, V> sorted(Map<String, V> map) {
        map.values().forEach(Objects::requireNonNull);
        return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        map.values().forEach(Objects::requireNonNull);
        return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
