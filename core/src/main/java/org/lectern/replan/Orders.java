package org.lectern.replan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Copies of sets that keep the order given, so that nothing depends on hashes. */
final class Orders {

    private Orders() {}

    static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
