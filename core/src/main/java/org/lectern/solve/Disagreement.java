package org.lectern.solve;

import org.lectern.rule.standard.StandardRules;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;

/** Says that search and checker score one timetable differently, and about which rule. */
final class Disagreement {

    private final Event event;
    private final Rulebook rulebook;
    private final Report report;
    private final Score searched;

    Disagreement(Event event, Rulebook rulebook, Report report, Score searched) {
        this.event = event;
        this.rulebook = rulebook;
        this.report = report;
        this.searched = searched;
    }

    /** Returns the error, given what each rule costs in the search. */
    IllegalStateException about(Map<String, Score> costs) {
        StringBuilder rules = new StringBuilder();
        for (Rule rule : rulebook.rules()) {
            String id = rule.definition().id();
            Score cost = costs.getOrDefault(id, Score.ZERO);
            Score checked = Score.of(rulebook.terms(id).level(), report.costs().getOrDefault(id, 0L));
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
