package org.lectern.event;

import java.util.List;
import java.util.Objects;

/**
 * One wish of a session or a person about times, with a level and a weight beside those of its rule. Windows that are preferred or
 * undesired without a level and weight of their own are one wish of each kind.
 *
 * @param kind whether the windows suit better or worse than other times
 * @param windows one or more; a wish for several windows is met in any of them, and one against several only outside them all
 * @param importance at which level the wish counts, and how many times
 * @since 0.1.0
 */
public record TimeWish(Kind kind, List<Window> windows, Importance importance) {

    /** Whether windows suit better or worse than other times. */
    public enum Kind {
        /** Rules {@code preferred-window} of sessions and {@code person-preferred-window}. */
        PREFERRED,
        /** Rules {@code undesired-window} of sessions and {@code person-undesired-window}. */
        UNDESIRED
    }

    public TimeWish {
        Objects.requireNonNull(kind, "kind");
        windows = List.copyOf(windows);
        Objects.requireNonNull(importance, "importance");
    }

    /** Returns a wish for a time in any of these windows, which counts as its rule does. */
    public static TimeWish preferred(Window... windows) {
        return new TimeWish(Kind.PREFERRED, List.of(windows), Importance.OF_RULE);
    }

    /** Returns a wish for a time outside these windows, which counts as its rule does. */
    public static TimeWish undesired(Window... windows) {
        return new TimeWish(Kind.UNDESIRED, List.of(windows), Importance.OF_RULE);
    }

    /** Returns this wish with other windows. */
    public TimeWish withWindows(List<Window> others) {
        return new TimeWish(kind, others, importance);
    }

    /** Returns this wish at a level of its own. */
    public TimeWish withLevel(Level level) {
        return new TimeWish(kind, windows, importance.withLevel(level));
    }

    /** Returns this wish with a weight of its own: how many times it counts, from 1 to 1,000. */
    public TimeWish withWeight(int weight) {
        return new TimeWish(kind, windows, importance.withWeight(weight));
    }
}
