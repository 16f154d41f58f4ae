package org.lectern.json;

import java.time.Instant;
import org.lectern.event.Published;
import org.lectern.event.Timetable;

/** Reads the JSON form of the published timetable. */
record PublishedReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape PUBLISHED =
            ObjectShape.of("published timetable", "placements", "asOf noticePeriods");
    private static final ObjectShape NOTICE = ObjectShape.of("notice period", "from factor", "");

    /** @param eventId the event that it is a timetable of, which it does not name */
    Published published(JsonValue value, String eventId) {
        Fields fields = Fields.of(value, PUBLISHED, mistakes);
        PlacementReader placements = new PlacementReader(times, mistakes, Instant.EPOCH);
        return new Published(
                new Timetable(eventId, fields.list("placements", placements::placement)),
                times.instant(fields, "asOf", null, true).orElse(null),
                fields.list("noticePeriods", this::notice));
    }

    private Published.NoticePeriod notice(JsonValue value) {
        Fields fields = Fields.of(value, NOTICE, mistakes);
        return new Published.NoticePeriod(
                times.instant(fields, "from", null, true).orElse(Instant.EPOCH), fields.integer("factor", 1));
    }
}
