package org.lectern.event;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every mistake in a published timetable. */
record PublishedValidation(ProblemSink sink) {

    private static final int MAX_FACTOR = 1_000;

    void check(Published published, String eventId, List<Session> sessions, Set<String> rooms) {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        new TimetableValidation(sink, "/published").check(eventId, byId, rooms, published.timetable());
        published.findAsOf().ifPresent(asOf -> sink.onMinute("/published/asOf", "\"as of\" time", asOf));
        Set<Instant> seen = new HashSet<>();
        for (int i = 0; i < published.noticePeriods().size(); i++) {
            Published.NoticePeriod notice = published.noticePeriods().get(i);
            String pointer = "/published/noticePeriods/" + i;
            sink.onMinute(pointer + "/from", "start of the notice period", notice.from());
            sink.range(pointer + "/factor", "factor of the notice period", notice.factor(), 1, MAX_FACTOR);
            if (!seen.add(notice.from())) {
                sink.add(
                        "duplicate",
                        pointer + "/from",
                        notice.from(),
                        "Two notice periods start at '%s'.".formatted(notice.from()),
                        "Remove one.");
            }
        }
    }
}
