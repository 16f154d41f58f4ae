package org.lectern.solve.bound;

import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;

/** An event in which groups and limits forbid what sessions would rather do: all on the first day. */
public final class GroupedSessions {

    private GroupedSessions() {}

    public static Event event() {
        Event.Builder event = Event.builder("grouped", ZoneOffset.UTC)
                .startStepMinutes(20)
                .dailyLimit(DailyLimit.ofMinutes(65))
                .day("2020-04-01", "09:00/10:00")
                .day("2020-04-02", "09:00/09:40")
                .room("r1", 0)
                .room("r2", 0)
                .people(List.of(Person.builder("team")
                        .shiftLimits(new ShiftLimits(30, 1, 5, 5, 5))
                        .build()))
                .relations(List.of(
                        new Relation.DifferentDay(List.of("s0", "s1")),
                        new Relation.BackToBack(List.of("s1", "s2")),
                        new Relation.SameDay(List.of("s2", "s3")),
                        new Relation.NotParallel(List.of("s0", "s3"))));
        for (int s = 0; s < 4; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(20)
                    .qaMinutes(0, 0)
                    .attendants(s % 2 == 0 ? new String[] {"team"} : new String[0])
                    .build());
        }
        return event.build();
    }
}
