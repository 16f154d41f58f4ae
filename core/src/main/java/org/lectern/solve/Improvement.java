package org.lectern.solve;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * A timetable that a search has found, written out when it is first asked for: that takes far longer than most
 * improvements to find.
 */
public final class Improvement {

    private final Event event;
    private final Score score;
    /** What the search knows of its event, which is large: gone when the timetable is written. */
    private @Nullable Supplier<Timetable> writer;

    private @Nullable Timetable timetable;

    Improvement(Event event, Timetable timetable, Score score) {
        this(event, () -> timetable, score);
    }

    /** @param writer gives the same timetable each time, on any thread */
    Improvement(Event event, Supplier<Timetable> writer, Score score) {
        this.event = Objects.requireNonNull(event, "event");
        this.writer = Objects.requireNonNull(writer, "writer");
        this.score = Objects.requireNonNull(score, "score");
    }

    /** Returns the event of which it is one, as it stood then. */
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

    /** Returns what it costs. */
    public Score score() {
        return score;
    }

    boolean isBetterThan(Score other) {
        return score.compareTo(other) < 0;
    }
}
