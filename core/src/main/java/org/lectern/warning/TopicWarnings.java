package org.lectern.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Topic relations of topics that no session has, and counts of sessions at once that a topic is too small for. */
final class TopicWarnings {

    private final Event event;
    private final EffectiveRules rules;
    private final Set<String> kinds = new LinkedHashSet<>();

    TopicWarnings(Event event, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        if (!event.topicRelations().isEmpty()) {
            event.sessions()
                    .forEach(session -> kinds.addAll(Topic.wordsByKind(session).keySet()));
        }
    }

    List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        for (TopicRelation relation : event.topicRelations()) {
            for (String topic : relation.topics()) {
                if (!kinds.contains(topic)) {
                    all.add(unknown(relation, topic));
                }
            }
            if (relation.kind() == TopicRelation.Kind.AT_ONCE && WarningText.isStrict(rules, relation)) {
                all.addAll(tooFew(relation, relation.findCount().orElse(1)));
            }
        }
        return all;
    }

    private Warning unknown(TopicRelation relation, String topic) {
        Optional<String> near = Spelling.findAlike(topic, kinds)
                .or(() -> NearestWord.findWithin(Math.max(1, topic.length() / 3), topic, kinds));
        return new Warning(
                "unknown-topic",
                List.of(),
                TranslatableSentence.of(
                        "warning.unknown-topic",
                        "The topic relation “%s” has no effect: no session has a tag “%s:…”.",
                        Wording.word(relation.kind()),
                        topic),
                near.map(known -> TranslatableSentence.of("warning.unknown-topic.near", "Did you mean “%s”?", known))
                        .orElseGet(() -> TranslatableSentence.of(
                                "warning.unknown-topic.advice", "Tag the sessions, or remove the relation.")));
    }

    /** Returns a warning for each choice of words of one kind, or all sessions, that are fewer than must run at once. */
    private List<Warning> tooFew(TopicRelation relation, int count) {
        Map<String, List<Subject>> groups = new LinkedHashMap<>();
        for (Session session : relation.topics().size() > 1 ? List.<Session>of() : event.sessions()) {
            if (relation.topics().isEmpty()) {
                groups.computeIfAbsent("", ignored -> new ArrayList<>()).add(Subject.of(session));
            }
            for (String topic : relation.topics()) {
                Topic.wordsByKind(session)
                        .getOrDefault(topic, Set.of())
                        .forEach(word -> groups.computeIfAbsent(topic + ":" + word, ignored -> new ArrayList<>())
                                .add(Subject.of(session)));
            }
        }
        List<Warning> all = new ArrayList<>();
        groups.forEach((topic, sessions) -> {
            if (sessions.size() < count) {
                all.add(new Warning(
                        "too-few-at-once",
                        sessions,
                        TranslatableSentence.of(
                                "warning.too-few-at-once",
                                "%s cannot take place: exactly %s must run at once, but at most %s can.",
                                WarningText.names(sessions),
                                count,
                                sessions.size()),
                        TranslatableSentence.of(
                                "warning.too-few-at-once.advice",
                                "Lower the count of the topic relation, or give more sessions the topic.")));
            }
        });
        return all;
    }
}
