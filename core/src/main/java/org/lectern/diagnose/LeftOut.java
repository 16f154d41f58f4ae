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
import org.lectern.rule.TimetableView;

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
        Event strict = forbidden(event, catalogue);
        EffectiveRules rules = EffectiveRules.of(strict, catalogue);
        TimetableView view = new TimetableView(strict, timetable, rules);
        Checker checker = Checker.of(catalogue);
        return rules.configs().stream()
                .map(config -> config.definition().id())
                .filter(RuleIds.OF_UNPLACED::contains)
                .flatMap(rule -> checker.findings(view, rule).stream())
                .anyMatch(finding -> finding.findWaiver().isEmpty());
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
