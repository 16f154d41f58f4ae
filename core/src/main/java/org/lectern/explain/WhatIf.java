package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * What changes would do to a timetable. The event and the timetable at hand stay as they are.
 *
 * @param event the event as it would be
 * @param before what the checker says of the timetable at hand
 * @param standing what is left of that timetable under the changes, if nothing moves
 * @param standingReport what the checker says of that
 * @param timetable the timetable as it would be: the least hard and medium cost, and then the least soft cost with moves
 *     weighed a thousand times
 * @param report what the checker says of that, by the weights of the event
 * @param isProven whether it is proven that no other timetable is better, so weighed
 * @param rules the rules that do not cost the same before, standing and after; the graver level first
 * @param breaks findings of {@code standing} that are new or cost more than before, the gravest first
 * @param moves the sessions that would not be as they are, in the order of the event; cancelled ones last
 * @param touched everybody whose place or time would be another, each once
 */
public record WhatIf(
        Event event,
        Report before,
        Timetable standing,
        Report standingReport,
        Timetable timetable,
        Report report,
        boolean isProven,
        List<RuleDifference> rules,
        List<Finding> breaks,
        List<Move> moves,
        List<Subject> touched) {

    public WhatIf {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(standingReport, "standingReport");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        rules = List.copyOf(rules);
        breaks = List.copyOf(breaks);
        moves = List.copyOf(moves);
        touched = List.copyOf(touched);
    }
}
