package org.lectern.publish.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.rule.ScheduledSession;

/** Where sessions of one room stand side by side: those that overlap, in a broken timetable, each get a lane. */
final class Lanes {

    private final Map<String, Integer> lane = new HashMap<>();
    private final Map<String, Integer> lanes = new HashMap<>();

    /** Places the sessions of one room, which must be sorted by start. */
    void place(List<ScheduledSession> sorted) {
        List<ScheduledSession> cluster = new ArrayList<>();
        Instant end = Instant.MIN;
        for (ScheduledSession session : sorted) {
            if (!session.time().startInclusive().isBefore(end)) {
                placeCluster(cluster);
                cluster.clear();
            }
            cluster.add(session);
            end = session.time().endExclusive().isAfter(end) ? session.time().endExclusive() : end;
        }
        placeCluster(cluster);
    }

    private void placeCluster(List<ScheduledSession> cluster) {
        List<Instant> ends = new ArrayList<>();
        for (ScheduledSession session : cluster) {
            int free = 0;
            while (free < ends.size() && ends.get(free).isAfter(session.time().startInclusive())) {
                free++;
            }
            if (free == ends.size()) {
                ends.add(session.time().endExclusive());
            } else {
                ends.set(free, session.time().endExclusive());
            }
            lane.put(session.session().id(), free);
        }
        cluster.forEach(session -> lanes.put(session.session().id(), ends.size()));
    }

    int lane(ScheduledSession session) {
        return lane.getOrDefault(session.session().id(), 0);
    }

    int lanes(ScheduledSession session) {
        return lanes.getOrDefault(session.session().id(), 1);
    }
}
