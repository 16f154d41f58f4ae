package org.lectern.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Level;
import org.lectern.rule.Finding;

/**
 * What one rule costs, of a whole timetable or of what is about one subject.
 *
 * @param ruleId the rule
 * @param level its level in this event
 * @param cost the sum of the findings' costs, at least 1
 * @param findings what it finds, the dearest first
 */
public record RuleCost(String ruleId, Level level, long cost, List<Finding> findings) {

    /** The graver levels first, and the dearer rules of a level. */
    static final Comparator<RuleCost> BY_LEVEL_AND_COST =
            Comparator.comparing(RuleCost::level).thenComparing(RuleCost::cost, Comparator.reverseOrder());

    public RuleCost {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(level, "level");
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::cost, Comparator.reverseOrder()))
                .toList();
    }

    /** Returns one sentence: what the rule costs, and what costs most of it. */
    public String sentence() {
        String told = findings.getFirst().sentence();
        return findings.size() == 1
                ? "%s costs %s %s: %s".formatted(ruleId, cost, ReasonText.of(level), told)
                : "%s costs %s %s in %s findings, the dearest of which costs %s: %s"
                        .formatted(
                                ruleId,
                                cost,
                                ReasonText.of(level),
                                findings.size(),
                                findings.getFirst().cost(),
                                told);
    }
}
