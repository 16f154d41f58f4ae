package org.lectern.warning;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.TopicRelation;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.TranslatableSentence.ValueList;

/** How warnings list names, and whether a rule is strict enough to warn about it. */
final class WarningText {

    /** More names than these are only counted. */
    private static final int MAX_NAMES = 6;

    private WarningText() {}

    static Object names(List<Subject> subjects) {
        return values(subjects.stream().map(Subject::name).toList());
    }

    /** Returns up to {@value #MAX_NAMES} values, and how many more there are. */
    static Object values(List<?> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        if (values.size() <= MAX_NAMES) {
            return TranslatableSentence.of(
                    "warning.list",
                    "%s and %s",
                    new ValueList(new ArrayList<>(values.subList(0, values.size() - 1)), false),
                    values.getLast());
        }
        return TranslatableSentence.of(
                "warning.more",
                "%s and %s more",
                new ValueList(new ArrayList<>(values.subList(0, MAX_NAMES)), false),
                values.size() - MAX_NAMES);
    }

    /** Returns whether a rule leaves out or forbids what breaks it for a subject, waivers considered. */
    static boolean isStrict(EffectiveRules rules, String ruleId, Subject subject) {
        return isStrict(rules, ruleId) && !rules.isWaived(ruleId, subject);
    }

    /** Returns whether a rule leaves out or forbids what breaks it, waivers aside. */
    static boolean isStrict(EffectiveRules rules, String ruleId) {
        return rules.findConfig(ruleId).filter(WarningText::isStrict).isPresent();
    }

    /** Returns whether what breaks a relation is left out or forbidden, waivers aside. */
    static boolean isStrict(EffectiveRules rules, Relation relation) {
        return rules.findConfig(RuleIds.of(relation))
                .map(config -> config.with(relation.importance()))
                .filter(WarningText::isStrict)
                .isPresent();
    }

    /** Returns whether what breaks a topic relation is left out or forbidden, waivers aside. */
    static boolean isStrict(EffectiveRules rules, TopicRelation relation) {
        return rules.findConfig(RuleIds.of(relation))
                .map(config -> config.with(relation.importance()))
                .filter(WarningText::isStrict)
                .isPresent();
    }

    private static boolean isStrict(RuleConfig config) {
        return config.isActive() && config.level() != Level.SOFT;
    }
}
