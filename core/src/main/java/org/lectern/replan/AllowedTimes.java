package org.lectern.replan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.panel.time.Timeline;

/** When sessions may take place: not before the "as of" time, and only where options keep their times or days. */
final class AllowedTimes {

    private final List<Session> sessions;
    /** The first minute at which each session may start. */
    private final int[] minStart;
    /** Null where pins keep everything. */
    private final @Nullable KeptAspects kept;

    private AllowedTimes(Event event, StartedSessions started, @Nullable KeptAspects kept) {
        this.sessions = event.sessions();
        this.kept = kept;
        Instant asOf = started.asOf();
        int ahead = asOf == null ? Integer.MIN_VALUE : Timeline.of(event).toMinute(asOf);
        this.minStart = sessions.stream()
                .mapToInt(session -> started.isBound(session) ? Integer.MIN_VALUE : ahead)
                .toArray();
    }

    /** Returns the times ahead. */
    static AllowedTimes ahead(Event event, StartedSessions started) {
        return new AllowedTimes(event, started, null);
    }

    /** @param event the event as the replanner solves it */
    static AllowedTimes of(Event event, StartedSessions started, ReplanOptions options) {
        Timetable published = event.findPublished().orElseThrow().timetable();
        KeptAspects kept = new KeptAspects(event, published, options);
        return new AllowedTimes(event, started, kept.isKeptByTimes() ? kept : null);
    }

    boolean allows(int s, int start, int minutes) {
        return start >= minStart[s] && (kept == null || kept.isKept(sessions.get(s), start, minutes));
    }
}
