package org.lectern.solve;

import java.util.Map;
import org.lectern.event.Event;
import org.lectern.rule.Report;
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

    /** Returns the error, given the units of each coupling rule as the search has them. */
    IllegalStateException about(Map<String, Long> units) {
        StringBuilder rules = new StringBuilder();
        units.forEach((rule, own) -> {
            long cost = Math.multiplyExact(own, rulebook.terms(rule).weight());
            long checked = report.costs().getOrDefault(rule, 0L);
            if (cost != checked) {
                rules.append(
                        " The rule (%s) costs %s in the search and %s in the checker. Maybe its tally forgets something."
                                .formatted(rule, cost, checked));
            }
        });
        return new IllegalStateException("The search scored its timetable of event (%s) %s, the checker %s.%s"
                .formatted(
                        event.id(),
                        searched,
                        report.score(),
                        rules.isEmpty() ? " Maybe report this as a defect, with the event." : rules));
    }
}
