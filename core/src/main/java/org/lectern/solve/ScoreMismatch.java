package org.lectern.solve;

import java.util.Map;
import org.lectern.event.Event;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** Says that search and checker score one timetable differently, and about which rule. */
final class ScoreMismatch {

    private final Event event;
    private final EffectiveRules effectiveRules;
    private final Report report;
    private final Score searched;

    ScoreMismatch(Event event, EffectiveRules effectiveRules, Report report, Score searched) {
        this.event = event;
        this.effectiveRules = effectiveRules;
        this.report = report;
        this.searched = searched;
    }

    /** Returns the error, given what each rule costs in the search. */
    IllegalStateException toException(Map<String, Score> costs) {
        StringBuilder rules = new StringBuilder();
        for (Rule rule : effectiveRules.rules()) {
            String id = rule.definition().id();
            Score cost = costs.getOrDefault(id, Score.ZERO);
            Score checked =
                    Score.of(effectiveRules.config(id).level(), report.costs().getOrDefault(id, 0L));
            if (!cost.equals(checked)) {
                rules.append(" The rule (%s) costs %s in the search and %s in the checker. %s"
                        .formatted(id, cost, checked, advice(rule)));
            }
        }
        return new IllegalStateException("The search scored its timetable of event (%s) %s, the checker %s.%s"
                .formatted(
                        event.id(),
                        searched,
                        report.score(),
                        rules.isEmpty()
                                ? " Maybe a rule does not answer the same each time; else report this as a defect, with the event."
                                : rules));
    }

    private static String advice(Rule rule) {
        if (StandardRules.catalogue().rules().contains(rule)) {
            return "Maybe report this as a defect, with the event.";
        }
        return rule instanceof IncrementalRule
                ? "Maybe its tally forgets something."
                : "Maybe it does not answer the same each time.";
    }
}
