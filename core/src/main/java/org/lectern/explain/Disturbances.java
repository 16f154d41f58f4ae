package org.lectern.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;

/**
 * Tells what else breaks when one session does not go as planned. A trial says which hard rules cost more, and only those
 * are then evaluated plainly, for the reasons.
 */
final class Disturbances {

    /** What a disturbance is, and not what follows from it. */
    private static final Set<String> THE_DISTURBANCE_ITSELF =
            Set.of("slot-minutes", "equal-minutes", "session-minutes", "pinned", "moved", "dropped-slot");

    private final Trials trials;
    private final Checker checker;
    /** What breaks as planned, at hard level. */
    private final List<Finding> planned;

    private final long[] now;

    Disturbances(Event event, Timetable timetable, Catalogue catalogue, Report report) {
        this.trials = Trials.of(event, timetable, catalogue, Set.of());
        this.checker = Checker.of(catalogue);
        this.planned = report.findings().stream()
                .filter(finding -> finding.level() == Level.HARD)
                .toList();
        this.now = trials.costs();
    }

    /**
     * Returns the hard findings that come or get worse if a session goes so, of rules that then cost more; the gravest first.
     */
    List<Finding> breaks(Placement disturbed) {
        int session = trials.index(disturbed.sessionId());
        Placement planned = trials.placement(session).orElseThrow();
        trials.put(session, disturbed);
        List<Finding> breaks = breaks();
        trials.put(session, planned);
        return breaks;
    }

    /** Returns by how much each hard rule costs more if a session goes so; rules that do not cost more lack. */
    Map<String, Long> costs(Placement disturbed) {
        int session = trials.index(disturbed.sessionId());
        Placement planned = trials.placement(session).orElseThrow();
        trials.put(session, disturbed);
        Map<String, Long> worse = worse();
        trials.put(session, planned);
        return worse;
    }

    private Map<String, Long> worse() {
        Map<String, Long> worse = new LinkedHashMap<>();
        trials.differences(now, trials.costs()).forEach((rule, more) -> {
            if (more > 0 && trials.level(rule) == Level.HARD && !THE_DISTURBANCE_ITSELF.contains(rule)) {
                worse.put(rule, more);
            }
        });
        return worse;
    }

    private List<Finding> breaks() {
        Set<String> rules = worse().keySet();
        if (rules.isEmpty()) {
            return List.of();
        }
        var view = trials.view();
        List<Finding> disturbed = rules.stream()
                .flatMap(rule -> checker.findings(view, rule).stream())
                .toList();
        return Comparison.beyond(planned, disturbed);
    }
}
