package org.lectern.json;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/**
 * What a timetable leaves unplaced, in the order of the event.
 *
 * @param unscheduledSessionIds the sessions that are not held
 * @param droppedSlotIds the slots without a turn in sessions that are held
 */
record UnplacedIds(Set<String> unscheduledSessionIds, Set<String> droppedSlotIds) {

    static UnplacedIds of(Event event, Timetable timetable) {
        Map<String, Set<String>> seated = new HashMap<>();
        for (Placement placement : timetable.placements()) {
            seated.put(
                    placement.sessionId(),
                    placement.turns().stream().map(Turn::slotId).collect(Collectors.toSet()));
        }
        Set<String> sessionIds = new LinkedHashSet<>();
        Set<String> slotIds = new LinkedHashSet<>();
        for (Session session : event.sessions()) {
            Set<String> ofSession = seated.get(session.id());
            if (ofSession == null) {
                sessionIds.add(session.id());
            } else {
                session.slots().stream()
                        .map(Slot::id)
                        .filter(id -> !ofSession.contains(id))
                        .forEach(slotIds::add);
            }
        }
        return new UnplacedIds(sessionIds, slotIds);
    }
}
