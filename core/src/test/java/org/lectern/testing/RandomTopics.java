package org.lectern.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;

/** Random topics of the sessions of an event, and random relations between sessions that share some. */
final class RandomTopics {

    private static final Map<String, List<String>> WORDS = Map.of(
            "theme",
            List.of("water", "schools"),
            "audience",
            List.of("students", "lawyers"),
            Topic.DIFFICULTY,
            List.of("1", "2", "03"));
    private static final List<String> KINDS = List.of("theme", "audience", Topic.DIFFICULTY);

    private RandomTopics() {}

    /** Returns most events with topics and with up to four relations, which may contradict one another. */
    static Event add(Event event, Dice dice) {
        if (dice.percent(35)) {
            return event;
        }
        Map<Object, TopicRelation> relations = new LinkedHashMap<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            TopicRelation relation = relation(event.sessions().size(), dice);
            relations.putIfAbsent(List.of(relation.kind(), Set.copyOf(relation.topics())), relation);
        }
        return event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> withTopics(session, dice))
                        .toList())
                .topicRelations(relations.values())
                .build();
    }

    private static TopicRelation relation(int sessions, Dice dice) {
        // Two sessions seldom follow one another in a room.
        TopicRelation.Kind kind =
                dice.percent(20) ? TopicRelation.Kind.VARIED : dice.oneOf(List.of(TopicRelation.Kind.values()));
        boolean isAtOnce = kind == TopicRelation.Kind.AT_ONCE;
        List<String> some = new ArrayList<>(dice.someOf(KINDS, 2));
        if (some.isEmpty() && !isAtOnce) {
            some.add(dice.oneOf(KINDS));
        }
        int weight = dice.mostly(1, 60, 2, 4);
        Integer count = isAtOnce ? dice.between(1, 3) : null;
        TopicRelation relation =
                new TopicRelation(kind, new LinkedHashSet<>(some), Importance.OF_RULE.withWeight(weight), count);
        return withLevel(relation, sessions);
    }

    /** Gives some relations a level of their own, with dice of its own, so that the rest stays what it is for a seed. */
    private static TopicRelation withLevel(TopicRelation relation, int sessions) {
        long seed = 31L * (31L * sessions + relation.kind().name().hashCode())
                + relation.importance().weight();
        for (String topic : relation.topics()) {
            seed = 31 * seed + topic.hashCode();
        }
        Dice own = new Dice(new Random(seed));
        return own.percent(30) ? relation.withLevel(own.oneOf(List.of(Level.values()))) : relation;
    }

    private static Session withTopics(Session session, Dice dice) {
        List<String> tags = new ArrayList<>(session.tags());
        for (String kind : KINDS) {
            int most = kind.equals(Topic.DIFFICULTY) ? 1 : 2;
            dice.someOf(WORDS.getOrDefault(kind, List.of()), most).forEach(word -> tags.add(kind + ":" + word));
        }
        return session.toBuilder().tags(tags).build();
    }
}
