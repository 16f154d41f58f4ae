package org.lectern.solve.bound;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;

/** Sessions of a region in three rooms within one hour. One room is larger, and some sessions are wanted more. */
public final class BusyRooms {

    private BusyRooms() {}

    /**
     * Returns the event.
     *
     * @param minutes the lengths that each session may have
     */
    public static Event event(int sessions, Integer... minutes) {
        Event.Builder event = Event.builder("busy", ZoneOffset.UTC)
                .startStepMinutes(10)
                .day("2020-04-01", "09:00/10:00")
                .room("r1", 0)
                .room("r2", 0)
                .room("r3", 30)
                .ruleSettings(List.of(
                        RuleSetting.of("seat-inversion").withEnabled(true),
                        RuleSetting.of("room-change").withWeight(7)))
                .delegations(List.of(
                        new Delegation("d1", "Denmark", Set.of("s0", "s3", "s4")),
                        new Delegation("d2", "Fiji", Set.of("s0", "s3"))));
        for (int s = 0; s < sessions; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(minutes)
                    .qaMinutes(0, 0)
                    .region("Asia")
                    .build());
        }
        return event.build();
    }
}
