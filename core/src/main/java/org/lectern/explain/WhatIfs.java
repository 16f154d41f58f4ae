package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.replan.Changes;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.Solved;

/**
 * Works out what changes would do. The timetable after them is searched from what is left of the present one, with moves
 * so dear that nothing moves for the sake of any other soft rule.
 */
final class WhatIfs {

    private static final long SO_DEAR = 1_000;

    private final Event before;
    private final Timetable told;
    private final Report report;
    private final Catalogue catalogue;

    WhatIfs(Event before, Timetable told, Report report, Catalogue catalogue) {
        this.before = before;
        this.told = told;
        this.report = report;
        this.catalogue = catalogue;
    }

    WhatIf of(Changes changes, SolveOptions options) {
        Event after = changes.applyTo(before, told);
        Timetable standing =
                after.givenPublished().map(Published::timetable).orElseGet(() -> new Timetable(after.id(), List.of()));
        Checker checker = Checker.of(catalogue);
        Report standingReport = checker.check(after, standing);
        Solved solved = Lectern.solve(
                reluctant(after),
                new SolveOptions(
                        options.seed(),
                        options.timeLimit(),
                        options.stepLimit(),
                        null,
                        standing,
                        catalogue,
                        options.listener()));
        Timetable timetable = solved.timetable();
        Report afterReport = checker.check(after, timetable);
        List<Move> moves = new Moves(before, told, after, timetable).all();
        return new WhatIf(
                after,
                report,
                standing,
                standingReport,
                timetable,
                afterReport,
                solved.isProvenOptimal(),
                rules(after, standingReport, afterReport),
                Comparison.beyond(report.findings(), standingReport.findings()),
                moves,
                moves.stream()
                        .flatMap(move -> move.people().stream())
                        .distinct()
                        .toList());
    }

    /** Returns the event with moves dearer than any other soft rule. */
    private Event reluctant(Event after) {
        Terms terms = Rulebook.of(after, catalogue).terms("moved");
        List<RuleSetting> settings = new ArrayList<>(after.ruleSettings());
        settings.removeIf(setting -> setting.ruleId().equals("moved"));
        settings.add(RuleSetting.of("moved")
                .withOn(true)
                .withLevel(terms.level())
                .withWeight(Math.multiplyExact(Math.max(1, terms.weight()), SO_DEAR)));
        return after.toBuilder().ruleSettings(settings).build();
    }

    private List<RuleDifference> rules(Event after, Report standing, Report now) {
        Rulebook rulebook = Rulebook.of(after, catalogue);
        List<RuleDifference> rules = new ArrayList<>();
        now.costs().forEach((rule, cost) -> {
            long was = report.costs().getOrDefault(rule, 0L);
            long stands = standing.costs().getOrDefault(rule, 0L);
            if (was != cost || stands != cost) {
                rules.add(new RuleDifference(rule, rulebook.terms(rule).level(), was, stands, cost));
            }
        });
        return rules.stream()
                .sorted(Comparator.comparing(RuleDifference::level))
                .toList();
    }
}
