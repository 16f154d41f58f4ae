package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;

/** Events in which each soft cost is a multiple of a number. */
public final class RoundCosts {

    private RoundCosts() {}

    /** Returns an event with the weights of all soft rules multiplied, and of soft relations of other rules. */
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
                .map(relation -> isSoftByItself(relation, rules)
                        ? relation.withWeight(relation.importance().weight() * factor)
                        : relation)
                .toList();
        return event.toBuilder().ruleSettings(settings).relations(relations).build();
    }

    private static boolean isSoftByItself(Relation relation, EffectiveRules rules) {
        return rules.config(relation).level() == Level.SOFT
                && rules.config(RuleIds.of(relation)).level() != Level.SOFT;
    }
}
