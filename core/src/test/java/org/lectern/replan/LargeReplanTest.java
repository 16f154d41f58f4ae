package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/** Replans of more sessions than are solved for the least cost, and of timetables that no search would make. */
class LargeReplanTest {

    private static final int ROOMS = 7;
    private static final int SESSIONS = 41;

    private static Instant start(int number) {
        return Instant.parse("2020-04-0%dT%d:00:00Z".formatted(1 + number % 3, 10 + number / 3 % 2));
    }

    /** Three days of two hours in seven rooms: one of 42 places is free. */
    private static Event event() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC);
        for (int day = 1; day <= 3; day++) {
            event.day("2020-04-0" + day, "10:00/12:00");
        }
        for (int room = 0; room < ROOMS; room++) {
            event.room("R" + room, 50);
        }
        for (int i = 0; i < SESSIONS; i++) {
            event.people("p" + i);
            event.session(Session.builder("s" + i)
                    .allowedMinutes(60)
                    .slot("t" + i, "p" + i)
                    .build());
        }
        return event.build();
    }

    private static Timetable published(Event event) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            placements.add(new Placement("s" + i, "R" + i / 6, start(i), 60, List.of(new Turn("t" + i, start(i), 6))));
        }
        return Timetable.of(event, placements);
    }

    @Test
    void alternatives_whereSomethingMustStayOut_areAsGoodAsTheResult() {
        Event event = event();
        Window morning = new Window(Instant.parse("2020-04-01T10:00:00Z"), Instant.parse("2020-04-01T12:00:00Z"));

        ReplanResult result = Replanner.replan(
                event,
                published(event),
                Changes.of(event, new Change.CloseRoom("R0", morning)),
                ReplanOptions.defaults().withAlternatives(1, 1));

        assertEquals(
                1, result.timetable().unscheduledSessionIds(result.eventAfter()).size());
        ReplanResult.AlternativeTimetable other = result.alternatives().getFirst();
        assertNotEquals(result.timetable(), other.timetable());
        assertEquals(result.report().score().medium(), other.report().score().medium());
    }

    @Test
    void publishedStart_offTheStep_isKept() {
        Instant off = Instant.parse("2020-04-01T10:07:00Z");
        Event plain = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/12:00")
                .startStepMinutes(20)
                .room("XX", 50)
                .session(Session.builder("BY").allowedMinutes(60).build())
                .build();
        Timetable told = Timetable.of(plain, List.of(new Placement("BY", "XX", off, 60, List.of())));
        Event event = plain.toBuilder().published(Published.of(told)).build();
        ReplanModel model = new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event));

        assertSame(
                model.publishedPlaces[0],
                new SolutionImport(model).toSolution(told).places()[0]);
    }

    /** A room is lost for good; the guests of its session find seats in no other, for as much as it costs to leave it out. */
    @Test
    void sessionThatMightAsWellBeLeftOut_provesNotThatFewestMove() {
        Event.Builder event = event().toBuilder()
                .room("hall", 80)
                .ruleSetting(RuleSetting.of("room-seats").withLevel(Level.MEDIUM))
                .people("guest")
                .session(Session.builder("gala")
                        .audience(52)
                        .allowedMinutes(60)
                        .slot("t", "guest")
                        .build());
        Event before = event.build();
        List<Placement> placements = new ArrayList<>(published(event()).placements());
        placements.add(new Placement("gala", "hall", start(0), 60, List.of(new Turn("t", start(0), 6))));
        Window always = new Window(Instant.parse("2020-04-01T00:00:00Z"), Instant.parse("2020-04-04T00:00:00Z"));

        ReplanResult result = Replanner.replan(
                before, Timetable.of(before, placements), Changes.of(before, new Change.CloseRoom("hall", always)));

        assertEquals(0, result.report().score().hard());
        assertEquals(2, result.report().score().medium(), "two seats are missing, or a session and its slot");
        assertEquals(Set.of("guest"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_VIOLATIONS, result.proof());
    }
}
