package org.lectern.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.solve.UnplacedItem;

/** Groups the findings of a report by their subjects. */
record WhyAnalysis(Event event, Report report, List<UnplacedItem> unplaced) {

    private record RuleAtLevel(String ruleId, Level level) {}

    Why forTimetable() {
        return why(null, report.findings(), unplaced);
    }

    Why forSubject(Subject subject) {
        Set<SubjectId> own = own(subject.id());
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.subjects().stream().map(Subject::id).anyMatch(own::contains))
                .toList();
        List<UnplacedItem> missing =
                unplaced.stream().filter(item -> own.contains(item.subject())).toList();
        return why(subject, findings, missing);
    }

    /** Slots belong to their session and to their speaker. */
    private Set<SubjectId> own(SubjectId subject) {
        Set<SubjectId> own = new LinkedHashSet<>();
        own.add(subject);
        for (Session session : event.sessions()) {
            for (Slot slot : session.slots()) {
                boolean isOwn = switch (subject.kind()) {
                    case SESSION -> subject.id().equals(session.id());
                    case PERSON -> subject.id().equals(slot.personId());
                    default -> false;
                };
                if (isOwn) {
                    own.add(SubjectId.slot(slot.id()));
                }
            }
        }
        return own;
    }

    private static Why why(@Nullable Subject about, List<Finding> findings, List<UnplacedItem> leftOut) {
        Map<RuleAtLevel, List<Finding>> byRule = new LinkedHashMap<>();
        List<Finding> waived = new ArrayList<>();
        Score score = Score.ZERO;
        for (Finding finding : findings) {
            if (finding.findWaiver().isPresent()) {
                waived.add(finding);
            } else if (finding.cost() > 0) {
                score = score.plus(Score.of(finding.level(), finding.cost()));
                byRule.computeIfAbsent(new RuleAtLevel(finding.ruleId(), finding.level()), ignored -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<RuleCost> rules = byRule.entrySet().stream()
                .map(rule -> new RuleCost(
                        rule.getKey().ruleId(),
                        rule.getKey().level(),
                        rule.getValue().stream().mapToLong(Finding::cost).sum(),
                        rule.getValue()))
                .sorted(RuleCost.BY_LEVEL_AND_COST)
                .toList();
        return new Why(about, score, rules, waived, leftOut);
    }
}
