package org.lectern.warning;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;

/** Which rules nothing in a timetable without hard cost breaks, whatever the waivers say. */
final class SureRules {

    private final EffectiveRules rules;
    private final Map<String, Waived> waived = new HashMap<>();

    /**
     * What the waivers of a rule name.
     *
     * @param isAny whether one names neither a session nor a person, so that it may cover findings about any
     */
    private record Waived(Set<SubjectId> subjects, boolean isAny) {}

    SureRules(EffectiveRules rules) {
        this.rules = rules;
    }

    /** Returns whether a rule is in force at hard level, waivers aside. */
    boolean isHard(String ruleId) {
        return rules.findConfig(ruleId)
                .filter(RuleConfig::isActive)
                .filter(config -> config.level() == Level.HARD)
                .isPresent();
    }

    /** Returns whether a rule is in force at hard level and no waiver may cover a finding about any of these subjects. */
    boolean isHard(String ruleId, Set<SubjectId> subjects) {
        return isHard(ruleId) && !mayBeWaived(ruleId, subjects);
    }

    /** Returns whether a waiver may cover a finding about any of these subjects. */
    boolean mayBeWaived(String ruleId, Set<SubjectId> subjects) {
        Waived own = waived.computeIfAbsent(ruleId, this::waived);
        return own.isAny() || !Collections.disjoint(subjects, own.subjects());
    }

    private Waived waived(String ruleId) {
        Set<SubjectId> subjects = new HashSet<>();
        boolean isAny = false;
        for (Waiver waiver : rules.waivers(ruleId)) {
            subjects.addAll(waiver.subjects());
            isAny |= waiver.subjects().stream()
                    .map(SubjectId::kind)
                    .noneMatch(kind -> kind == SubjectId.Kind.SESSION || kind == SubjectId.Kind.PERSON);
        }
        return new Waived(subjects, isAny);
    }
}
