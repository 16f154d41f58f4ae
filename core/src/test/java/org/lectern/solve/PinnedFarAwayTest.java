package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

class PinnedFarAwayTest {

    /** To be held as published costs nothing, as days do not count. */
    @Test
    void solved_sessionPublishedWeeksAway_isHeldThere() {
        List<Placement> told = List.of(
                placement("mw", "2020-04-30T10:07:00Z"),
                placement("pa", "2020-03-05T10:07:00Z"),
                placement("by", "2020-04-01T10:07:00Z"));
        Event event = Event.builder("far", ZoneOffset.UTC)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00")))
                .rooms(List.of(Room.of("r1", 0)))
                .people("ana")
                .sessions(Stream.of("mw", "pa", "by")
                        .map(id -> Session.builder(id)
                                .qaMinutes(0, 0)
                                .attendants("ana")
                                .build())
                        .toList())
                .ruleSettings(List.of(
                        RuleSetting.of("day-closed").withEnabled(false),
                        RuleSetting.of("long-stay").withEnabled(false),
                        RuleSetting.of("idle-gap").withEnabled(false),
                        RuleSetting.of("max-parallel").withParameter("limit", 2)))
                .published(Published.of(new Timetable("far", told)))
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(Score.ZERO, result.score());
        assertEquals(Set.copyOf(told), Set.copyOf(result.timetable().placements()));
    }

    private static Placement placement(String session, String start) {
        return new Placement(session, "r1", Instant.parse(start), 60, List.of());
    }

    @Test
    void solved_sessionPinnedWeeksAway_isHeldThere() {
        Event event = Event.builder("far", ZoneOffset.UTC)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00")))
                .rooms(List.of(Room.of("r1", 0)))
                .sessions(List.of(
                        Session.builder("mw")
                                .qaMinutes(0, 0)
                                .pin(Pin.NONE.withStart(Instant.parse("2020-04-30T10:00:00Z")))
                                .build(),
                        Session.builder("pa")
                                .qaMinutes(0, 0)
                                .pin(Pin.NONE.withStart(Instant.parse("2020-03-05T10:00:00Z")))
                                .build(),
                        Session.builder("by").qaMinutes(0, 0).build()))
                .ruleSettings(List.of(
                        RuleSetting.of("day-closed").withEnabled(false),
                        RuleSetting.of("max-parallel").withParameter("limit", 2)))
                .build();

        assertEquals(Score.ZERO, Lectern.solve(event).score());
    }
}
