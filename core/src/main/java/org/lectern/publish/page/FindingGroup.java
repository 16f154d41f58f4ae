package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/**
 * The findings of one rule, the dearest first.
 *
 * @param ruleId the rule
 * @param cost what they cost together
 * @param findings the findings
 */
public record FindingGroup(String ruleId, long cost, List<Finding> findings) {

    /** More findings of one rule are only counted: the page must stay small, and nobody reads them all. */
    private static final int MAX_SHOWN = 60;

    /** Returns the findings that the page shows. */
    public List<Finding> shown() {
        return findings.subList(0, Math.min(MAX_SHOWN, findings.size()));
    }

    /** Returns how many there are besides. */
    public int more() {
        return findings.size() - shown().size();
    }

    /** Returns those findings that a condition holds for, rule by rule, the dearest first. */
    static List<FindingGroup> of(List<Finding> findings, Predicate<Finding> condition) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.stream()
                .filter(condition)
                .forEach(finding -> byRule.computeIfAbsent(finding.ruleId(), ignored -> new ArrayList<>())
                        .add(finding));
        List<FindingGroup> groups = new ArrayList<>();
        byRule.forEach((ruleId, ofRule) -> groups.add(new FindingGroup(
                ruleId,
                ofRule.stream().mapToLong(Finding::cost).sum(),
                ofRule.stream()
                        .sorted(Comparator.comparingLong(Finding::cost).reversed())
                        .toList())));
        groups.sort(Comparator.comparingLong(FindingGroup::cost).reversed());
        return groups;
    }

    /** Returns its cost as a share of that of the dearest of some groups, from 0 to 100. */
    public long percentOf(List<FindingGroup> groups) {
        long most = groups.stream().mapToLong(FindingGroup::cost).max().orElse(0);
        return most == 0 ? 0 : Math.round(100.0 * cost / most);
    }

    /** Returns the subjects of one kind that a finding is about. */
    static List<Subject> of(Finding finding, SubjectId.Kind kind) {
        return finding.subjects().stream()
                .filter(subject -> subject.id().kind() == kind)
                .toList();
    }
}
