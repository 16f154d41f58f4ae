package org.lectern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** Looks at each overrun and each absence. */
final class RobustnessAnalysis {

    private final Explainer explainer;
    private final Event event;
    private final Timetable timetable;
    private final Catalogue catalogue;
    private final int minutes;
    private final SpareMinutes figure;

    /** @throws IllegalArgumentException if the minutes are out of range */
    RobustnessAnalysis(Explainer explainer, Catalogue catalogue, int minutes) {
        this.explainer = explainer;
        this.event = explainer.event();
        this.timetable = explainer.timetable();
        this.catalogue = catalogue;
        this.minutes = minutes;
        // An exception would cost what was found, and the checker would take it for a fault of the rule.
        this.figure = SpareMinutes.until(minutes, () -> {
            JobScope.current().advance();
            return JobScope.current().isStopRequested();
        });
    }

    Robustness run() {
        JobScope.current().enter("slack", event.sessions().size());
        List<Finding> missing = missing();
        List<Overrun> overruns = new ArrayList<>();
        List<NoShow> noShows = new ArrayList<>();
        boolean isExhaustive = true;
        try {
            JobScope.checkpoint();
            JobScope.current().enter("tables", -1);
            DisruptionChecker disturbances = new DisruptionChecker(event, timetable, catalogue, explainer.report());
            OverrunAnalysis analysis = new OverrunAnalysis(event, event.peopleById(), disturbances, minutes);
            JobScope.current().enter("overruns", event.sessions().size());
            for (Session session : event.sessions()) {
                JobScope.checkpoint();
                timetable.findPlacement(session.id()).ifPresent(there -> overruns.addAll(analysis.of(session, there)));
                JobScope.current().advance();
            }
            JobScope.current().enter("absences", event.people().size());
            new NoShowAnalysis(event, timetable, catalogue, disturbances).addAllTo(noShows);
        } catch (StopRequestedException e) {
            isExhaustive = false;
        }
        return new Robustness(
                minutes, missing.stream().mapToLong(Finding::amount).sum(), missing, overruns, noShows, isExhaustive);
    }

    /** Returns where slack is missing, the least slack first. */
    private List<Finding> missing() {
        EffectiveRules rules = EffectiveRules.of(
                StandardRules.catalogue().knownSettings(event),
                List.of(),
                StandardRules.catalogue().withRules(figure));
        TimetableView view = new TimetableView(event, timetable, rules);
        return Checker.of(StandardRules.catalogue().withRules(figure)).findings(view, SpareMinutes.ID).stream()
                .sorted(Comparator.comparing(Finding::amount, Comparator.reverseOrder()))
                .toList();
    }
}
