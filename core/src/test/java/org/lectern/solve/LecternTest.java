package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Score;

final class LecternTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    /** Sessions enough that none is proven in a moment: each wants the first half-day, which holds three in two rooms. */
    private static Event crowd(int sessions) {
        Event.Builder event = Event.builder("crowd", GENEVA)
                .day("2020-03-31", "10:00/13:00", "15:00/18:00")
                .day("2020-04-01", "10:00/13:00", "15:00/18:00")
                .day("2020-04-02", "10:00/13:00", "15:00/18:00")
                .day("2020-04-03", "10:00/13:00", "15:00/18:00")
                .room("XX", 60)
                .room("XXIII", 45)
                // The bound does not know of it.
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false));
        for (int s = 0; s < sessions; s++) {
            String id = "s" + s;
            event.people(id + "-ana", id + "-bo");
            event.session(Session.builder(id)
                    .audience(20 + s % 25)
                    .region(s % 2 == 0 ? "Africa" : "Asia")
                    .preferred(event.window("2020-03-31T10:00/13:00"))
                    .slot(id + "-1", id + "-ana")
                    .slot(Slot.builder(id + "-2", id + "-bo")
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .build());
        }
        return event.build();
    }

    @Test
    void solve_aFewSessions_isProvenOptimal() {
        SolveResult result = Lectern.solve(crowd(5));

        assertEquals(StopReason.PROVEN_OPTIMAL, result.stopReason());
        assertTrue(result.isProvenOptimal());
        assertEquals(Optional.empty(), result.findGap());
        assertEquals(5, result.timetable().placements().size());
        assertTrue(result.findTrivialBound().orElseThrow().compareTo(result.lowerBound()) <= 0);
    }

    @Test
    void solve_sameSeedAndStepLimit_givesTheSameBytes() {
        Event event = crowd(44);
        SolveOptions options = SolveOptions.builder().seed(7).stepLimit(700).build();

        SolveResult one = Lectern.solve(event, options);
        SolveResult other = Lectern.solve(event, options);

        assertEquals(TimetableJson.write(event, one.timetable()), TimetableJson.write(event, other.timetable()));
        assertEquals(one.certificate(), other.certificate());
        assertEquals(one.steps(), other.steps());
    }

    @Test
    void solve_stepLimit_endsThere() {
        SolveResult result =
                Lectern.solve(crowd(44), SolveOptions.builder().stepLimit(50).build());

        assertEquals(StopReason.STEP_LIMIT, result.stopReason());
        assertEquals(50, result.steps());
    }

    @Test
    void solve_timeLimit_endsThere() {
        SolveResult result = Lectern.solve(
                crowd(44),
                SolveOptions.builder().timeLimit(Duration.ofMillis(1)).build());

        assertEquals(StopReason.TIME_LIMIT, result.stopReason());
    }

    @Test
    void solve_scoreLimit_endsAsSoonAsItIsReached() {
        Score good = new Score(0, 0, 1_000_000);

        SolveResult result =
                Lectern.solve(crowd(44), SolveOptions.builder().scoreLimit(good).build());

        assertEquals(StopReason.SCORE_LIMIT, result.stopReason());
        assertTrue(result.score().compareTo(good) <= 0);
    }

    @Test
    void start_cancelled_givesTheBestSoFar() throws InterruptedException {
        CountDownLatch improving = new CountDownLatch(1);
        SolveJob job = Lectern.start(
                crowd(44),
                SolveOptions.builder()
                        .timeLimit(Duration.ofMinutes(5))
                        .listener(progress -> {
                            if (progress.phase() == Progress.Phase.IMPROVEMENT) {
                                improving.countDown();
                            }
                        })
                        .build());
        improving.await();
        Timetable before = job.findBestTimetable().orElseThrow();
        job.cancel();

        SolveResult result = job.result();

        assertEquals(StopReason.CANCELLED, result.stopReason());
        assertTrue(job.isDone());
        assertFalse(before.placements().isEmpty());
    }

    @Test
    void solve_listener_hearsPhasesInOrderAndNeverAWorseScore() {
        List<Progress> heard = new ArrayList<>();

        Lectern.solve(
                crowd(44),
                SolveOptions.builder().stepLimit(1000).listener(heard::add).build());

        assertEquals(Progress.Phase.TABLES, heard.get(0).phase());
        assertTrue(heard.stream().anyMatch(progress -> progress.phase() == Progress.Phase.CONSTRUCTION));
        assertTrue(heard.stream().anyMatch(progress -> progress.phase() == Progress.Phase.BOUNDING));
        assertTrue(heard.stream().anyMatch(progress -> progress.phase() == Progress.Phase.IMPROVEMENT));
        List<Score> scores = heard.stream()
                .flatMap(progress -> progress.findScore().stream())
                .toList();
        for (int i = 1; i < scores.size(); i++) {
            assertTrue(scores.get(i).compareTo(scores.get(i - 1)) <= 0);
        }
    }

    @Test
    void solve_fromATimetable_isNeverWorseThanIt() {
        Event event = crowd(44);
        SolveResult first =
                Lectern.solve(event, SolveOptions.builder().stepLimit(400).build());

        SolveResult again = Lectern.solve(
                event,
                SolveOptions.builder().stepLimit(0).start(first.timetable()).build());

        assertTrue(again.score().compareTo(first.score()) <= 0);
    }

    @Test
    void solve_fromATimetableOfAnotherEvent_isRefused() {
        Timetable other = new Timetable("other", List.of());

        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> Lectern.solve(
                        crowd(3), SolveOptions.builder().start(other).build()));

        assertEquals("wrong-event", refused.problems().get(0).code());
    }

    @Test
    void solve_unknownRule_isRefusedWithAdvice() {
        Event event = crowd(3).toBuilder()
                .ruleSetting(RuleSetting.of("wating").withWeight(2))
                .build();

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> Lectern.solve(event));

        assertEquals("/rules/wating: Unknown rule 'wating'. Did you mean 'waiting'?", refused.getMessage());
    }

    @Test
    void solve_weightsTooLargeToAddUp_areRefused() {
        Event event = crowd(3).toBuilder()
                .ruleSetting(RuleSetting.of("uneven-minutes").withWeight(1_000_000))
                .ruleSetting(RuleSetting.of("dropped-slot").withWeight(1_000_000))
                .ruleSetting(RuleSetting.of("speaker-window").withWeight(1_000_000))
                .sessions(List.of(Session.builder("long")
                        .allowedMinutes(1440)
                        .slot(Slot.builder("long-1", "s0-ana")
                                .minutes(1, 1440)
                                .priority(1_000_000)
                                .build())
                        .build()))
                .build();

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> Lectern.solve(event));

        assertEquals("too-large", refused.problems().get(0).code());
    }

    @Test
    void solve_withoutSessions_isTheEmptyTimetableProven() {
        SolveResult result = Lectern.solve(crowd(0));

        assertEquals(Score.ZERO, result.score());
        assertEquals(StopReason.PROVEN_OPTIMAL, result.stopReason());
    }

    @Test
    void solve_nothingFits_leavesOutAndSaysWhy() {
        Event event = Event.builder("small", GENEVA)
                .day("2020-03-31", "10:00/11:00")
                .room("XX", 60)
                .session(Session.builder("MW").name("Malawi").build())
                .session(Session.builder("LR").name("Liberia").priority(3).build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(new Score(0, 1, 0).medium(), result.score().medium());
        assertEquals(
                List.of(SubjectId.session("MW")),
                result.unplaced().stream().map(UnplacedItem::subject).toList());
        assertEquals(
                List.of("Malawi is unscheduled: wherever it could be, another session has the room."
                        + " Malawi and Liberia overlap by 60 minutes in room XX (Tuesday 31 March 10:00–11:00 and Tuesday 31"
                        + " March 10:00–11:00, including set-up and tear-down)."),
                result.unplaced().stream().map(UnplacedItem::sentence).toList());
    }

    @Test
    void solve_tooManyMinutes_dropsASlotAndGivesTheSum() {
        Event.Builder builder =
                Event.builder("hour", GENEVA).day("2020-03-31", "10:00/11:00").room("XX", 60);
        Session.Builder session = Session.builder("BY").name("Belarus").statementMinutes(2);
        for (int i = 1; i <= 9; i++) {
            builder.people("p" + i);
            session.slot(Slot.builder("BY-" + i, "p" + i).minutes(7, 7).build());
        }

        SolveResult result = Lectern.solve(builder.session(session.build()).build());

        assertEquals(1, result.score().medium());
        assertEquals(
                List.of(
                        "p9 is dropped from Belarus: with it, the session needs at least 65 minutes and has 60 (opening 0 +"
                                + " statement 2 + turns 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + Q&A 0)."),
                result.unplaced().stream().map(UnplacedItem::sentence).toList());
    }

    @Test
    void solve_overMidnight_staysInTheWindow() {
        Event event = Event.builder("night", GENEVA)
                .day("2020-03-31", "22:00/2020-04-01T01:00")
                .room("XX", 60)
                .session(Session.builder("a").build())
                .session(Session.builder("b").build())
                .session(Session.builder("c").build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(0, result.score().hard());
        assertEquals(0, result.score().medium());
        assertEquals(
                Instant.parse("2020-03-31T22:00:00Z"),
                result.timetable().placements().stream()
                        .map(Placement::start)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }
}
