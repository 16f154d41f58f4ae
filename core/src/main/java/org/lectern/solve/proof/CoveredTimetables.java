package org.lectern.solve.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;

/**
 * The timetables of an event that a lower bound speaks of.
 *
 * <p>Each session is unscheduled, or it has an allowed length and starts on the step inside a window of a day, or at its
 * pinned start. Each turn has minutes that its slot allows and begins after opening and statement. It overlaps neither another
 * turn nor the minimum Q&amp;A. A published or given timetable may be another one, and cost less than all of these.
 *
 * @since 0.1.0
 */
public final class CoveredTimetables {

    private final Map<String, Session> sessions;
    private final Timeline timeline;
    private final int[] starts;

    private CoveredTimetables(Event event) {
        this.sessions = event.sessions().stream().collect(Collectors.toMap(Session::id, session -> session));
        this.timeline = Timeline.of(event);
        this.starts = StartGrid.of(event, timeline);
    }

    /**
     * Returns whether a bound speaks of a timetable, so that this cannot cost less.
     *
     * @param timetable one of the event
     */
    public static boolean contains(Event event, Timetable timetable) {
        CoveredTimetables covered = new CoveredTimetables(event);
        return timetable.placements().stream().allMatch(covered::contains);
    }

    private boolean contains(Placement placement) {
        Session session = sessions.get(placement.sessionId());
        return session != null
                && session.allowedMinutes().contains(placement.minutes())
                && isAdmissible(placement.start(), session)
                && areAdmissible(placement, session);
    }

    private boolean isAdmissible(Instant start, Session session) {
        int minute = timeline.toMinute(start);
        return timeline.toInstant(minute).equals(start)
                && (Arrays.binarySearch(starts, minute) >= 0
                        || start.equals(session.pin().start()));
    }

    private static boolean areAdmissible(Placement placement, Session session) {
        Map<String, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::id, slot -> slot));
        Instant free = placement.start().plus(Duration.ofMinutes(session.firstTurnOffsetMinutes()));
        List<Turn> turns = placement.turns().stream()
                .sorted(Comparator.comparing(Turn::start))
                .toList();
        for (Turn turn : turns) {
            Slot slot = slots.get(turn.slotId());
            if (slot == null
                    || turn.minutes() < slot.minMinutes()
                    || turn.minutes() > slot.maxMinutes()
                    || turn.start().isBefore(free)) {
                return false;
            }
            free = turn.start().plus(Duration.ofMinutes(turn.minutes()));
        }
        Instant end = placement.start().plus(Duration.ofMinutes(placement.minutes()));
        return !free.isAfter(end.minus(Duration.ofMinutes(session.minQaMinutes())));
    }
}
