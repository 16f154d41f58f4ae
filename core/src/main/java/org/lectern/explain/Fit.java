package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * How an alternative can be made to fit: by moving the sessions with which it collides.
 *
 * @param moved where these would be
 * @param timetable the timetable with all of that
 * @param score what it costs: at hard and medium level no more than the present one
 * @param sentence the same for people
 */
public record Fit(List<Placement> moved, Timetable timetable, Score score, String sentence) {

    public Fit {
        moved = List.copyOf(moved);
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(sentence, "sentence");
    }
}
