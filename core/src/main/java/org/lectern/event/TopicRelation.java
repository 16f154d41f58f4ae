package org.lectern.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sessions that share topics ask of one another. Two sessions share a topic of a kind for each word of that kind that both
 * have; of several kinds they share a topic for each choice of one shared word of every kind.
 *
 * @param kind what they ask
 * @param topics the kinds of topics of which they must share one each; none, for {@link Kind#AT_ONCE} alone, means all sessions
 * @param importance at which level each unit counts, and how many times
 * @param count for {@link Kind#AT_ONCE} alone: how many sessions run at once, from 1 to 1,000; otherwise null
 * @since 0.1.0
 */
public record TopicRelation(
        Kind kind,
        Set<String> topics,
        Importance importance,
        @Nullable Integer count) {

    /** What sessions that share topics ask of one another. */
    public enum Kind {
        /** They do not overlap; rule {@code topic-overlap}. */
        APART,
        /** They do not follow one another in a room; rule {@code topic-repeat}. */
        VARIED,
        /** They are on one day; rule {@code topic-days}. */
        ONE_DAY,
        /** Those of a day are in one room; rule {@code topic-rooms}. */
        ONE_ROOM,
        /** The less difficult ends before the more difficult starts; rule {@code topic-flow}. */
        EASIER_FIRST,
        /** While one of them runs, exactly so many run; rule {@code topic-count}. */
        AT_ONCE
    }

    public TopicRelation {
        Objects.requireNonNull(kind, "kind");
        topics = Copies.ordered(topics);
        Objects.requireNonNull(importance, "importance");
    }

    /** Returns the relation that sessions that share a topic of each of these kinds do not overlap. */
    public static TopicRelation apart(String... topics) {
        return of(Kind.APART, topics);
    }

    /** Returns the relation that such sessions do not follow one another in a room. */
    public static TopicRelation varied(String... topics) {
        return of(Kind.VARIED, topics);
    }

    /** Returns the relation that such sessions are on one day. */
    public static TopicRelation oneDay(String... topics) {
        return of(Kind.ONE_DAY, topics);
    }

    /** Returns the relation that such sessions of a day are in one room. */
    public static TopicRelation oneRoom(String... topics) {
        return of(Kind.ONE_ROOM, topics);
    }

    /** Returns the relation that the less difficult of such sessions come first. */
    public static TopicRelation easierFirst(String... topics) {
        return of(Kind.EASIER_FIRST, topics);
    }

    /** Returns the relation that exactly so many of such sessions run at once; without kinds, of all sessions. */
    public static TopicRelation atOnce(int count, String... topics) {
        return new TopicRelation(Kind.AT_ONCE, set(topics), Importance.OF_RULE, count);
    }

    private static TopicRelation of(Kind kind, String... topics) {
        return new TopicRelation(kind, set(topics), Importance.OF_RULE, null);
    }

    private static Set<String> set(String... topics) {
        return new LinkedHashSet<>(List.of(topics));
    }

    public TopicRelation withImportance(Importance importance) {
        return new TopicRelation(kind, topics, importance, count);
    }

    /** Returns the relation at a level of its own, or with {@code null} at that of its rule. */
    public TopicRelation withLevel(@Nullable Level level) {
        return withImportance(importance.withLevel(level));
    }

    /** Returns the relation as one that counts this many times. */
    public TopicRelation withWeight(int weight) {
        return withImportance(importance.withWeight(weight));
    }

    public OptionalInt findCount() {
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /**
     * Returns the words that two sessions share, by each kind that counts here; none for a kind of which they share none.
     *
     * @param ones what {@link Topic#wordsByKind} returns for one session
     * @param others what it returns for the other
     */
    public Map<String, Set<String>> sharedWords(Map<String, Set<String>> ones, Map<String, Set<String>> others) {
        Map<String, Set<String>> shared = new LinkedHashMap<>();
        for (String topic : topics) {
            Set<String> words = new LinkedHashSet<>(ones.getOrDefault(topic, Set.of()));
            words.retainAll(others.getOrDefault(topic, Set.of()));
            shared.put(topic, words);
        }
        return shared;
    }
}
