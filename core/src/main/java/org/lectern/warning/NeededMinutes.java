package org.lectern.warning;

import java.util.Comparator;
import java.util.List;
import org.lectern.event.Session;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.TranslatableSentence.Count;

/**
 * What sessions need that share some open times and never run at once there.
 *
 * @param lengths the least minutes of each session, the longest first
 * @param between the minutes between two sessions in one span of open times
 * @param spans how many spans of open times there are
 */
record NeededMinutes(List<Integer> lengths, int between, int spans) {

    private static final int MINUTES_OF_HOUR = 60;

    static NeededMinutes of(List<Session> sessions, int between, int spans) {
        return new NeededMinutes(
                sessions.stream()
                        .map(Session::minAllowedMinutes)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                between,
                spans);
    }

    /** Returns the minutes of all sessions and of the time between them, at the least. */
    long total() {
        return lengths.stream().mapToLong(Integer::longValue).sum() + pauses();
    }

    /** The first session of a span needs no time before it. */
    private long pauses() {
        return (long) between * Math.max(0, lengths.size() - spans);
    }

    /** Returns how many sessions fewer need no more than some minutes, at the least. */
    int fewerSessions(long minutes) {
        int fewer = 0;
        while (new NeededMinutes(lengths.subList(fewer, lengths.size()), between, spans).total() > minutes) {
            fewer++;
        }
        return fewer;
    }

    /** Returns the minutes in words. */
    Object text() {
        Count total = minutes(total());
        return pauses() == 0
                ? total
                : TranslatableSentence.of(
                        "warning.with-pauses", "%s (of them %s between sessions)", total, minutes(pauses()));
    }

    static Count minutes(long count) {
        return new Count(count, "minute");
    }

    /** Returns minutes in words: in whole hours, rounded down, from two hours on. */
    static Count time(long minutes) {
        return minutes < 2 * MINUTES_OF_HOUR ? minutes(minutes) : new Count(minutes / MINUTES_OF_HOUR, "hour");
    }

    static Count sessions(long count) {
        return new Count(count, "session");
    }
}
