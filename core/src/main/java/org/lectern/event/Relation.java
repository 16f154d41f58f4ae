package org.lectern.event;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What several sessions ask of one another. An unscheduled session counts as absent.
 *
 * @since 0.1.0
 */
public sealed interface Relation {

    /** Returns the ids of the sessions, each once, in the order in which the relation lists them. */
    List<String> sessionIds();

    /**
     * One session ends before another starts.
     *
     * @param firstId the session that comes first
     * @param secondId the session that comes after
     * @param minLagMinutes the minimum minutes from the end of the first to the start of the other, from 0 to 527,040 (366 days)
     * @param maxLagMinutes the maximum minutes between them, at least the minimum and at most 527,040, or null for no limit
     */
    record Before(
            String firstId,
            String secondId,
            int minLagMinutes,
            @Nullable Integer maxLagMinutes) implements Relation {

        public Before {
            Objects.requireNonNull(firstId, "firstId");
            Objects.requireNonNull(secondId, "secondId");
        }

        @Override
        public List<String> sessionIds() {
            return List.of(firstId, secondId);
        }

        public Before withMinLagMinutes(int minutes) {
            return new Before(firstId, secondId, minutes, maxLagMinutes);
        }

        public Before withMaxLagMinutes(int minutes) {
            return new Before(firstId, secondId, minLagMinutes, minutes);
        }

        public OptionalInt findMaxLagMinutes() {
            return maxLagMinutes == null ? OptionalInt.empty() : OptionalInt.of(maxLagMinutes);
        }
    }

    /** All sessions are on one day. */
    record SameDay(List<String> sessionIds) implements Relation {

        public SameDay {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /** No two sessions are on the same day. */
    record DifferentDay(List<String> sessionIds) implements Relation {

        public DifferentDay {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /** In the order listed, each session starts when the previous scheduled one ends. */
    record BackToBack(List<String> sessionIds) implements Relation {

        public BackToBack {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /** No two sessions overlap, since they have one audience. */
    record NotParallel(List<String> sessionIds) implements Relation {

        public NotParallel {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /** Returns the relation that one session ends before another starts. */
    static Before before(String firstId, String secondId) {
        return new Before(firstId, secondId, 0, null);
    }

    /** Returns the relation that all are on one day. */
    static Relation sameDay(String... sessionIds) {
        return new SameDay(List.of(sessionIds));
    }

    /** Returns the relation that all are on different days. */
    static Relation differentDay(String... sessionIds) {
        return new DifferentDay(List.of(sessionIds));
    }

    /** Returns the relation that each starts when the one before it ends. */
    static Relation backToBack(String... sessionIds) {
        return new BackToBack(List.of(sessionIds));
    }

    /** Returns the relation that no two overlap. */
    static Relation notParallel(String... sessionIds) {
        return new NotParallel(List.of(sessionIds));
    }
}
