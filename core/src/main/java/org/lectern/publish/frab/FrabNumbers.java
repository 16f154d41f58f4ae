package org.lectern.publish.frab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Numbers for readers that know no guid: those of another tool, else from 1,000 on and nearly always the same for one guid. */
final class FrabNumbers {

    private static final long MIN_MADE = 1_000;

    private final Map<UUID, Long> given = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    /** Keeps the number of another tool for a guid, unless it is none or another guid has it. */
    void keep(UUID guid, String number) {
        if (number.matches("[1-9]\\d{0,17}")) {
            long kept = Long.parseLong(number);
            if (!given.containsKey(guid) && taken.add(kept)) {
                given.put(guid, kept);
            }
        }
    }

    /** Returns the number of a guid; of two that would have the same, the one asked for later gets the next free one. */
    long of(UUID guid) {
        return given.computeIfAbsent(guid, unknown -> {
            long number = MIN_MADE + Math.floorMod(guid.getMostSignificantBits() >>> 32, Integer.MAX_VALUE - MIN_MADE);
            while (!taken.add(number)) {
                number++;
            }
            return number;
        });
    }
}
