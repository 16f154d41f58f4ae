package org.lectern.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;

/**
 * Finds what breaks when one session does not go as planned. A trial shows which hard rules cost more; only those are
 * evaluated plainly, for their findings.
 */
final class DisruptionChecker {

    /** The rules that describe the disturbance itself, not its consequences. */
    private static final Set<String> RULES_OF_THE_DISRUPTION = Set.of(
            RuleIds.SLOT_MINUTES,
            RuleIds.EQUAL_MINUTES,
            RuleIds.SESSION_MINUTES,
            RuleIds.PINNED,
            RuleIds.MOVED,
            RuleIds.DROPPED_SLOT);

    private final TrialTimetable trial;
    private final Checker checker;
    /** The hard findings of the timetable as planned. */
    private final List<Finding> planned;

    private final long[] now;

    DisruptionChecker(Event event, Timetable timetable, Catalogue catalogue, Report report) {
        this.trial = new TrialTimetable(event, timetable, catalogue, Set.of());
        this.checker = Checker.of(catalogue);
        this.planned = report.findings().stream()
                .filter(finding -> finding.level() == Level.HARD)
                .toList();
        this.now = trial.costs();
    }

    /** Returns the hard findings that are new or get worse with a session as given, the most severe first. */
    List<Finding> newViolations(Placement disturbed) {
        return with(disturbed, this::newViolations);
    }

    /** Returns by how much each hard rule costs more with a session as given; other rules are absent. */
    Map<String, Long> costIncreases(Placement disturbed) {
        return with(disturbed, this::worse);
    }

    private <T> T with(Placement disturbed, Supplier<T> question) {
        int session = trial.index(disturbed.sessionId());
        Placement planned = trial.findPlacement(session).orElseThrow();
        trial.assign(session, disturbed);
        T answer = question.get();
        trial.assign(session, planned);
        return answer;
    }

    private Map<String, Long> worse() {
        Map<String, Long> worse = new LinkedHashMap<>();
        trial.hardDifferences(now, trial.costs()).forEach((rule, more) -> {
            if (more > 0 && !RULES_OF_THE_DISRUPTION.contains(rule)) {
                worse.put(rule, more);
            }
        });
        return worse;
    }

    private List<Finding> newViolations() {
        Set<String> rules = worse().keySet();
        if (rules.isEmpty()) {
            return List.of();
        }
        var view = trial.toView();
        List<Finding> disturbed = rules.stream()
                .flatMap(rule -> checker.findings(view, rule).stream())
                .filter(finding -> finding.level() == Level.HARD)
                .toList();
        return FindingComparison.newOrWorse(planned, disturbed);
    }
}
