package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

final class LecternAssertionsTest {

    private static final EventFixtures DAY = EventFixtures.on("2026-05-04", "Europe/Zurich");
    private static final Event EVENT = DAY.open("10:00/13:00")
            .room("Blue", 60)
            .people("ana", "bo")
            .session(EventFixtures.session("chad", "ana", "bo").name("Chad").build())
            .session(Session.builder("lunch").allowedMinutes(30, 60).build())
            .build();
    private static final Timetable TIMETABLE =
            DAY.timetable(EVENT, "chad at 10:30 in Blue without chad-2", "lunch at 12:00 for 30 in Blue");

    private static final String PROGRAMME = """

            Monday 4 May 2026
            ─────────────────
            10:30–11:30  Chad: room Blue
                         10:30    5 min  ana
                         10:35   55 min  Questions and answers
                           –    dropped  bo

            12:00–12:30  lunch: room Blue
            """;

    private static String message(Class<? extends Throwable> type, Executable assertion) {
        return String.valueOf(assertThrows(type, assertion).getMessage());
    }

    private static void assertFails(String message, Executable assertion) {
        String failure = message(AssertionError.class, assertion);

        assertEquals(message + "\n" + PROGRAMME, failure);
    }

    @Test
    void timetable_underACatalogue_isJudgedByItsRules() {
        Catalogue catalogue = StandardRules.catalogue().withRules(new OddAtHalfTime());
        Checker checker = Checker.of(catalogue);
        long expected = checker.check(EVENT, TIMETABLE).costs().getOrDefault("half-time", 0L);

        assertTrue(expected > 0);
        assertThat(EVENT, TIMETABLE, catalogue).costs("half-time", expected);
    }

    @Test
    void places_asAsked_pass() {
        assertThat(EVENT, TIMETABLE)
                .schedules("chad")
                .before("11:30")
                .after("10:30")
                .at("2026-05-04T10:30")
                .on("2026-05-04")
                .inRoom("blue")
                .lasts(60)
                .hasTurns("chad-1")
                .hasTurnCount(1)
                .hasTurn("chad-1", "10:30", 5)
                .and()
                .schedulesEverySession()
                .dropsOnly("chad-2")
                .keepsAllHardRules()
                .keeps("room-conflict")
                .costs("dropped-slot", 1)
                .schedules("Chad")
                .schedules("lunch")
                .lasts(30);
    }

    @Test
    void places_otherThanAsked_failWithTheProgramme() {
        PlacementAssert<TimetableAssert> chad = assertThat(EVENT, TIMETABLE).schedules("chad");
        String is = ", but is on Monday 4 May 2026 10:30–11:30 in room Blue.";

        assertFails("Session 'Chad' should end by 11:29" + is, () -> chad.before("11:29"));
        assertFails("Session 'Chad' should start at 10:31 or later" + is, () -> chad.after("10:31"));
        assertFails("Session 'Chad' should start at 10:31" + is, () -> chad.at("10:31"));
        assertFails("Session 'Chad' should be on 2026-05-05" + is, () -> chad.on("2026-05-05"));
        assertFails("Session 'Chad' should last 90 minutes" + is, () -> chad.lasts(90));
        assertFails(
                "Session 'Chad' should have the turns chad-1, chad-2" + is, () -> chad.hasTurns("chad-1", "chad-2"));
        assertFails("Session 'Chad' should have 2 turns" + is, () -> chad.hasTurnCount(2));
        assertFails(
                "Session 'Chad' should give chad-1 a turn of 7 minutes at 10:30" + is,
                () -> chad.hasTurn("chad-1", "10:30", 7));
    }

    @Test
    void room_otherThanAsked_fails() {
        Event two = EVENT.toBuilder().room("Red", 20).build();

        String failure = message(
                AssertionError.class,
                () -> assertThat(two, TIMETABLE).schedules("chad").inRoom("Red"));

        assertTrue(failure.startsWith("Session 'Chad' should be in room Red, but is on Monday"), failure);
    }

    @Test
    void rulesAndScores_otherThanAsked_failWithTheFindings() {
        TimetableAssert timetable = assertThat(EVENT, TIMETABLE);

        assertFails(
                "Rule 'dropped-slot' should cost nothing, but costs 1.\n"
                        + "  medium 1 dropped-slot: bo is dropped from Chad; its priority is 1.",
                () -> timetable.keeps("dropped-slot"));
        assertFails(
                "Rule 'dropped-slot' should cost 2, but costs 1.\n"
                        + "  medium 1 dropped-slot: bo is dropped from Chad; its priority is 1.",
                () -> timetable.costs("dropped-slot", 2));
        assertFails("Slot 'chad-2' is dropped.", timetable::dropsNothing);
        assertFails("The dropped slots should be [chad-1], but are [chad-2].", () -> timetable.dropsOnly("chad-1"));
        assertFails(
                "Session 'Chad' should not be scheduled, but is on Monday 4 May 2026 10:30–11:30 in room Blue.",
                () -> timetable.doesNotSchedule("chad"));
        assertTrue(message(AssertionError.class, () -> timetable.hasScore(Score.ZERO))
                .startsWith("The score should be 0 hard, 0 medium, 0 soft, but is 0 hard, 1 medium, "));
    }

    @Test
    void hardRules_broken_failWithTheFindings() {
        Timetable closed = DAY.timetable(EVENT, "chad at 12:45 in Blue", "lunch at 10:00 in Blue");

        String failure =
                message(AssertionError.class, () -> assertThat(EVENT, closed).keepsAllHardRules());

        assertTrue(
                failure.startsWith("All hard rules should be kept, but one is broken.\n  hard 45 day-closed: Chad "),
                failure);
    }

    @Test
    void session_unscheduled_failsWithTheReason() {
        Event full = DAY.open("10:00/11:00")
                .room("Blue", 60)
                .session(Session.builder("chad").priority(2).build())
                .session(Session.builder("mali").build())
                .build();
        SolveResult result = Lectern.solve(full);
        assertThat(result)
                .isOptimal()
                .hasGapAtMost(0)
                .doesNotSchedule("mali")
                .schedules("chad")
                .at("10:00");

        String failure = message(AssertionError.class, () -> assertThat(result).schedules("mali"));

        assertTrue(failure.startsWith("Session 'mali' is not scheduled. mali is unscheduled: "), failure);
        assertTrue(failure.endsWith("10:00–11:00  chad: room Blue\n"), failure);
    }

    @Test
    void search_cutShort_isNotOptimal() {
        Event.Builder round = DAY.open("10:00/12:00").room("Blue", 60).room("Red", 20);
        for (String id : List.of("a", "b", "c", "d")) {
            round.session(Session.builder(id)
                    .audience(30)
                    .preferred(DAY.hours("10:00/11:30"))
                    .slot(Slot.of(id + "-1", "ana"))
                    .build());
        }
        SolveResult result = Lectern.solve(
                round.people("ana").build(), SolveOptions.builder().stepLimit(0).build());

        String failure = message(AssertionError.class, () -> assertThat(result).isOptimal());

        assertTrue(failure.startsWith("The timetable should be proven optimal, but it scores "), failure);
    }

    @Test
    @Tag("slow")
    void replan_afterAChange_countsWhoMoves() {
        Timetable published = DAY.timetable(EVENT, "chad at 10:30 in Blue", "lunch at 12:00 in Blue");
        ReplanResult result = Replanner.replan(
                EVENT,
                published,
                Changes.of(EVENT, new Change.OnlyWithin(SubjectId.person("ana"), DAY.hours("11:00/12:00"))));

        assertThat(result)
                .movesAtMost(2)
                .people()
                .movesAtMost(1)
                .sessions()
                .moves("ana")
                .keepsPublished("lunch");
        assertTrue(message(AssertionError.class, () -> assertThat(result).movesNobody())
                .startsWith("At most 0 people should be moved, but 2 are: ana, bo.\n\nMonday"));
        assertTrue(message(AssertionError.class, () -> assertThat(result).keepsPublished("chad"))
                .startsWith("Session 'Chad' should be as published: on Monday 4 May 2026 10:30–11:30 in room Blue.\n"));
    }

    @Test
    void description_given_comesFirst() {
        TimetableAssert described = assertThat(EVENT, TIMETABLE).as("the morning");

        String failure = message(AssertionError.class, () -> described.doesNotSchedule("chad"));

        assertTrue(failure.startsWith("[the morning] Session 'Chad' should not be scheduled"), failure);
    }

    @Test
    void names_unknown_areRefusedWithTheNearest() {
        TimetableAssert timetable = assertThat(EVENT, TIMETABLE);

        assertTrue(message(InvalidInputException.class, () -> timetable.schedules("chda"))
                .contains("Did you mean 'chad'?"));
        assertEquals(
                "Unknown rule 'room-conflct'. Did you mean 'room-conflict'?",
                message(IllegalArgumentException.class, () -> timetable.keeps("room-conflct")));
    }

    @Test
    void fixtures_thatCannotBeRead_areRefusedWithAnExample() {
        assertEquals(
                "The place 'chad 10:00' cannot be read. Write it like 'chad at 10:00 in Blue'.",
                message(IllegalArgumentException.class, () -> DAY.timetable(EVENT, "chad 10:00")));
        assertEquals(
                "The time '25:00' cannot be read. Write it like 09:30 or 2026-05-04T09:30.",
                message(IllegalArgumentException.class, () -> DAY.timetable(EVENT, "chad at 25:00 in Blue")));
        assertThrows(InvalidInputException.class, () -> DAY.timetable(EVENT, "chad at 10:00 for 45 in Blue"));
    }

    @Test
    void randomEventsAndTimetables_ofOneSeed_areTheSame() {
        Event event = EventFixtures.randomEvent(7);

        assertEquals(event, EventFixtures.randomEvent(7));
        assertEquals(EventFixtures.randomTimetable(event, 7), EventFixtures.randomTimetable(event, 7));
    }
}
