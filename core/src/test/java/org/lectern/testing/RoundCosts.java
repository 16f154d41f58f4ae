package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.TopicRelation;
import org.lectern.event.Wisher;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;

/** Events in which each soft cost is a multiple of a number. */
public final class RoundCosts {

    private RoundCosts() {}

    /** Returns an event with the weights of all soft rules multiplied, and of what is soft under other rules. */
    public static Event of(Event event, int factor) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        List<RuleSetting> settings = new ArrayList<>();
        for (RuleConfig config : rules.configs()) {
            RuleSetting setting = event.ruleSettings().stream()
                    .filter(own -> own.ruleId().equals(config.definition().id()))
                    .findFirst()
                    .orElse(RuleSetting.of(config.definition().id()));
            settings.add(
                    config.level() == Level.SOFT
                            ? setting.withWeight(Math.multiplyExact(config.weight(), factor))
                            : setting);
        }
        List<Relation> relations = event.relations().stream()
                .map(relation -> isSoftByItself(rules.config(relation), RuleIds.of(relation), rules)
                        ? relation.withWeight(relation.importance().weight() * factor)
                        : relation)
                .toList();
        List<TopicRelation> topicRelations = event.topicRelations().stream()
                .map(relation -> isSoftByItself(rules.config(relation), RuleIds.of(relation), rules)
                        ? relation.withWeight(relation.importance().weight() * factor)
                        : relation)
                .toList();
        List<Person> people = event.people().stream()
                .map(person -> person.toBuilder()
                        .timeWishes(wishes(person, rules, factor))
                        .build())
                .toList();
        List<Session> sessions = event.sessions().stream()
                .map(session -> session.toBuilder()
                        .timeWishes(wishes(session, rules, factor))
                        .build())
                .toList();
        return event.toBuilder()
                .ruleSettings(settings)
                .relations(relations)
                .topicRelations(topicRelations)
                .people(people)
                .sessions(sessions)
                .build();
    }

    private static List<TimeWish> wishes(Wisher wisher, EffectiveRules rules, int factor) {
        return wisher.timeWishes().stream()
                .map(wish -> isSoftByItself(rules.config(wisher, wish), RuleIds.of(wisher, wish.kind()), rules)
                        ? new TimeWish(
                                wish.kind(),
                                wish.windows(),
                                wish.importance().withWeight(wish.importance().weight() * factor))
                        : wish)
                .toList();
    }

    private static boolean isSoftByItself(RuleConfig config, String ruleId, EffectiveRules rules) {
        return config.level() == Level.SOFT && rules.config(ruleId).level() != Level.SOFT;
    }
}
