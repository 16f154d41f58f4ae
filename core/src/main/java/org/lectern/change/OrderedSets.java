package org.lectern.change;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Copies of sets that keep the order given, so that nothing depends on hashes. */
public final class OrderedSets {

    private OrderedSets() {}

    public static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
