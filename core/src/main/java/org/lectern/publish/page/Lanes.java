package org.lectern.publish.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.rule.HeldSession;

/** Where sessions of one room stand side by side: those that overlap, in a broken timetable, each get a lane. */
final class Lanes {

    private final Map<String, Integer> lane = new HashMap<>();
    private final Map<String, Integer> lanes = new HashMap<>();

    /** Places the sessions of one room, which must be sorted by start. */
    void place(List<HeldSession> sorted) {
        List<HeldSession> cluster = new ArrayList<>();
        Instant end = Instant.MIN;
        for (HeldSession session : sorted) {
            if (!session.time().startInclusive().isBefore(end)) {
                placeCluster(cluster);
                cluster.clear();
            }
            cluster.add(session);
            end = session.time().endExclusive().isAfter(end) ? session.time().endExclusive() : end;
        }
        placeCluster(cluster);
    }

    private void placeCluster(List<HeldSession> cluster) {
        List<Instant> ends = new ArrayList<>();
        for (HeldSession session : cluster) {
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

    int lane(HeldSession session) {
        return lane.getOrDefault(session.session().id(), 0);
    }

    int lanes(HeldSession session) {
        return lanes.getOrDefault(session.session().id(), 1);
    }
}
