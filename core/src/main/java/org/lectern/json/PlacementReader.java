package org.lectern.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Turn;

/**
 * Reads the JSON form of where and when a session is held, which timetables and events have in common.
 *
 * @param times reads its times
 * @param mistakes collects its mistakes
 * @param fallbackStart what stands in for a start that cannot be read
 */
record PlacementReader(TimeReader times, ProblemCollector mistakes, Instant fallbackStart) {

    private static final ObjectShape PLACEMENT = ObjectShape.of("placement", "session room start minutes", "turns");
    private static final ObjectShape TURN = ObjectShape.of("turn", "slot start minutes", "");

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
