package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;

/** Computes the consequences of changes: what breaks if nothing moves, and the result of a replan. */
record WhatIfAnalysis(Event before, Timetable published, Report report, Catalogue catalogue) {

    WhatIf of(Changes changes, ReplanOptions options) {
        ReplanResult result = Replanner.replan(before, published, changes, options.withCatalogue(catalogue));
        Event after = result.eventAfter();
        Timetable standing =
                after.findPublished().map(Published::timetable).orElseGet(() -> new Timetable(after.id(), List.of()));
        Report standingReport = Checker.of(catalogue).check(after, standing);
        PlacementComparison comparison = PlacementComparison.of(before, published, after, result.timetable());
        return new WhatIf(
                report,
                standing,
                standingReport,
                result,
                rules(after, standingReport, result.report()),
                FindingComparison.newOrWorse(report.findings(), standingReport.findings()),
                comparison.all(),
                comparison.affected());
    }

    /** Returns the differences of what relations cost that count at another level than their rule. */
    private List<RuleCostDifference> ofOwnLevels(Report standing, Report now) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(report, standing, now)
                .forEach(one -> ids.addAll(one.ownLevelCosts().keySet()));
        List<RuleCostDifference> rules = new ArrayList<>();
        for (String id : ids) {
            for (Level level : Level.values()) {
                long[] costs = Stream.of(report, standing, now)
                        .mapToLong(one ->
                                one.ownLevelCosts().getOrDefault(id, Score.ZERO).at(level))
                        .toArray();
                if (costs[0] != costs[2] || costs[1] != costs[2]) {
                    rules.add(new RuleCostDifference(id, level, costs[0], costs[1], costs[2]));
                }
            }
        }
        return rules;
    }

    private List<RuleCostDifference> rules(Event after, Report standing, Report now) {
        EffectiveRules effectiveRules = EffectiveRules.of(after, catalogue);
        List<RuleCostDifference> rules = new ArrayList<>();
        now.costs().forEach((rule, cost) -> {
            long was = report.costs().getOrDefault(rule, 0L);
            long stands = standing.costs().getOrDefault(rule, 0L);
            if (was != cost || stands != cost) {
                rules.add(
                        new RuleCostDifference(rule, effectiveRules.config(rule).level(), was, stands, cost));
            }
        });
        rules.addAll(ofOwnLevels(standing, now));
        return rules.stream()
                .sorted(Comparator.comparing(RuleCostDifference::level))
                .toList();
    }
}
