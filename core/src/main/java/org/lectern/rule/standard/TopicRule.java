package org.lectern.rule.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.PairRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * A rule about two sessions that share topics, as the topic relations of one kind ask. Each choice of shared words counts. Findings are about both sessions, one for each relation.
 */
interface TopicRule extends PairRule {

    /** Returns the kind of relations that this rule reads. */
    TopicRelation.Kind kind();

    /** Returns how much two sessions break the rule for one choice of shared words. */
    long amountOfOneTopic(SessionPlace one, SessionPlace other, RuleConfig config);

    /**
     * Returns the sentence for two sessions that break the rule.
     *
     * @param shared the tags that they share, such as {@code theme:climate}
     */
    TranslatableSentence sentence(SessionPlace one, SessionPlace other, Object shared, TimetableView view);

    @Override
    default boolean concerns(Event event) {
        return event.topicRelations().stream().anyMatch(relation -> relation.kind() == kind());
    }

    @Override
    default boolean isAbout(Event event, Session one, Session other, RuleConfig config) {
        return concerns(event) && times(event, one, other, config) > 0;
    }

    @Override
    default long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config) {
        long units = amountOfOneTopic(one, other, config);
        return units == 0 ? 0 : Math.multiplyExact(units, times(event, one.session(), other.session(), config));
    }

    /** Returns how often a unit of two sessions counts, by all relations at the level and with the weight of a configuration. */
    private long times(Event event, Session one, Session other, RuleConfig config) {
        Map<String, Set<String>> ones = Topic.wordsByKind(one);
        Map<String, Set<String>> others = Topic.wordsByKind(other);
        long sum = 0;
        for (TopicRelation relation : event.topicRelations()) {
            long choices = relation.kind() == kind() ? choices(relation.sharedWords(ones, others)) : 0;
            sum += choices > 0 && counts(relation, event, config) ? choices : 0;
        }
        return sum;
    }

    private boolean counts(TopicRelation relation, Event event, RuleConfig config) {
        RuleSetting setting = event.ruleSettings().stream()
                .filter(given -> given.ruleId().equals(definition().id()))
                .findFirst()
                .orElseGet(() -> RuleSetting.of(definition().id()));
        return RuleConfig.of(definition(), setting).with(relation.importance()).equals(config);
    }

    private static long choices(Map<String, Set<String>> shared) {
        long choices = 1;
        for (Set<String> words : shared.values()) {
            choices *= words.size();
        }
        return choices;
    }

    @Override
    default String sentence(Event event, SessionPlace one, SessionPlace other, long amount) {
        return "%s and %s break the rule '%s' by %s."
                .formatted(
                        one.session().name(),
                        other.session().name(),
                        definition().id(),
                        amount);
    }

    @Override
    default void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        List<TopicRelation> relations = view.topicRelations(kind(), config);
        if (relations.isEmpty()) {
            return;
        }
        Map<String, Map<String, Set<String>>> words = new HashMap<>();
        view.scheduledSessions().forEach(held -> words.put(held.session().id(), Topic.wordsByKind(held.session())));
        forEachPair(view, (one, other) -> {
            long units = amountOfOneTopic(one, other, config);
            for (TopicRelation relation : units == 0 ? List.<TopicRelation>of() : relations) {
                Map<String, Set<String>> shared = relation.sharedWords(
                        words.getOrDefault(one.session().id(), Map.of()),
                        words.getOrDefault(other.session().id(), Map.of()));
                findings.report(
                        Math.multiplyExact(units, choices(shared)),
                        List.of(Subject.of(one.session()), Subject.of(other.session())),
                        () -> sentence(one, other, FindingText.topics(shared), view));
            }
        });
    }

    /** Calls {@code action} for each pair of sessions that may break the rule in this timetable: any, unless a rule knows better. */
    default void forEachPair(TimetableView view, BiConsumer<SessionPlace, SessionPlace> action) {
        List<SessionPlace> places =
                view.scheduledSessions().stream().map(TopicRule::place).toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                action.accept(places.get(i), places.get(j));
            }
        }
    }

    /** Returns where a session is. */
    static SessionPlace place(ScheduledSession held) {
        return new SessionPlace(held.session(), held.room(), held.time(), held.halfDay());
    }
}
