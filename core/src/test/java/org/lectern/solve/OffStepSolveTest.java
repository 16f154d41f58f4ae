package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CoveredTimetables;

/** Starts off the step: published ones are places like others, and of those that are only given nothing is proven. */
class OffStepSolveTest {

    private static final Instant THIRTEEN_PAST_NINE = Instant.parse("2026-05-04T09:13:00Z");
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().verify(true).stepLimit(2_000).build();

    /** A step of an hour, and half an hour that holds none of it. */
    private static Event.Builder event(String... sessions) {
        Event.Builder event = Event.builder("off", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2026-05-04", "09:13/09:43")
                .room("r", 50)
                .people("ana");
        List.of(sessions).forEach(id -> event.session(session(id).build()));
        return event;
    }

    private static Session.Builder session(String id) {
        return Session.builder(id)
                .allowedMinutes(30)
                .openingMinutes(0)
                .statementMinutes(0)
                .qaMinutes(0, 10)
                .audience(50)
                .slot(Slot.builder(id + "-1", "ana").minutes(5, 7).build());
    }

    private static Placement placement(String id, Instant start, int turnAfter, int minutes) {
        Turn turn = new Turn(id + "-1", start.plus(Duration.ofMinutes(turnAfter)), minutes);
        return new Placement(id, "r", start, 30, List.of(turn));
    }

    private static Timetable timetable(Placement... placements) {
        return new Timetable("off", List.of(placements));
    }

    private static Event published(Event.Builder event, Placement... placements) {
        return event.published(Published.of(timetable(placements))).build();
    }

    private static void assertProven(Score score, SolveResult result) {
        assertEquals(score, result.score());
        assertTrue(result.isProvenOptimal(), result::toString);
        assertEquals(StopReason.PROVEN_OPTIMAL, result.stopReason());
        assertEquals(score, result.certificate().lowerBound());
        assertTrue(result.findTrivialBound().orElseThrow().compareTo(score) <= 0);
    }

    private static void assertNothingProven(SolveResult result) {
        assertFalse(result.isProvenOptimal(), result::toString);
        assertEquals(Score.ZERO, result.lowerBound());
        assertEquals(Score.ZERO, result.findTrivialBound().orElseThrow());
        assertNotEquals(StopReason.PROVEN_OPTIMAL, result.stopReason());
    }

    /** As published, with 5 minutes of 7, it costs 20 + 4; to lengthen the turn moves ana, which costs 10. */
    @Test
    void solve_publishedOffTheStep_findsTheBestInsideThere() {
        Event event = published(event("s"), placement("s", THIRTEEN_PAST_NINE, 0, 5));

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertProven(new Score(0, 0, 10), result);
        assertEquals(
                List.of(placement("s", THIRTEEN_PAST_NINE, 0, 7)),
                result.timetable().placements());
    }

    @Test
    void solve_fromATimetableOffTheStep_keepsItAndProvesNothing() {
        Event event = event("s").build();
        Timetable given = timetable(placement("s", THIRTEEN_PAST_NINE, 0, 5));

        SolveResult result =
                Lectern.solve(event, OPTIONS.toBuilder().start(given).build());

        assertEquals(given, result.timetable());
        assertEquals(new Score(0, 0, 24), result.score());
        assertNothingProven(result);
        assertTrue(result.certificate().lowerBound().compareTo(result.score()) > 0);
    }

    /** The given timetable costs as much as the best on the step, of which alone something is proven. */
    @Test
    void solve_fromATimetableOffTheStepThatIsNoBetter_provesTheOneOnTheStep() {
        Event event =
                event("s").days(List.of()).day("2026-05-04", "09:00/10:00").build();
        Timetable given = timetable(placement("s", THIRTEEN_PAST_NINE, 0, 7));

        SolveResult result =
                Lectern.solve(event, OPTIONS.toBuilder().start(given).build());

        assertProven(Score.ZERO, result);
        assertTrue(CoveredTimetables.contains(event, result.timetable()));
    }

    /** Turns may reach into the minutes for questions here, but only as published. The other session could be better. */
    @Test
    void solve_publishedTurnsThatNoOtherTimetableMayHave_areKeptWhileOthersImprove() {
        Event.Builder event = Event.builder("off", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2026-05-04", "09:13/10:43")
                .room("r", 50)
                .people("ana")
                .session(session("a").qaMinutes(28, 28).build())
                .session(session("b").build())
                .editRule(RuleIds.SESSION_MINUTES, rule -> rule.withLevel(Level.SOFT))
                .editRule(RuleIds.SHORT_QA, rule -> rule.withEnabled(false));
        Placement a = placement("a", THIRTEEN_PAST_NINE, 0, 7);
        Event told = published(event, a, placement("b", THIRTEEN_PAST_NINE.plus(Duration.ofMinutes(30)), 0, 5));

        SolveResult result = Lectern.solve(told, OPTIONS);

        // Five minutes into the questions, five of slack that the room lacks, and ana moved in the other session.
        assertProven(new Score(0, 0, 5 + 5 + 10), result);
        assertEquals(a, result.timetable().findPlacement("a").orElseThrow());
        assertEquals(
                7,
                result.timetable()
                        .findPlacement("b")
                        .orElseThrow()
                        .turns()
                        .get(0)
                        .minutes());
    }

    @Test
    void solve_publishedOnADayThatHasMoved_isProvenOnTheNewOne() {
        Event event = published(
                event("s").days(List.of()).day("2026-05-05", "09:00/10:00"), placement("s", THIRTEEN_PAST_NINE, 0, 7));

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertTrue(result.isProvenOptimal());
        assertEquals(
                Instant.parse("2026-05-05T09:00:00Z"),
                result.timetable().placements().get(0).start());
    }

    private static Event publishedAYearBefore(Level dayClosed) {
        return published(
                event("s")
                        .days(List.of())
                        .day("2027-05-04", "09:00/10:00")
                        .editRule(RuleIds.DAY_CLOSED, rule -> rule.withLevel(dayClosed)),
                placement("s", THIRTEEN_PAST_NINE, 0, 5));
    }

    /** To stay where it was published costs 30 minutes outside all days, less than to move; with 7 minutes it might cost less still. */
    @Test
    void solve_publishedFarFromAllDaysThatMayBeKept_provesNothing() {
        Event event = publishedAYearBefore(Level.SOFT).toBuilder()
                .editRule(RuleIds.MOVED, rule -> rule.withWeight(1_000))
                .build();

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertEquals(THIRTEEN_PAST_NINE, result.timetable().placements().get(0).start());
        assertNothingProven(result);
        assertFalse(CoveredTimetables.containsPublished(event, OPTIONS.catalogue()));
    }

    @Test
    void solve_publishedFarFromAllDaysWhereThatIsHard_isProven() {
        Event event = publishedAYearBefore(Level.HARD);

        SolveResult result = Lectern.solve(event, OPTIONS);

        assertTrue(result.isProvenOptimal());
        assertEquals(
                Instant.parse("2027-05-04T09:00:00Z"),
                result.timetable().placements().get(0).start());
        assertTrue(CoveredTimetables.containsPublished(event, OPTIONS.catalogue()));
    }
}
