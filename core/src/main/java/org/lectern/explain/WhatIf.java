package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.replan.Replanned;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * What changes would do to a timetable. The event and the timetable at hand stay as they are.
 *
 * @param before what the checker says of the timetable at hand
 * @param standing what is left of that timetable under the changes, if nothing moves
 * @param standingReport what the checker says of that
 * @param replanned the event and the timetable as they would be, with the fewest people told otherwise
 * @param rules the rules that do not cost the same before, standing and after; the graver level first
 * @param breaks findings of {@code standing} that are new or cost more than before, the gravest first
 * @param moves the sessions that would not be as they are, in the order of the event; cancelled ones last
 * @param touched everybody whose place or time would be another, or who has no turn any more, each once
 */
public record WhatIf(
        Report before,
        Timetable standing,
        Report standingReport,
        Replanned replanned,
        List<RuleDifference> rules,
        List<Finding> breaks,
        List<Move> moves,
        List<Subject> touched) {

    public WhatIf {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(standingReport, "standingReport");
        Objects.requireNonNull(replanned, "replanned");
        rules = List.copyOf(rules);
        breaks = List.copyOf(breaks);
        moves = List.copyOf(moves);
        touched = List.copyOf(touched);
    }

    /** Returns the event as it would be. */
    public Event event() {
        return replanned.after();
    }

    /** Returns the timetable as it would be. */
    public Timetable timetable() {
        return replanned.timetable();
    }

    /** Returns what the checker says of the timetable as it would be. */
    public Report report() {
        return replanned.report();
    }
}
