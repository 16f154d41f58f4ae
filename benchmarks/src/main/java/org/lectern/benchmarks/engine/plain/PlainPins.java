package org.lectern.benchmarks.engine.plain;

import java.time.Instant;
import org.lectern.event.Pin;

/** How many pins of a session are broken. */
final class PlainPins {

    private PlainPins() {}

    static int broken(PlainSession session) {
        Pin pin = session.session().pin();
        Instant start = session.instant();
        int broken = 0;
        broken += pin.findRoomId()
                        .filter(room -> !room.equals(session.room().room().id()))
                        .isPresent()
                ? 1
                : 0;
        broken += pin.findStart().filter(pinned -> !pinned.equals(start)).isPresent() ? 1 : 0;
        broken += pin.findDay()
                        .filter(day -> !day.equals(start.atZone(session.zone()).toLocalDate()))
                        .isPresent()
                ? 1
                : 0;
        return broken;
    }
}
