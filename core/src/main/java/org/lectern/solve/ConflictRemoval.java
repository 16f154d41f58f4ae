package org.lectern.solve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/** Removes from a timetable what breaks hard rules, by a few checks; all of it where they do not suffice. */
final class ConflictRemoval {

    private static final int MAX_CHECKS = 6;

    private final Event event;
    private final Checker checker;

    ConflictRemoval(Event event, Catalogue catalogue) {
        this.event = event;
        this.checker = Checker.of(catalogue);
    }

    /**
     * What is left of a timetable.
     *
     * @param improvement the timetable with its score
     * @param report what the rules say of it
     */
    record Legal(Improvement improvement, Report report) {}

    /** Returns a timetable without the placements that break hard rules, as far as removing them helps. */
    Legal legal(Timetable timetable) {
        Timetable best = timetable;
        Report report = checker.check(event, best);
        for (int i = 1; i < MAX_CHECKS && report.score().hard() > 0; i++) {
            Set<String> culprits = culprits(report, best);
            Timetable less = Timetable.of(
                    event,
                    best.placements().stream()
                            .filter(placement -> !culprits.contains(placement.sessionId()))
                            .toList());
            Report after = checker.check(event, less);
            if (after.score().compareTo(report.score()) >= 0) {
                break;
            }
            best = less;
            report = after;
        }
        if (report.score().hard() > 0) {
            Timetable empty = Timetable.of(event, List.of());
            Report ofEmpty = checker.check(event, empty);
            if (ofEmpty.score().compareTo(report.score()) < 0) {
                best = empty;
                report = ofEmpty;
            }
        }
        return new Legal(new Improvement(event, best, report.score()), report);
    }

    /**
     * Returns one scheduled session of each hard finding: the last that it names, unless another of them is chosen
     * already.
     */
    private static Set<String> culprits(Report report, Timetable timetable) {
        Set<String> held =
                timetable.placements().stream().map(Placement::sessionId).collect(Collectors.toSet());
        Set<String> culprits = new LinkedHashSet<>();
        for (Finding finding : report.findings()) {
            List<String> sessions = finding.subjects().stream()
                    .map(Subject::id)
                    .filter(subject -> subject.kind() == SubjectId.Kind.SESSION)
                    .map(SubjectId::id)
                    .filter(held::contains)
                    .toList();
            boolean isHard = finding.level() == Level.HARD && finding.cost() > 0;
            if (isHard && !sessions.isEmpty() && sessions.stream().noneMatch(culprits::contains)) {
                culprits.add(sessions.get(sessions.size() - 1));
            }
        }
        return culprits;
    }
}
