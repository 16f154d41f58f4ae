package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;

/**
 * The segments of a held session before its Q&amp;A: opening remarks, statement, then the seated slots in the order
 * listed, whatever their times.
 */
final class SessionSegments {

    private final List<Window> times = new ArrayList<>();

    private SessionSegments() {}

    static SessionSegments of(ScheduledSession session) {
        SessionSegments segments = new SessionSegments();
        Window opening =
                Window.of(session.time().startInclusive(), session.session().openingMinutes());
        segments.times.add(opening);
        segments.times.add(Window.of(opening.endExclusive(), session.session().statementMinutes()));
        session.turns().forEach(seat -> segments.times.add(seat.time()));
        return segments;
    }

    /** Returns the minutes by which segments start before the end of the one before them. */
    long overlapMinutes() {
        long minutes = 0;
        for (int i = 1; i < times.size(); i++) {
            minutes += Math.max(0, -minutesBetween(i));
        }
        return minutes;
    }

    /** Returns the minutes by which segments start after the end of the one before them. */
    long pauseMinutes() {
        long minutes = 0;
        for (int i = 1; i < times.size(); i++) {
            minutes += Math.max(0, minutesBetween(i));
        }
        return minutes;
    }

    /** Returns when the last of the segments ends, which is when Q&amp;A begins. */
    Instant latestEnd() {
        Instant latest = times.get(0).endExclusive();
        for (Window time : times) {
            latest = time.endExclusive().isAfter(latest) ? time.endExclusive() : latest;
        }
        return latest;
    }

    private long minutesBetween(int i) {
        return Duration.between(times.get(i - 1).endExclusive(), times.get(i).startInclusive())
                .toMinutes();
    }
}
