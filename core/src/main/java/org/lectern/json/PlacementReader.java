package org.lectern.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.event.Window;

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
        int minutes = fields.integer("minutes", 1);
        Window time = start == null ? null : Window.of(start, minutes);
        return new Placement(
                fields.text("session"),
                fields.text("room"),
                start == null ? fallbackStart : start,
                minutes,
                fields.list("turns", turn -> turn(turn, time)));
    }

    private Turn turn(JsonValue value, @Nullable Window session) {
        Fields fields = Fields.of(value, TURN, mistakes);
        return new Turn(
                fields.text("slot"),
                times.turnStart(fields, "start", session).orElse(fallbackStart),
                fields.integer("minutes", 1));
    }
}
