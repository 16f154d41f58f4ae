package org.lectern.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Turn;

/** Reads the JSON form of where and when a session is held, which timetables and events have in common. */
final class PlacementReader {

    private static final ObjectShape PLACEMENT = ObjectShape.of("placement", "session room start minutes", "turns");
    private static final ObjectShape TURN = ObjectShape.of("turn", "slot start minutes", "");

    private final TimeReader times;
    private final ProblemCollector mistakes;
    private final Instant fallbackStart;

    /** @param otherwise what stands in for a start that cannot be read */
    PlacementReader(TimeReader times, ProblemCollector mistakes, Instant otherwise) {
        this.times = times;
        this.mistakes = mistakes;
        this.fallbackStart = otherwise;
    }

    Placement placement(JsonValue value) {
        Fields fields = Fields.of(value, PLACEMENT, mistakes);
        Instant start = times.instant(fields, "start", null, true).orElse(null);
        LocalDate date = start == null ? null : times.dateIn(fields, "start");
        return new Placement(
                fields.text("session"),
                fields.text("room"),
                start == null ? fallbackStart : start,
                fields.integer("minutes", 1),
                fields.list("turns", turn -> turn(turn, date)));
    }

    private Turn turn(JsonValue value, @Nullable LocalDate date) {
        Fields fields = Fields.of(value, TURN, mistakes);
        return new Turn(
                fields.text("slot"),
                times.instant(fields, "start", date, false).orElse(fallbackStart),
                fields.integer("minutes", 1));
    }
}
