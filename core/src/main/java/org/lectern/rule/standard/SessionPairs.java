package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;

/** Pairs of sessions, found by a sweep so that a day of thousands stays nearly linear. */
final class SessionPairs {

    private static final List<String> ONE_GROUP = List.of("");

    private SessionPairs() {}

    /** Returns the minutes from the end of one time to the start of the next, below 0 if they overlap. */
    static long minutesBetween(Window earlier, Window later) {
        return Duration.between(earlier.endExclusive(), later.startInclusive()).toMinutes();
    }

    /** Calls {@code action} once for each pair whose times overlap, in order of start. */
    static void forEachOverlap(
            List<ScheduledSession> sessions,
            Function<ScheduledSession, Window> time,
            BiConsumer<ScheduledSession, ScheduledSession> action) {
        forEachOverlap(sessions, time, session -> ONE_GROUP, action);
    }

    /**
     * Calls {@code action} once for each pair whose times overlap and whose groups meet, in order of start.
     *
     * @param groups the group of a session, then the others that meet it: each of two groups has the other, or neither has
     */
    static void forEachOverlap(
            List<ScheduledSession> sessions,
            Function<ScheduledSession, Window> time,
            Function<ScheduledSession, List<String>> groups,
            BiConsumer<ScheduledSession, ScheduledSession> action) {
        Map<String, List<Running>> running = new HashMap<>();
        int position = 0;
        for (ScheduledSession next : byStart(sessions, time)) {
            Window ofNext = time.apply(next);
            List<Running> met = new ArrayList<>();
            for (String group : groups.apply(next)) {
                List<Running> ofGroup = running.getOrDefault(group, List.of());
                if (!ofGroup.isEmpty()) {
                    ofGroup.removeIf(one -> !one.end().isAfter(ofNext.startInclusive()));
                    met.addAll(ofGroup);
                }
            }
            met.sort(Comparator.comparingInt(Running::position));
            met.forEach(one -> action.accept(one.session(), next));
            running.computeIfAbsent(groups.apply(next).getFirst(), group -> new ArrayList<>())
                    .add(new Running(position++, next, ofNext.endExclusive()));
        }
    }

    /** A session that has begun. */
    private record Running(int position, ScheduledSession session, Instant end) {}

    /**
     * Calls {@code action} once for each pair in which the later starts when the earlier ends, or after that, and no other
     * of the sessions lies wholly between the two.
     */
    static void forEachFollowing(
            List<ScheduledSession> sessions,
            Function<ScheduledSession, Window> time,
            BiConsumer<ScheduledSession, ScheduledSession> action) {
        List<ScheduledSession> byStart = byStart(sessions, time);
        for (int i = 0; i < byStart.size(); i++) {
            ScheduledSession earlier = byStart.get(i);
            Instant end = time.apply(earlier).endExclusive();
            // The end of the first session after the earlier one: whoever starts at or after it has that one between.
            Instant firstEnd = Instant.MAX;
            for (ScheduledSession later : byStart.subList(i + 1, byStart.size())) {
                Window laterTime = time.apply(later);
                if (!laterTime.startInclusive().isBefore(firstEnd)) {
                    break;
                }
                if (!laterTime.startInclusive().isBefore(end)) {
                    action.accept(earlier, later);
                    firstEnd = laterTime.endExclusive().isBefore(firstEnd) ? laterTime.endExclusive() : firstEnd;
                }
            }
        }
    }

    private static List<ScheduledSession> byStart(
            List<ScheduledSession> sessions, Function<ScheduledSession, Window> time) {
        return sessions.stream()
                .sorted(Comparator.comparing(session -> time.apply(session).startInclusive()))
                .toList();
    }
}
