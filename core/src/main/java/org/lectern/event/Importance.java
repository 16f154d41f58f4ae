package org.lectern.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much one relation, topic relation or wish about times counts beside the others of its rule: at which level, and how many times.
 *
 * @param level the level at which it counts, or null for that of its rule
 * @param weight how many times it counts, from 1 to {@value #MAX_WEIGHT}: a unit costs this many times the weight of the rule
 * @since 0.1.0
 */
public record Importance(@Nullable Level level, int weight) {

    /** The maximum of a weight. */
    public static final int MAX_WEIGHT = 1000;

    /** At the level of the rule, once. */
    public static final Importance OF_RULE = new Importance(null, 1);

    /** Returns the importance of what counts once at a level. */
    public static Importance at(Level level) {
        return new Importance(level, 1);
    }

    public Importance withLevel(@Nullable Level level) {
        return new Importance(level, weight);
    }

    public Importance withWeight(int weight) {
        return new Importance(level, weight);
    }

    /** Returns the level, or empty if it is that of the rule. */
    public Optional<Level> findLevel() {
        return Optional.ofNullable(level);
    }
}
