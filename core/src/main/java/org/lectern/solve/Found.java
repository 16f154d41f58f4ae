package org.lectern.solve;

import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * A timetable that a search has found.
 *
 * @param event the event of which it is one, as it stood then
 * @param timetable the timetable
 * @param score what it costs
 */
public record Found(Event event, Timetable timetable, Score score) {

    public Found {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(score, "score");
    }

    boolean isBetterThan(Score other) {
        return score.compareTo(other) < 0;
    }
}
