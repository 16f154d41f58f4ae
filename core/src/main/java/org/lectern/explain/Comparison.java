package org.lectern.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/** Which findings come and go from one timetable to another; findings of one rule about the same subjects are one. */
final class Comparison {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::level).thenComparing(Finding::cost, Comparator.reverseOrder());

    private record Matter(String ruleId, List<SubjectId> subjects) {

        static Matter of(Finding finding) {
            return new Matter(
                    finding.ruleId(),
                    finding.subjects().stream().map(Subject::id).toList());
        }
    }

    private Comparison() {}

    /** Returns the findings that the others do not have, or have at less cost; the gravest first. */
    static List<Finding> beyond(List<Finding> others, List<Finding> findings) {
        Map<Matter, Long> here = costs(findings);
        Map<Matter, Long> there = costs(others);
        return findings.stream()
                .filter(finding -> finding.cost() > 0)
                .filter(finding ->
                        here.getOrDefault(Matter.of(finding), 0L) > there.getOrDefault(Matter.of(finding), 0L))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static Map<Matter, Long> costs(List<Finding> findings) {
        Map<Matter, Long> costs = new HashMap<>();
        findings.forEach(finding -> costs.merge(Matter.of(finding), finding.cost(), Long::sum));
        return costs;
    }
}
