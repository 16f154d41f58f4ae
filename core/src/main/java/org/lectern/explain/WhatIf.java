package org.lectern.explain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.text.JsonForm;

/**
 * The consequences of changes for a timetable. The present event and timetable stay as they are.
 *
 * @param before the checker's report on the present timetable
 * @param ifNothingMoves what remains of that timetable under the changes, if nothing moves
 * @param reportIfNothingMoves the checker's report on it
 * @param replanResult the event and the timetable after the changes, with the fewest people moved
 * @param ruleDifferences the rules whose cost differs before, if nothing moves, or after; the most severe level first
 * @param newViolations findings of {@code reportIfNothingMoves} that are new or cost more than before, the most severe
 *     first
 * @param placementChanges the sessions whose placement would change, in the order of the event; cancelled ones last
 * @param affected everybody who must hear of something, as {@code Differences.people} lists them: recorded speakers too, if their turn
 *     is dropped, added or live from now on
 * @since 0.1.0
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
        ruleDifferences = List.copyOf(ruleDifferences);
        newViolations = List.copyOf(newViolations);
        placementChanges = List.copyOf(placementChanges);
        affected = List.copyOf(affected);
    }

    /** Returns the event after the changes. */
    public Event event() {
        return replanResult.eventAfter();
    }

    /** Returns the timetable after the changes and moves. */
    public Timetable timetable() {
        return replanResult.timetable();
    }

    /** Returns the checker's report on that timetable. */
    public Report report() {
        return replanResult.report();
    }

    /** Returns the scores in one line: before, if nothing moves, and after the moves. */
    @Override
    public String toString() {
        return "Before: %s; if nothing moves: %s; after %s moves: %s"
                .formatted(before.score(), reportIfNothingMoves.score(), placementChanges.size(), report().score());
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
