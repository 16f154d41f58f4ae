package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.SolveOptions;

/** What is kept beside pins of the event that a waiver covers, or that are not hard. */
class KeptPinsTest {

    private static final Window TWO_HOURS = Window.parse("2020-03-31T10:00/12:00", ZoneOffset.UTC);
    private static final Window ALWAYS = Window.parse("2020-03-31T10:00/13:00", ZoneOffset.UTC);

    /** A is pinned to one room and B to another. A later start counts more than another room. */
    private static Event.Builder event() {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "10:00/13:00")
                .day("2020-04-01", "10:00/13:00")
                .startStepMinutes(60)
                .room("R1", 60)
                .room("R2", 70)
                .editRule(RuleIds.MOVED, moved -> moved.withParameter("startGrade", 3));
        return event.session(HourSessions.session(event, "A", 1, 5)
                        .pin(Pin.NONE.withRoomId("R1"))
                        .build())
                .session(HourSessions.session(event, "B", 2, 5)
                        .pin(Pin.NONE.withRoomId("R2"))
                        .build());
    }

    private static ReplanResult replan(Event event, ReplanOptions options, Change... changes) {
        Timetable told = Timetable.of(
                event,
                List.of(
                        HourSessions.placement("A", 1, "R1", "2020-03-31T10:00"),
                        HourSessions.placement("B", 2, "R2", "2020-03-31T12:00")));
        return Replanner.replan(event, told, Changes.of(event, changes), options);
    }

    private static ReplanOptions keep(ReplanOptions.Keep kept) {
        return ReplanOptions.defaults().withKeep(kept);
    }

    private static Placement placement(ReplanResult result, String session) {
        return result.timetable().findPlacement(session).orElseThrow();
    }

    private static void assertCosts(long hard, long medium, ReplanResult result) {
        Score score = result.report().score();
        assertEquals(hard + " hard, " + medium + " medium", score.hard() + " hard, " + score.medium() + " medium");
    }

    @Test
    void waiverOfAnotherSession_leavesThePinsOfAllOthers() {
        Event event =
                event().waiver(RuleIds.PINNED, "agreed", SubjectId.session("B")).build();

        ReplanResult result = replan(event, keep(ReplanOptions.Keep.DAYS), new Change.CloseRoom("R1", TWO_HOURS));

        assertCosts(0, 0, result);
        assertEquals("R1", placement(result, "A").roomId());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void waiverOfARoom_letsTheSessionLeaveIt() {
        Event event = event().waiver(RuleIds.PINNED, "agreed", SubjectId.session("A"), SubjectId.room("R1"))
                .build();

        ReplanResult result = replan(event, keep(ReplanOptions.Keep.TIMES), new Change.CloseRoom("R1", ALWAYS));

        assertCosts(0, 0, result);
        assertEquals("R2", placement(result, "A").roomId());
        assertEquals(HourSessions.at("2020-03-31T10:00"), placement(result, "A").start());
    }

    @Test
    void pinsAtAnotherLevel_countBesideWhatIsKept() {
        for (Level level : List.of(Level.MEDIUM, Level.SOFT)) {
            Event event = event().editRule(RuleIds.PINNED, pinned -> pinned.withLevel(level))
                    .build();

            ReplanResult days = replan(event, keep(ReplanOptions.Keep.DAYS), new Change.CloseRoom("R1", TWO_HOURS));
            ReplanResult times = replan(event, keep(ReplanOptions.Keep.TIMES), new Change.CloseRoom("R1", TWO_HOURS));

            assertCosts(0, 0, days);
            assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, days.proof());
            // One medium for the room is less than to leave the session out.
            assertCosts(0, level == Level.MEDIUM ? 1 : 0, times);
            assertEquals(
                    HourSessions.at("2020-03-31T10:00"), placement(times, "A").start());
            assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, times.proof());
        }
    }

    @Test
    void keptDays_whosePinsAreNotHard_areNeverLeft() {
        for (ReplanOptions options : List.of(
                keep(ReplanOptions.Keep.DAYS),
                keep(ReplanOptions.Keep.DAYS)
                        .withAlternatives(2, 1)
                        .withSearch(SolveOptions.builder().stepLimit(2_000L).build()))) {
            Event event = event().editRule(RuleIds.PINNED, pinned -> pinned.withLevel(Level.SOFT))
                    .build();

            ReplanResult result = replan(
                    event,
                    options,
                    new Change.CloseRoom("R1", ALWAYS),
                    new Change.CloseRoom("R2", Window.parse("2020-03-31T10:00/12:00", ZoneOffset.UTC)));

            assertEquals(List.of("A"), result.timetable().unscheduledSessionIds(result.eventAfter()));
            assertEquals(placement(result, "B").start(), HourSessions.at("2020-03-31T12:00"));
            result.alternatives()
                    .forEach(other -> other.timetable()
                            .placements()
                            .forEach(
                                    placement -> assertEquals(HourSessions.at("2020-03-31T12:00"), placement.start())));
        }
    }

    /** Which order is kept no place tells, so pins of the event give way. */
    @Test
    void keptOrder_besidePinsAtMediumLevel_claimsNoProofWhereThoseBreak() {
        Event event = event().editRule(RuleIds.PINNED, pinned -> pinned.withLevel(Level.MEDIUM))
                .build();

        ReplanResult result = replan(event, keep(ReplanOptions.Keep.ORDER), new Change.CloseRoom("R1", TWO_HOURS));

        assertCosts(0, 1, result);
        assertEquals(ReplanResult.Proof.NONE, result.proof());
    }
}
