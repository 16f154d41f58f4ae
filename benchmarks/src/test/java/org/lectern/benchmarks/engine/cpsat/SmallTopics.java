package org.lectern.benchmarks.engine.cpsat;

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
import org.lectern.event.TopicRelation;

/** Random topics of sessions, and relations of every kind between those that share some. */
final class SmallTopics {

    private SmallTopics() {}

    /** Returns every other event with topics. */
    static Event add(Event event, Random random) {
        if (random.nextBoolean()) {
            return event;
        }
        Map<Object, TopicRelation> relations = new LinkedHashMap<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            TopicRelation relation = relation(random);
            relations.put(List.of(relation.kind(), relation.topics()), relation);
        }
        List<Session> sessions = new ArrayList<>();
        for (Session session : event.sessions()) {
            List<String> tags = new ArrayList<>();
            for (String tag : List.of("theme:sea", "theme:law", "audience:all", "difficulty:" + random.nextInt(3))) {
                if (random.nextInt(100) < 60) {
                    tags.add(tag);
                }
            }
            sessions.add(session.toBuilder().tags(tags).build());
        }
        return event.toBuilder()
                .sessions(sessions)
                .topicRelations(relations.values())
                .build();
    }

    private static TopicRelation relation(Random random) {
        TopicRelation.Kind[] kinds = TopicRelation.Kind.values();
        TopicRelation.Kind kind = kinds[random.nextInt(kinds.length)];
        Set<String> topics = new LinkedHashSet<>();
        if (random.nextInt(4) > 0 || kind != TopicRelation.Kind.AT_ONCE) {
            topics.add("theme");
        }
        if (random.nextInt(4) == 0) {
            topics.add("audience");
        }
        Integer count = kind == TopicRelation.Kind.AT_ONCE ? random.nextInt(1, 4) : null;
        return new TopicRelation(kind, topics, importance(random), count);
    }

    private static Importance importance(Random random) {
        Importance importance = Importance.OF_RULE.withWeight(random.nextInt(1, 4));
        return switch (random.nextInt(5)) {
            case 0 -> importance.withLevel(Level.HARD);
            case 1 -> importance.withLevel(Level.MEDIUM);
            case 2 -> importance.withLevel(Level.SOFT);
            default -> importance;
        };
    }
}
