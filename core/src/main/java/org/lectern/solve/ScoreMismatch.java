package org.lectern.solve;

import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.search.Search;

/** The error raised when search and checker score the same timetable differently, with the rules at fault. */
record ScoreMismatch(
        Event event,
        SolveOptions options,
        EffectiveRules effectiveRules,
        Timetable timetable,
        Report report,
        Score searched,
        Certificate certificate) {

    /**
     * The best timetable of a search as the checker sees it.
     *
     * @param timetable the timetable
     * @param report what the rules say of it
     */
    record Checked(Timetable timetable, Report report) {}

    /**
     * Returns the best timetable of a search so far with the checker's report.
     *
     * @throws SolveDefectException if the checker scores it otherwise than the search
     */
    static Checked check(Instance instance, SolveOptions options, Search search) {
        AssignmentSnapshot best = search.bestAssignment();
        Timetable timetable = instance.timetable(best);
        Report report = Checker.of(options.catalogue()).check(instance.event(), timetable);
        if (!report.score().equals(search.best())) {
            throw new ScoreMismatch(
                            instance.event(),
                            options,
                            instance.effectiveRules(),
                            timetable,
                            report,
                            search.best(),
                            search.certificate())
                    .toException(instance.costsByRule(best));
        }
        return new Checked(timetable, report);
    }

    /**
     * Returns the error.
     *
     * @param costs the cost of each rule in the search, by rule id
     */
    private SolveDefectException toException(Map<String, Score> costs) {
        StringBuilder rules = new StringBuilder();
        for (Rule rule : effectiveRules.rules()) {
            String id = rule.definition().id();
            Score cost = costs.getOrDefault(id, Score.ZERO);
            Score checked = report.cost(effectiveRules.config(id));
            if (!cost.equals(checked)) {
                rules.append(" Rule '%s' costs %s in the search and %s in the checker. %s"
                        .formatted(id, cost, checked, advice(rule)));
            }
        }
        return new SolveDefectException(
                "The search scores its timetable of event '%s' %s, but the checker scores it %s.%s"
                        .formatted(
                                event.id(),
                                searched,
                                report.score(),
                                rules.isEmpty()
                                        ? " Check that each custom rule returns the same findings for the same timetable. If it does, report a defect of Lectern, with the event."
                                        : rules),
                event,
                options,
                timetable,
                certificate);
    }

    private static String advice(Rule rule) {
        if (StandardRules.catalogue().rules().contains(rule)) {
            return "Report a defect of Lectern, with the event.";
        }
        return rule instanceof IncrementalRule
                ? "Check that its tally counts what its plain form counts."
                : "Check that it returns the same findings for the same timetable.";
    }
}
