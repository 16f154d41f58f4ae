package org.lectern.rule.standard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code topic-count}: while one session of a topic runs, exactly so many run. Findings are about all of them that run in one stretch
 * of time.
 */
final class TopicCount implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.TOPIC_COUNT,
                        RuleScope.COUPLING,
                        "session-minutes over or under the count",
                        "While a session of a topic runs, exactly as many of that topic run as a topic relation says.")
                .withFindingsAbout("all sessions of the topic that run in the stretch of time");
    }

    @Override
    public boolean concerns(Event event) {
        return event.topicRelations().stream().anyMatch(relation -> relation.kind() == TopicRelation.Kind.AT_ONCE);
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (TopicRelation relation : view.topicRelations(TopicRelation.Kind.AT_ONCE, config)) {
            byTopics(relation, view.scheduledSessions())
                    .forEach((topics, sessions) -> sweep(relation, topics, sessions, view, findings));
        }
    }

    /** Returns the sessions of each choice of words of a relation's kinds, by its tags. */
    private static Map<List<String>, List<ScheduledSession>> byTopics(
            TopicRelation relation, List<ScheduledSession> sessions) {
        Map<List<String>, List<ScheduledSession>> byTopics = new LinkedHashMap<>();
        for (ScheduledSession session : sessions) {
            Map<String, Set<String>> words = Topic.wordsByKind(session.session());
            List<List<String>> choices = List.of(List.of());
            for (String kind : relation.topics()) {
                choices = choices.stream()
                        .flatMap(choice -> words.getOrDefault(kind, Set.of()).stream()
                                .map(word -> Stream.concat(choice.stream(), Stream.of(kind + ":" + word))
                                        .toList()))
                        .toList();
            }
            choices.forEach(choice -> byTopics.computeIfAbsent(choice, ignored -> new ArrayList<>())
                    .add(session));
        }
        return byTopics;
    }

    private static void sweep(
            TopicRelation relation,
            List<String> topics,
            List<ScheduledSession> sessions,
            TimetableView view,
            FindingSink findings) {
        List<Instant> changes = sessions.stream()
                .flatMap(session -> Stream.of(
                        session.time().startInclusive(), session.time().endExclusive()))
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i + 1 < changes.size(); i++) {
            Window stretch = new Window(changes.get(i), changes.get(i + 1));
            List<ScheduledSession> running = sessions.stream()
                    .filter(session -> session.time().overlapMinutes(stretch) > 0)
                    .toList();
            if (!running.isEmpty()) {
                report(relation, topics, running, stretch, view, findings);
            }
        }
    }

    private static void report(
            TopicRelation relation,
            List<String> topics,
            List<ScheduledSession> running,
            Window stretch,
            TimetableView view,
            FindingSink findings) {
        int count = relation.findCount().orElseThrow();
        long off = Math.abs(running.size() - (long) count);
        findings.report(
                Math.multiplyExact(off, stretch.minutes()),
                running.stream().map(Subject::of).toList(),
                () -> {
                    Object names = FindingText.commaSeparated(running.stream()
                            .map(session -> (Object) session.session().name())
                            .toList());
                    Object time = FindingText.of(stretch, view);
                    Object number = FindingText.count(running.size(), "session");
                    return topics.isEmpty()
                            ? TranslatableSentence.of(
                                    "topic-count.all", "%s: %s at once, not %s: %s.", time, number, count, names)
                            : TranslatableSentence.of(
                                    RuleIds.TOPIC_COUNT,
                                    "%s: %s with %s at once, not %s: %s.",
                                    time,
                                    number,
                                    FindingText.commaSeparated(List.copyOf(topics)),
                                    count,
                                    names);
                });
    }
}
