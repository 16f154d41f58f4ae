package org.lectern.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Unmodifiable copies that keep the order given, which {@link Set#copyOf} and {@link Map#copyOf} do not. */
final class Copies {

    private Copies() {}

    static <T> Set<T> ordered(Set<T> set) {
        set.forEach(Objects::requireNonNull);
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        map.values().forEach(Objects::requireNonNull);
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
