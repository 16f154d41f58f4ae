package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * What changes would do to a timetable. The event and the timetable at hand stay as they are.
 *
 * @param before what the checker says of the timetable at hand
 * @param ifNothingMoves what is left of that timetable under the changes, if nothing moves
 * @param reportIfNothingMoves what the checker says of that
 * @param replanResult the event and the timetable as they would be, with the fewest people told otherwise
 * @param ruleDifferences the rules that do not cost the same before, standing and after; the graver level first
 * @param newViolations findings of {@code standing} that are new or cost more than before, the gravest first
 * @param placementChanges the sessions that would not be as they are, in the order of the event; cancelled ones last
 * @param affected everybody whose place or time would be another, or who has no turn any more, each once
 */
public record WhatIf(
        Report before,
        Timetable ifNothingMoves,
        Report reportIfNothingMoves,
        ReplanResult replanResult,
        List<RuleCostDifference> ruleDifferences,
        List<Finding> newViolations,
        List<PlacementChange> placementChanges,
        List<Subject> affected) {

    public WhatIf {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(ifNothingMoves, "standing");
        Objects.requireNonNull(reportIfNothingMoves, "standingReport");
        Objects.requireNonNull(replanResult, "replanned");
        ruleDifferences = List.copyOf(ruleDifferences);
        newViolations = List.copyOf(newViolations);
        placementChanges = List.copyOf(placementChanges);
        affected = List.copyOf(affected);
    }

    /** Returns the event as it would be. */
    public Event event() {
        return replanResult.eventAfter();
    }

    /** Returns the timetable as it would be. */
    public Timetable timetable() {
        return replanResult.timetable();
    }

    /** Returns what the checker says of the timetable as it would be. */
    public Report report() {
        return replanResult.report();
    }
}
