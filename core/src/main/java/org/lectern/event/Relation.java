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

    /** Returns at which level the relation counts, and how many times. */
    Importance importance();

    Relation withImportance(Importance importance);

    /** Returns this relation at a level of its own. */
    default Relation withLevel(Level level) {
        return withImportance(importance().withLevel(level));
    }

    /** Returns this relation with a weight of its own: how many times it counts, from 1 to 1,000. */
    default Relation withWeight(int weight) {
        return withImportance(importance().withWeight(weight));
    }

    /**
     * One session ends before another starts.
     *
     * @param firstId the session that comes first
     * @param secondId the session that comes after
     * @param minLagMinutes the minimum minutes from the end of the first to the start of the other, from 0 to 527,040 (366 days)
     * @param maxLagMinutes the maximum minutes between them, at least the minimum and at most 527,040, or null for no limit
     * @param importance at which level it counts, and how many times
     */
    record Before(
            String firstId,
            String secondId,
            int minLagMinutes,
            @Nullable Integer maxLagMinutes,
            Importance importance) implements Relation {

        public Before {
            Objects.requireNonNull(firstId, "firstId");
            Objects.requireNonNull(secondId, "secondId");
            Objects.requireNonNull(importance, "importance");
        }

        /** Returns an order that counts as its rule does. */
        public Before(String firstId, String secondId, int minLagMinutes, @Nullable Integer maxLagMinutes) {
            this(firstId, secondId, minLagMinutes, maxLagMinutes, Importance.OF_RULE);
        }

        @Override
        public List<String> sessionIds() {
            return List.of(firstId, secondId);
        }

        public Before withMinLagMinutes(int minutes) {
            return new Before(firstId, secondId, minutes, maxLagMinutes, importance);
        }

        public Before withMaxLagMinutes(int minutes) {
            return new Before(firstId, secondId, minLagMinutes, minutes, importance);
        }

        @Override
        public Before withImportance(Importance own) {
            return new Before(firstId, secondId, minLagMinutes, maxLagMinutes, own);
        }

        public OptionalInt findMaxLagMinutes() {
            return maxLagMinutes == null ? OptionalInt.empty() : OptionalInt.of(maxLagMinutes);
        }
    }

    /** All sessions are on one day. */
    record SameDay(List<String> sessionIds, Importance importance) implements Relation {

        public SameDay {
            sessionIds = List.copyOf(sessionIds);
            Objects.requireNonNull(importance, "importance");
        }

        /** Returns a relation that counts as its rule does. */
        public SameDay(List<String> sessionIds) {
            this(sessionIds, Importance.OF_RULE);
        }

        @Override
        public SameDay withImportance(Importance own) {
            return new SameDay(sessionIds, own);
        }
    }

    /** No two sessions are on the same day. */
    record DifferentDay(List<String> sessionIds, Importance importance) implements Relation {

        public DifferentDay {
            sessionIds = List.copyOf(sessionIds);
            Objects.requireNonNull(importance, "importance");
        }

        /** Returns a relation that counts as its rule does. */
        public DifferentDay(List<String> sessionIds) {
            this(sessionIds, Importance.OF_RULE);
        }

        @Override
        public DifferentDay withImportance(Importance own) {
            return new DifferentDay(sessionIds, own);
        }
    }

    /** In the order listed, each session starts when the previous scheduled one ends. */
    record BackToBack(List<String> sessionIds, Importance importance) implements Relation {

        public BackToBack {
            sessionIds = List.copyOf(sessionIds);
            Objects.requireNonNull(importance, "importance");
        }

        /** Returns a relation that counts as its rule does. */
        public BackToBack(List<String> sessionIds) {
            this(sessionIds, Importance.OF_RULE);
        }

        @Override
        public BackToBack withImportance(Importance own) {
            return new BackToBack(sessionIds, own);
        }
    }

    /** No two sessions overlap, since they have one audience. */
    record NotParallel(List<String> sessionIds, Importance importance) implements Relation {

        public NotParallel {
            sessionIds = List.copyOf(sessionIds);
            Objects.requireNonNull(importance, "importance");
        }

        /** Returns a relation that counts as its rule does. */
        public NotParallel(List<String> sessionIds) {
            this(sessionIds, Importance.OF_RULE);
        }

        @Override
        public NotParallel withImportance(Importance own) {
            return new NotParallel(sessionIds, own);
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
