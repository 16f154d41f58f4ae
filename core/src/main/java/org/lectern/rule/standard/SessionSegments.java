package org.lectern.rule.standard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;

/**
 * The segments of a held session before its Q&amp;A: opening remarks, statement, then the seated slots in the order
 * listed, whatever their times.
 */
final class SessionSegments {

    private final List<Window> times = new ArrayList<>();

    SessionSegments(ScheduledSession session) {
        Window opening =
                Window.of(session.time().startInclusive(), session.session().openingMinutes());
        times.add(opening);
        times.add(Window.of(opening.endExclusive(), session.session().statementMinutes()));
        session.turns().forEach(seat -> times.add(seat.time()));
    }

    /** Returns the minutes by which segments start before the end of the one before them. */
    long overlapMinutes() {
        return minutesBetween().map(minutes -> Math.max(0, -minutes)).sum();
    }

    /** Returns the minutes by which segments start after the end of the one before them. */
    long pauseMinutes() {
        return minutesBetween().map(minutes -> Math.max(0, minutes)).sum();
    }

    /** Returns when the last of the segments ends, which is when Q&amp;A begins. */
    Instant latestEnd() {
        return times.stream()
                .map(Window::endExclusive)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LongStream minutesBetween() {
        return IntStream.range(1, times.size())
                .mapToLong(i -> SessionPairs.minutesBetween(times.get(i - 1), times.get(i)));
    }
}
