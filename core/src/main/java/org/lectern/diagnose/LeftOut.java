package org.lectern.diagnose;

import java.util.function.UnaryOperator;
import org.lectern.diagnose.edit.EventEdits;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * What a timetable leaves out, at whatever level its event counts that.
 *
 * @since 0.1.0
 */
public final class LeftOut {

    private LeftOut() {}

    /**
     * Returns whether a timetable leaves out a session or a slot that has no waiver, even if the event counts that softly or not
     * at all.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event, or the event's rule
     *     settings do not fit the catalogue
     */
    public static boolean isAny(Event event, Timetable timetable, Catalogue catalogue) {
        return Checker.of(catalogue).check(forbidden(event, catalogue), timetable).findings().stream()
                .anyMatch(finding -> RuleIds.OF_UNPLACED.contains(finding.ruleId())
                        && finding.findWaiver().isEmpty());
    }

    /** Returns an event in which leaving something out costs at medium level at least; the same one if it does already. */
    static Event forbidden(Event event, Catalogue catalogue) {
        Event changed = event;
        for (RuleConfig config : EffectiveRules.of(event, catalogue).configs()) {
            String rule = config.definition().id();
            if (RuleIds.OF_UNPLACED.contains(rule) && (!config.isActive() || config.level() == Level.SOFT)) {
                UnaryOperator<RuleSetting> forbidding = setting ->
                        setting.withEnabled(true).withLevel(Level.MEDIUM).withWeight(Math.max(1, config.weight()));
                changed = EventEdits.rule(rule, forbidding).apply(changed);
            }
        }
        return changed;
    }
}
