package org.lectern.solve;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.text.JsonForm;

/**
 * A better timetable that a search has found. It is built when {@link #timetable} is first called, since that takes far
 * longer than most improvements.
 *
 * @since 0.1.0
 */
public final class Improvement {

    private final Event event;
    private final Score score;
    /** Builds the timetable; it holds the search's data of the event, so it is dropped afterwards. */
    private @Nullable Supplier<Timetable> writer;

    private @Nullable Timetable timetable;

    Improvement(Event event, Timetable timetable, Score score) {
        this(event, () -> timetable, score);
    }

    /** @param writer returns the same timetable each time, on any thread */
    Improvement(Event event, Supplier<Timetable> writer, Score score) {
        this.event = Objects.requireNonNull(event, "event");
        this.writer = Objects.requireNonNull(writer, "writer");
        this.score = Objects.requireNonNull(score, "score");
    }

    /** Returns the event of the timetable, with all changes taken by then. */
    public Event event() {
        return event;
    }

    /** Returns the timetable, the same each time. */
    public synchronized Timetable timetable() {
        Timetable written = timetable;
        if (written == null) {
            written = Objects.requireNonNull(writer).get();
            timetable = written;
            writer = null;
        }
        return written;
    }

    /** Returns the score of the timetable. */
    public Score score() {
        return score;
    }

    boolean isBetterThan(Score other) {
        return score.compareTo(other) < 0;
    }

    /** Returns the event and the score in one line. */
    @Override
    public String toString() {
        return "Event '%s': %s".formatted(event.id(), score);
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
