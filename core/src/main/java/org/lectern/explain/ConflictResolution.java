package org.lectern.explain;

import java.util.List;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * The result of moving the sessions that an alternative conflicts with, each to its best place while all others stay.
 *
 * <p>Places that only several moves together make free are not tried, nor are moves of further sessions.
 *
 * @param isSuccessful whether the alternative then fits: hard and medium cost are no higher than at present
 * @param movedTo the new places of these sessions; one that is better unscheduled is absent
 * @param timetable the timetable with all of that
 * @param score its score
 * @param sentence the same for people
 * @since 0.1.0
 */
public record ConflictResolution(
        boolean isSuccessful, List<Placement> movedTo, Timetable timetable, Score score, String sentence) {

    public ConflictResolution {
        movedTo = List.copyOf(movedTo);
    }
}
