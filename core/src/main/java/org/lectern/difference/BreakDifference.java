package org.lectern.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Break;

/**
 * What differs in a break: its time or its rooms, or that it is new or gone.
 *
 * @param before the break as it was, or null if it is new
 * @param after the break as it is, or null if it is gone
 * @since 0.1.0
 */
public record BreakDifference(
        @Nullable Break before, @Nullable Break after) {

    public BreakDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A break must be there before or after. Give one of the two.");
        }
    }

    /** Returns the break as it is, or as it was if it is gone. */
    public Break given() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** Returns the breaks that differ, in the order of the later event; those that are gone come last. */
    static List<BreakDifference> of(List<Break> before, List<Break> after) {
        Map<String, Break> left = new LinkedHashMap<>();
        before.forEach(given -> left.put(given.id(), given));
        List<BreakDifference> all = new ArrayList<>();
        for (Break is : after) {
            Break was = left.remove(is.id());
            if (was == null || !was.time().equals(is.time()) || !was.roomIds().equals(is.roomIds())) {
                all.add(new BreakDifference(was, is));
            }
        }
        left.values().forEach(was -> all.add(new BreakDifference(was, null)));
        return all;
    }
}
