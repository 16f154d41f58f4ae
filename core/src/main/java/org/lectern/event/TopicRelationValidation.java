package org.lectern.event;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.text.Wording;

/** Finds every mistake in the relations between sessions that share topics, and in the difficulties that they compare. */
record TopicRelationValidation(ProblemSink sink) {

    private static final int MAX_RELATIONS = 100;
    private static final int MAX_COUNT = 1_000;
    private static final int MAX_KINDS = 10;
    /** How many ways a session may have to choose one word of each kind: each of them is a topic of its own. */
    private static final int MAX_CHOICES = 1_000;

    private record Ask(TopicRelation.Kind kind, Set<String> topics) {}

    void check(List<TopicRelation> relations, List<Session> sessions) {
        sink.range("/topicRelations", "number of topic relations", relations.size(), 0, MAX_RELATIONS);
        Set<Ask> seen = new HashSet<>();
        for (int i = 0; i < relations.size(); i++) {
            TopicRelation relation = relations.get(i);
            String pointer = "/topicRelations/" + i;
            String of = " of the topic relation (%s)".formatted(Wording.word(relation.kind()));
            sink.range(pointer + "/weight", "weight" + of, relation.importance().weight(), 1, Importance.MAX_WEIGHT);
            checkTopics(pointer + "/topics", of, relation);
            checkCount(pointer + "/count", of, relation);
            if (!seen.add(new Ask(relation.kind(), Set.copyOf(relation.topics())))) {
                sink.add(
                        "duplicate",
                        pointer,
                        Wording.word(relation.kind()),
                        "The topic relation (%s) of the same topics is given twice."
                                .formatted(Wording.word(relation.kind())),
                        "Remove one, or add up their weights.");
            }
        }
        for (int i = 0; i < sessions.size() && !relations.isEmpty(); i++) {
            checkChoices("/sessions/" + i + "/tags", sessions.get(i), relations);
        }
        if (relations.stream().anyMatch(relation -> relation.kind() == TopicRelation.Kind.EASIER_FIRST)) {
            for (int i = 0; i < sessions.size(); i++) {
                checkDifficulty("/sessions/" + i + "/tags/", sessions.get(i));
            }
        }
    }

    private void checkTopics(String pointer, String of, TopicRelation relation) {
        boolean isForAll = relation.kind() == TopicRelation.Kind.AT_ONCE;
        if (relation.topics().isEmpty() && !isForAll) {
            sink.add(
                    "missing",
                    pointer,
                    "",
                    "The topic relation (%s) must name a topic.".formatted(Wording.word(relation.kind())),
                    "Write what stands before the colon of tags, such as 'theme'.");
        }
        sink.range(pointer, "number of topics" + of, relation.topics().size(), 0, MAX_KINDS);
        int t = 0;
        for (String topic : relation.topics()) {
            if (topic.isBlank() || topic.indexOf(':') >= 0 || !topic.equals(topic.strip())) {
                sink.add(
                        "bad-topic",
                        pointer + "/" + t,
                        topic,
                        "The topic '%s'%s must be what stands before the colon of a tag."
                                .formatted(Problem.shown(topic), of),
                        "Write 'theme' for tags such as 'theme:climate'.");
            }
            t++;
        }
    }

    private void checkCount(String pointer, String of, TopicRelation relation) {
        boolean isAtOnce = relation.kind() == TopicRelation.Kind.AT_ONCE;
        Integer count = relation.count();
        if (count != null && isAtOnce) {
            sink.range(pointer, "count" + of, count, 1, MAX_COUNT);
        } else if (isAtOnce) {
            sink.add(
                    "missing",
                    pointer,
                    "",
                    "The topic relation (%s) must have a count.".formatted(Wording.word(relation.kind())),
                    "Say how many sessions run at once.");
        } else if (count != null) {
            sink.add(
                    "out-of-place",
                    pointer,
                    count,
                    "The count%s has no meaning: it is for a topic relation (at-once).".formatted(of),
                    "Remove it.");
        }
    }

    private void checkChoices(String pointer, Session session, List<TopicRelation> relations) {
        Map<String, Set<String>> words = Topic.wordsByKind(session);
        for (TopicRelation relation : relations) {
            BigInteger choices = BigInteger.ONE;
            for (String topic : relation.topics()) {
                choices = choices.multiply(
                        BigInteger.valueOf(words.getOrDefault(topic, Set.of()).size()));
            }
            if (choices.compareTo(BigInteger.valueOf(MAX_CHOICES)) > 0) {
                sink.add(
                        "out-of-range",
                        pointer,
                        choices,
                        "The session '%s' has '%s' ways to choose a tag of each topic of the topic relation (%s), and must have at most %s."
                                .formatted(
                                        Problem.shown(session.name()),
                                        choices,
                                        Wording.word(relation.kind()),
                                        MAX_CHOICES),
                        "Remove tags, or name fewer topics in the relation.");
            }
        }
    }

    private void checkDifficulty(String pointer, Session session) {
        int t = 0;
        boolean isFirst = true;
        for (String tag : session.tags()) {
            Topic topic = Topic.find(tag).orElse(null);
            if (topic != null && topic.kind().equals(Topic.DIFFICULTY)) {
                if (!isFirst || topic.findNumber().isEmpty()) {
                    sink.add(
                            "bad-topic",
                            pointer + t,
                            tag,
                            "The tag '%s' of session '%s' must be %s, since a topic relation puts easier sessions first."
                                    .formatted(
                                            Problem.shown(tag),
                                            Problem.shown(session.name()),
                                            isFirst ? "a whole number" : "its only difficulty"),
                            isFirst ? "Write it like 'difficulty:2'." : "Remove one.");
                }
                isFirst = false;
            }
            t++;
        }
    }
}
