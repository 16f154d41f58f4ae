package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.replan.Changes;
import org.lectern.replan.Replan;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.Replanned;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;

/** Works out what changes would do: what of the present timetable stands, and what a replan makes of it. */
final class WhatIfs {

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

    WhatIf of(Changes changes, ReplanOptions options) {
        Replanned replanned = Replan.of(before, told, changes, options.withCatalogue(catalogue));
        Event after = replanned.after();
        Timetable standing =
                after.givenPublished().map(Published::timetable).orElseGet(() -> new Timetable(after.id(), List.of()));
        Report standingReport = Checker.of(catalogue).check(after, standing);
        List<Move> moves = new Moves(before, told, after, replanned.timetable()).all();
        return new WhatIf(
                report,
                standing,
                standingReport,
                replanned,
                rules(after, standingReport, replanned.report()),
                Comparison.beyond(report.findings(), standingReport.findings()),
                moves,
                moves.stream()
                        .flatMap(move -> move.people().stream())
                        .distinct()
                        .toList());
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
