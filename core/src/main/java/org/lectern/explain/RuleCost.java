package org.lectern.explain;

import java.util.Comparator;
import java.util.List;
import org.lectern.event.Level;
import org.lectern.rule.Finding;
import org.lectern.text.Wording;

/**
 * The cost of one rule, in a whole timetable or in the findings about one subject.
 *
 * @param ruleId the rule
 * @param level its level in this event
 * @param cost the sum of the findings' costs, at least 1
 * @param findings its findings, the most expensive first
 * @since 0.1.0
 */
public record RuleCost(String ruleId, Level level, long cost, List<Finding> findings) {

    /** The most severe level first, and within a level the most expensive rule. */
    static final Comparator<RuleCost> BY_LEVEL_AND_COST =
            Comparator.comparing(RuleCost::level).thenComparing(RuleCost::cost, Comparator.reverseOrder());

    public RuleCost {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::cost, Comparator.reverseOrder()))
                .toList();
    }

    /** Returns one sentence: the cost of the rule, and its most expensive finding. */
    public String sentence() {
        String sentence = findings.getFirst().sentence();
        return findings.size() == 1
                ? "%s costs %s %s: %s".formatted(ruleId, cost, Wording.word(level), sentence)
                : "%s costs %s %s in %s findings; the most expensive costs %s: %s"
                        .formatted(
                                ruleId,
                                cost,
                                Wording.word(level),
                                findings.size(),
                                findings.getFirst().cost(),
                                sentence);
    }
}
