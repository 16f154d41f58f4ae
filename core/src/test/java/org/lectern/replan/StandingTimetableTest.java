package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.StartedSessions;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.rule.standard.StandardRules;

/** A replan is never worse than to move nothing. */
class StandingTimetableTest {

    private static final int HOURS = 6;
    /** A session of the last hour that takes place on another day than P; it costs too much to leave it out. */
    private static final int OTHER = 5;

    private static String hour(int number) {
        int hour = number % HOURS;
        return "2020-04-0%dT1%d:00".formatted(1 + hour / 2, hour % 2);
    }

    private static Availability during(int hour) {
        return Availability.within(Window.parse(hour(hour) + "/1" + (1 + hour % 2) + ":00", ZoneOffset.UTC));
    }

    /**
     * All rooms are full in all hours but the last, and all sessions but P are fixed to their hours. P lacks the turn of a speaker
     * who is there in the last hour alone, on a day that is not for P. Session "last" was left out: only the place of P is one for it.
     */
    private static Event event(int rooms) {
        Event.Builder event = HourSessions.event();
        for (int day = 1; day <= 3; day++) {
            event.day("2020-04-0" + day, "10:00/12:00");
        }
        event.session(HourSessions.session(event, "last", 1, 5)
                .availability(during(0))
                .build());
        event.session(
                HourSessions.session(event, "P", 2, 5).slot("late-1", "late").build());
        event.person(Person.builder("late")
                .available(during(HOURS - 1).windows().getFirst())
                .build());
        List<Placement> placements = new ArrayList<>(List.of(HourSessions.placement("P", 2, "R0", hour(0))));
        for (int i = 0; i < rooms * HOURS - 1; i++) {
            String room = "R" + i / HOURS;
            if (i % HOURS == 0) {
                event.room(room, 60);
            }
            if (i > 0) {
                int speakers = i == OTHER ? 3 : 1;
                event.session(HourSessions.session(event, "S" + i, speakers, 5)
                        .availability(during(i % HOURS))
                        .build());
                placements.add(HourSessions.placement("S" + i, speakers, room, hour(i)));
            }
        }
        Event built = event.relation(Relation.differentDay("P", "S" + OTHER)).build();
        return built.toBuilder()
                .published(Published.of(Timetable.of(built, placements)))
                .build();
    }

    private static Timetable published(Event event) {
        return event.findPublished().orElseThrow().timetable();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void sessionThatCostsMoreThanItsMinimum_keepsItsPlaceWhereItFindsNoOther(int rooms) {
        Event event = event(rooms);

        ReplanResult result = Replanner.replan(event, published(event), Changes.of(event));

        assertEquals(0, result.report().score().hard());
        assertEquals(3, result.report().score().medium(), "a turn, and the session left out before with its slot");
        assertEquals(Set.of(), result.movedPersonIds());
    }

    @Test
    void newSession_getsAFreePlaceBesideOneThatCostsMore() {
        Event event = event(7);

        ReplanResult result = Replanner.replan(
                event,
                published(event),
                Changes.of(
                        event,
                        new Change.AddPerson(Person.of("guest")),
                        new Change.AddSession(
                                Session.builder("N").slot("N-1", "guest").build())));

        assertEquals(List.of("last"), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertEquals(Set.of(), result.movedPersonIds());
    }

    private static CostBound cost(Event event, AtomicLong left) {
        ReplanModel model = new ReplanModel(event, StandardRules.catalogue(), StartedSessions.of(event));
        FirstStage stage = new FirstStage(event, model, ReplanOptions.defaults());
        return JobScope.current().within(() -> left.getAndDecrement() <= 0, () -> {
            stage.run();
            return stage.limit();
        });
    }

    @Test
    void smallReplan_endedAtAnyTime_costsNoMoreThanToMoveNothing() {
        Event event = event(2);

        for (int steps = 0; steps < 200; steps++) {
            assertEquals(new CostBound(0, 3), cost(event, new AtomicLong(steps)), "ended after " + steps);
        }
    }
}
