package org.lectern.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.panel.time.RoomHours;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.RuleIds;

/** The hours of the event within which sessions surely lie, because no other times are allowed for them. */
final class SessionHours {

    /** Of more kinds of hours, only the shortest are looked at. */
    private static final int MAX_HOURS = 50;

    private final int[] days;
    private final Map<String, int[]> limited = new HashMap<>();

    /** @param days the spans of all days */
    SessionHours(Event event, SureRules rules, Timeline timeline, int[] days) {
        this.days = days;
        for (Session session : event.sessions()) {
            if (session.availability().isLimited()
                    && rules.isHard(RuleIds.SESSION_WINDOW, Set.of(SubjectId.session(session.id())))) {
                limited.put(session.id(), RoomHours.available(days, session.availability(), timeline));
            }
        }
    }

    /** Returns the hours of a session, those of all days if it has no limit. */
    int[] of(Session session) {
        return limited.getOrDefault(session.id(), days);
    }

    /** Returns whether a session surely lies within some hours. */
    boolean isWithin(Session session, int[] hours) {
        return MinuteSpans.without(of(session), hours).length == 0;
    }

    /** Returns the different limited hours of some sessions that have any, the fewest minutes first. */
    List<int[]> distinct(List<Session> sessions) {
        List<int[]> distinct = new ArrayList<>();
        for (Session session : sessions) {
            int[] own = of(session);
            if (limited.containsKey(session.id())
                    && own.length > 0
                    && distinct.stream().noneMatch(other -> Arrays.equals(other, own))) {
                distinct.add(own);
            }
        }
        return distinct.stream()
                .sorted(Comparator.comparingLong(MinuteSpans::minutes))
                .limit(MAX_HOURS)
                .toList();
    }
}
