package org.lectern.diagnose.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.diagnose.edit.EnglishText;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Event;
import org.lectern.event.Topic;
import org.lectern.event.TopicRelation;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.text.Wording;

/**
 * The facts of topic relations that ask for exactly so many sessions at once.
 *
 * @since 0.1.0
 */
public final class TopicCounts {

    private TopicCounts() {}

    /**
     * Sessions of one topic of which exactly so many run at once.
     *
     * @param detail what tells the fact apart from others of its kind
     * @param count how many
     * @param sessions all sessions of the topic, by index
     */
    public record Group(String detail, int count, List<Integer> sessions) {}

    static void add(Facts list) {
        List<TopicRelation> forbidden = forbidden(list.event(), list.effectiveRules());
        if (forbidden.isEmpty()) {
            return;
        }
        if (!list.effectiveRules().waivers(RuleIds.TOPIC_COUNT).isEmpty()) {
            // A waiver covers a stretch of time by all sessions that run in it.
            list.add(
                    FactKind.OTHER_RULE,
                    RuleIds.TOPIC_COUNT,
                    List.of(),
                    RuleIds.TOPIC_COUNT,
                    "Exactly so many sessions of a topic run at once.",
                    EventEdits.rule(RuleIds.TOPIC_COUNT, setting -> setting.withEnabled(false)));
            return;
        }
        for (TopicRelation relation : forbidden) {
            list.add(new Fact(
                    FactKind.TOPIC_COUNT,
                    RuleIds.TOPIC_COUNT,
                    list.effectiveRules().config(relation).level(),
                    List.of(),
                    detail(relation),
                    sentence(relation),
                    event -> event.toBuilder()
                            .topicRelations(event.topicRelations().stream()
                                    .filter(other -> !detail(other).equals(detail(relation)))
                                    .toList())
                            .build()));
        }
    }

    /** Returns the relations that ask for so many at once and must not be broken, waivers aside. */
    private static List<TopicRelation> forbidden(Event event, EffectiveRules rules) {
        return event.topicRelations().stream()
                .filter(relation -> relation.kind() == TopicRelation.Kind.AT_ONCE)
                .filter(relation -> Facts.forbids(rules, relation))
                .toList();
    }

    private static String sentence(TopicRelation relation) {
        String number = Wording.count(relation.findCount().orElseThrow(), "session");
        return relation.topics().isEmpty()
                ? "Exactly %s run at once, whenever any does.".formatted(number)
                : "Exactly %s of one %s run at once, whenever any of them does."
                        .formatted(number, EnglishText.list(List.copyOf(relation.topics())));
    }

    private static String detail(TopicRelation relation) {
        return Wording.word(relation.kind()) + " " + String.join(" ", relation.topics());
    }

    /** Returns the sessions of each topic of which exactly so many must run at once; none if that is waived anywhere. */
    public static List<Group> groups(Event event, EffectiveRules rules) {
        List<Group> groups = new ArrayList<>();
        if (rules.waivers(RuleIds.TOPIC_COUNT).isEmpty()) {
            for (TopicRelation relation : forbidden(event, rules)) {
                byTopics(event, relation)
                        .forEach((topics, sessions) -> groups.add(new Group(
                                detail(relation), relation.findCount().orElseThrow(), List.copyOf(sessions))));
            }
        }
        return groups;
    }

    /** Returns the sessions of each choice of one word of every kind, by index. */
    private static Map<List<String>, List<Integer>> byTopics(Event event, TopicRelation relation) {
        Map<List<String>, List<Integer>> byTopics = new LinkedHashMap<>();
        for (int s = 0; s < event.sessions().size(); s++) {
            Map<String, Set<String>> words = Topic.wordsByKind(event.sessions().get(s));
            List<List<String>> choices = List.of(List.of());
            for (String kind : relation.topics()) {
                choices = choices.stream()
                        .flatMap(choice -> words.getOrDefault(kind, Set.of()).stream()
                                .map(word -> Stream.concat(choice.stream(), Stream.of(word))
                                        .toList()))
                        .toList();
            }
            for (List<String> choice : choices) {
                byTopics.computeIfAbsent(choice, ignored -> new ArrayList<>()).add(s);
            }
        }
        return byTopics;
    }
}
