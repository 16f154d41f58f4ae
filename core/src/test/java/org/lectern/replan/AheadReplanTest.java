package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.SolveOptions;

/** A replan after a start: nothing that has not begun is put into the past. */
class AheadReplanTest {

    private static final Instant AS_OF = HourSessions.at("2020-04-01T10:30");

    /** Sessions on a first day, which has room for more, and on a second one that has room for one more. */
    private static Event.Builder event() {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "10:00/18:00")
                .day("2020-04-01", "10:00/13:00")
                .room("R1", 60);
        return event.session(HourSessions.session(event, "A", 1, 5).build())
                .session(HourSessions.session(event, "B", 1, 5).build())
                .session(HourSessions.session(event, "C", 1, 5).build());
    }

    private static ReplanResult replan(Event event, ReplanOptions options, Change... changes) {
        Timetable told = Timetable.of(
                event,
                List.of(
                        HourSessions.placement("A", 1, "R1", "2020-03-31T10:00"),
                        HourSessions.placement("B", 1, "R1", "2020-04-01T10:00"),
                        HourSessions.placement("C", 1, "R1", "2020-04-01T11:00")));
        return Replanner.replan(event, told, Changes.of(event, changes).withAsOf(AS_OF), options);
    }

    private static Change[] newSessions(Pin pin, String... ids) {
        return List.of(ids).stream()
                .flatMap(id -> List.<Change>of(
                        new Change.AddPerson(Person.of(id + "-speaker")),
                        new Change.AddSession(Session.builder(id)
                                .pin(pin)
                                .slot(id + "-1", id + "-speaker")
                                .build()))
                        .stream())
                .toArray(Change[]::new);
    }

    private static void assertAhead(Timetable timetable) {
        timetable.placements().stream()
                .filter(placement -> !List.of("A", "B").contains(placement.sessionId()))
                .forEach(placement -> assertFalse(placement.start().isBefore(AS_OF), placement::toString));
    }

    @Test
    void newSession_getsAPlaceAheadAlthoughThePastHasRoom() {
        ReplanResult result = replan(event().build(), ReplanOptions.defaults(), newSessions(Pin.NONE, "N"));

        assertEquals(List.of(), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertAhead(result.timetable());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void sessionsThatDoNotFitAhead_areLeftOut() {
        ReplanResult result = replan(event().build(), ReplanOptions.defaults(), newSessions(Pin.NONE, "N", "O"));

        assertEquals(
                1, result.timetable().unscheduledSessionIds(result.eventAfter()).size());
        assertAhead(result.timetable());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void windowsWhoseRuleIsNotHard_doNotOpenThePast() {
        for (Event.Builder event : List.of(
                event().editRule(RuleIds.SESSION_WINDOW, rule -> rule.withEnabled(false)),
                event().editRule(RuleIds.SESSION_WINDOW, rule -> rule.withLevel(Level.SOFT)))) {
            assertOneLeftOut(replan(event.build(), searching(), newSessions(Pin.NONE, "N", "O")));
        }
    }

    @Test
    void waivedWindows_doNotOpenThePast() {
        Event.Builder event = event();
        for (String id : List.of("N", "O")) {
            event.session(HourSessions.session(event, id, 1, 5).build());
        }
        List<Waiver> waivers = List.of("N", "O").stream()
                .map(id -> new Waiver(RuleIds.SESSION_WINDOW, Set.of(SubjectId.session(id)), "any time"))
                .toList();

        assertOneLeftOut(replan(event.waivers(waivers).build(), searching()));
    }

    private static ReplanOptions searching() {
        return ReplanOptions.defaults()
                .withAlternatives(2, 1)
                .withSearch(SolveOptions.builder().stepLimit(2_000L).build());
    }

    private static void assertOneLeftOut(ReplanResult result) {
        assertEquals(
                1, result.timetable().unscheduledSessionIds(result.eventAfter()).size());
        assertAhead(result.timetable());
        result.alternatives().forEach(other -> assertAhead(other.timetable()));
    }

    @Test
    void pinInThePast_isKept() {
        Instant past = HourSessions.at("2020-03-31T12:00");
        ReplanResult result =
                replan(event().build(), ReplanOptions.defaults(), newSessions(Pin.NONE.withStart(past), "N"));

        assertEquals(past, result.timetable().findPlacement("N").orElseThrow().start());
    }

    @Test
    void timeAfterTheEvent_leavesNewSessionsOut() {
        Event event = event().build();
        Timetable told = Timetable.of(event, List.of(HourSessions.placement("A", 1, "R1", "2020-03-31T10:00")));
        ReplanResult result = Replanner.replan(
                event, told, Changes.of(event, newSessions(Pin.NONE, "N")).withAsOf(AS_OF.plus(Duration.ofDays(9))));

        assertEquals(List.of("B", "C", "N"), result.timetable().unscheduledSessionIds(result.eventAfter()));
    }
}
