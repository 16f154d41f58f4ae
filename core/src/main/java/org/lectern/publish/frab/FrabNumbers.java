package org.lectern.publish.frab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Numbers for readers that know no guid: from 1,000 on, each at most once, and nearly always the same for one guid. */
final class FrabNumbers {

    private static final long LEAST = 1_000;

    private final Map<UUID, Long> given = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    /** Returns the number of a guid; of two that would have the same, the one asked for later gets the next free one. */
    long of(UUID guid) {
        return given.computeIfAbsent(guid, unknown -> {
            long number = LEAST + Math.floorMod(guid.getMostSignificantBits() >>> 32, Integer.MAX_VALUE - LEAST);
            while (!taken.add(number)) {
                number++;
            }
            return number;
        });
    }
}
