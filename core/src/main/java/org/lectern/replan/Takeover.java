package org.lectern.replan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** Takes over a timetable that a search has found. */
final class Takeover {

    private final Ground ground;

    Takeover(Ground ground) {
        this.ground = ground;
    }

    /** Returns its places; who is at the place told is kept there. */
    Found of(Timetable timetable) {
        Map<String, Placement> placements = new HashMap<>();
        timetable.placements().forEach(placement -> placements.put(placement.sessionId(), placement));
        @Nullable Site[] at = new Site[ground.size];
        BitSet moved = new BitSet();
        BitSet out = new BitSet();
        for (int s = 0; s < ground.size; s++) {
            Placement placement = placements.get(ground.event.sessions().get(s).id());
            Site told = ground.told[s];
            if (ground.held[s] && told != null) {
                at[s] = told;
            } else if (placement != null) {
                at[s] = site(s, placement);
                boolean isKept = told != null && told.isAt(at[s]);
                at[s] = isKept ? told : at[s];
                moved.set(s, ground.isPublished(s) && !isKept);
            } else {
                out.set(s, ground.isPublished(s));
            }
        }
        return new Found(Moving.of(ground, moved, out), at, false);
    }

    private Site site(int s, Placement placement) {
        int start = ground.tables.timeLine().minute(placement.start());
        for (Site site : ground.sites(s)) {
            if (site.time().start() == start
                    && site.time().minutes() == placement.minutes()
                    && ground.event.rooms().get(site.room()).id().equals(placement.roomId())) {
                return site;
            }
        }
        throw new IllegalStateException(
                "Session (%s) has no place where the search put it.".formatted(placement.sessionId()));
    }
}
