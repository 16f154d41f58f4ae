package org.lectern.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.event.Waiver;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextPage.Tone;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;

/** The findings of a report, rule by rule in the order of the catalogue, the dearest of each
 * first; the graver levels come first and waived ones last. */
final class FindingList {

    /** More of one rule than this are only counted; a program reads them all from the JSON form. */
    private static final int MAX_PER_RULE = 12;

    private final TextPage page;
    private final Report report;

    /** A rule of which only the sum is printed, since the page says more of it elsewhere; empty for none. */
    private final String summed;

    FindingList(Report report, TextPage page) {
        this(report, page, "");
    }

    private FindingList(Report report, TextPage page, String summed) {
        this.report = report;
        this.page = page;
        this.summed = summed;
    }

    /** Returns a list that tells of a rule only what it costs in all. */
    FindingList withSumOnly(String ruleId) {
        return new FindingList(report, page, ruleId);
    }

    void print() {
        if (report.findings().isEmpty()) {
            page.blank();
            page.entry("", "All rules are met, and nothing could be better.");
            return;
        }
        for (Level level : Level.values()) {
            List<Finding> ofLevel = report.findings().stream()
                    .filter(finding ->
                            finding.level() == level && finding.findWaiver().isEmpty())
                    .toList();
            if (!ofLevel.isEmpty()) {
                page.blank();
                page.title(DisplayText.of(level) + ": " + meaning(level, ofLevel), tone(level));
                print(ofLevel);
            }
        }
        List<Finding> waived = report.findings().stream()
                .filter(finding -> finding.findWaiver().isPresent())
                .toList();
        if (!waived.isEmpty()) {
            page.blank();
            page.title("Waived: accepted exceptions");
            print(waived);
        }
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case HARD -> Tone.BAD;
            case MEDIUM -> Tone.NOTICE;
            case SOFT -> Tone.PLAIN;
        };
    }

    private static String meaning(Level level, List<Finding> findings) {
        return switch (level) {
            case HARD -> "must fix";
            case MEDIUM -> meaning(findings);
            case SOFT -> "could be better";
        };
    }

    private static String meaning(List<Finding> ofMedium) {
        long unplaced = ofMedium.stream()
                .filter(finding -> RuleIds.OF_UNPLACED.contains(finding.ruleId()))
                .count();
        if (unplaced == 0) {
            return "fix if possible";
        }
        return unplaced == ofMedium.size()
                ? "unplaced sessions and slots"
                : "unplaced sessions and slots, and what to fix if possible";
    }

    private void print(List<Finding> findings) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.ruleId(), ignored -> new ArrayList<>())
                .add(finding));
        byRule.forEach((ruleId, ofRule) -> {
            long cost = ofRule.stream().mapToLong(Finding::cost).sum();
            if (ruleId.equals(summed)) {
                page.entry(
                        lead(cost),
                        "%s, %s: the people to notify are listed above"
                                .formatted(ruleId, DisplayText.count(ofRule.size(), "time")));
                return;
            }
            page.entry(lead(cost), ruleId);
            ofRule.stream()
                    .sorted(Comparator.comparingLong(Finding::cost).reversed())
                    .limit(MAX_PER_RULE)
                    .forEach(finding -> page.entry(lead(finding.cost()) + "  ", sentence(finding)));
            if (ofRule.size() > MAX_PER_RULE) {
                page.entry(
                        " ".repeat(9), "and %s more; --json lists them all.".formatted(ofRule.size() - MAX_PER_RULE));
            }
        });
    }

    private static String lead(long cost) {
        return TextWidth.paddedLeft(DisplayText.of(cost), 7) + "  ";
    }

    private static String sentence(Finding finding) {
        return finding.sentence()
                + finding.findWaiver()
                        .map(Waiver::reason)
                        .map(" Accepted: %s"::formatted)
                        .orElse("");
    }
}
