package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * What comes of moving the sessions with which an alternative collides, each to its best place while all others stay.
 *
 * @param isSuccessful whether the alternative then fits: at hard and medium level it costs no more than the present timetable
 * @param movedTo where these sessions would be; one that is better left out lacks
 * @param timetable the timetable with all of that
 * @param score what it costs
 * @param sentence the same for people
 */
public record ConflictResolution(
        boolean isSuccessful, List<Placement> movedTo, Timetable timetable, Score score, String sentence) {

    public ConflictResolution {
        movedTo = List.copyOf(movedTo);
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(sentence, "sentence");
    }
}
