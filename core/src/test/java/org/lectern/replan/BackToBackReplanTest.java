package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.Score;

/** A hard rule that chains of displaced sessions do not look at must hold all the same, if need be at the price of a session. */
class BackToBackReplanTest {

    private static Instant at(int day, int hour) {
        return Instant.parse("2020-04-0%dT%02d:00:00Z".formatted(day, hour));
    }

    /** Three days of eight hours in two rooms, filled from the first hour on; the second session in R1 follows the first. */
    private static Event event(int sessions) {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .changeoverMinutes(0)
                .startStepMinutes(60)
                .room("R1", 60)
                .room("R2", 60)
                .relation(Relation.backToBack("S0", "S2"));
        for (int day = 1; day <= 3; day++) {
            event.day("2020-04-0" + day, "10:00/18:00");
        }
        for (int i = 0; i < sessions; i++) {
            event.people("p" + i);
            event.session(Session.builder("S" + i)
                    .allowedMinutes(60)
                    .slot("t" + i, "p" + i)
                    .build());
        }
        return event.build();
    }

    private static Timetable published(Event event) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < event.sessions().size(); i++) {
            Instant start = at(1 + i / 16, 10 + i % 16 / 2);
            placements.add(new Placement("S" + i, "R" + (1 + i % 2), start, 60, List.of(new Turn("t" + i, start, 7))));
        }
        return Timetable.of(event, placements);
    }

    private static Changes roomClosed(Event event) {
        return Changes.of(event, new Change.CloseRoom("R1", Window.of(at(1, 11), 60)));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 42, 45})
    void sessionThatLosesItsRoom_movesWithItsPartner(int sessions) {
        Event event = event(sessions);

        ReplanResult result = Replanner.replan(event, published(event), roomClosed(event));

        assertEquals(0, result.report().score().hard());
        assertEquals(0, result.report().score().medium());
        assertEquals(Set.of("p0", "p2"), result.movedPersonIds());
    }

    @Test
    void whereNoTwoPlacesFollowOneAnother_oneIsLeftOut() {
        Event event = event(48);

        ReplanResult result = Replanner.replan(event, published(event), roomClosed(event));

        // 47 places are left, so one session has none, and the two at most swap places with others.
        assertEquals(
                new Score(0, 2, result.report().score().soft()), result.report().score());
    }

    @Test
    void partnerOfAHeldSession_isLeftOutRatherThanHeldElsewhere() {
        Event.Builder builder = HourSessions.event()
                .day("2020-03-31", "10:00/15:00")
                .room("R1", 60)
                .relation(Relation.backToBack("A", "B"));
        builder.people("speaker of B");
        builder.session(HourSessions.session(builder, "A", 1, 1).build());
        builder.session(Session.builder("B")
                .allowedMinutes(60)
                .priority(5)
                .slot("B-1", "speaker of B")
                .build());
        Event event = builder.build();
        Instant eleven = HourSessions.at("2020-03-31T11:00");
        Timetable told = Timetable.of(
                event,
                List.of(
                        HourSessions.placement("A", 1, "R1", "2020-03-31T10:00"),
                        new Placement("B", "R1", eleven, 60, List.of(new Turn("B-1", eleven, 7)))));
        Changes changes = Changes.of(
                        event,
                        new Change.OnlyWithin(
                                SubjectId.session("B"), Window.parse("2020-03-31T13:00/15:00", ZoneOffset.UTC)))
                .withAsOf(HourSessions.at("2020-03-31T10:30"));

        ReplanResult result =
                Replanner.replan(event, told, changes, ReplanOptions.defaults().withAlternatives(3, 1));

        assertEquals(0, result.report().score().hard());
        assertEquals(List.of("B"), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertTrue(result.alternatives().stream()
                .allMatch(other -> other.report().score().hard() == 0));
    }
}
