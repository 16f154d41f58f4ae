package org.lectern.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * The findings that are added or resolved from one timetable to another; it matches findings of one rule with the same
 * subjects.
 */
final class FindingComparison {

    private static final Comparator<Finding> BY_SEVERITY =
            Comparator.comparing(Finding::level).thenComparing(Finding::cost, Comparator.reverseOrder());

    private record FindingKey(String ruleId, Level level, List<SubjectId> subjects) {

        static FindingKey of(Finding finding) {
            return new FindingKey(
                    finding.ruleId(),
                    finding.level(),
                    finding.subjects().stream().map(Subject::id).toList());
        }
    }

    private FindingComparison() {}

    /** Returns the findings that the others lack, or have at a lower cost; the most severe first. */
    static List<Finding> newOrWorse(List<Finding> others, List<Finding> findings) {
        Map<FindingKey, Long> here = costs(findings);
        Map<FindingKey, Long> there = costs(others);
        return findings.stream()
                .filter(finding -> finding.cost() > 0)
                .filter(finding ->
                        here.getOrDefault(FindingKey.of(finding), 0L) > there.getOrDefault(FindingKey.of(finding), 0L))
                .sorted(BY_SEVERITY)
                .toList();
    }

    private static Map<FindingKey, Long> costs(List<Finding> findings) {
        Map<FindingKey, Long> costs = new HashMap<>();
        findings.forEach(finding -> costs.merge(FindingKey.of(finding), finding.cost(), Long::sum));
        return costs;
    }
}
