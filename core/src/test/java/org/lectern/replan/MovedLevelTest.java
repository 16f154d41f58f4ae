package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** Events in which a move costs something at hard or medium level, which the search does not look at. */
class MovedLevelTest {

    private static Event event(Level level, long weight) {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "09:00/10:00")
                .day("2020-04-01", "09:00/10:00")
                .day("2020-04-02", "09:00/10:00")
                .room("R", 60)
                .editRule(RuleIds.MOVED, moved -> moved.withLevel(level).withWeight(weight));
        return event.session(HourSessions.session(event, "A", 1, 5).build()).build();
    }

    /** New sessions may take place on the first day alone, where A is, except for N. */
    private static ReplanResult replan(Event event, String... ids) {
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            changes.add(new Change.AddPerson(Person.of(id + "1")));
            changes.add(new Change.AddSession(
                    Session.builder(id).slot(id + "-1", id + "1").build()));
            if (!id.equals("N")) {
                changes.add(new Change.OnlyWithin(
                        SubjectId.session(id), Window.parse("2020-03-31T09:00/10:00", ZoneOffset.UTC)));
            }
        }
        Timetable told = Timetable.of(event, List.of(HourSessions.placement("A", 1, "R", "2020-03-31T09:00")));
        return Replanner.replan(event, told, Changes.of(event, changes.toArray(Change[]::new)));
    }

    private static void assertCosts(long hard, long medium, ReplanResult result) {
        Score score = result.report().score();
        assertEquals(hard + " hard, " + medium + " medium", score.hard() + " hard, " + score.medium() + " medium");
    }

    @Test
    void moveAtHardLevel_isNoneWhereLeavingOutCostsLess() {
        ReplanResult result = replan(event(Level.HARD, 10), "B");

        assertCosts(0, 2, result);
        assertEquals(List.of("B"), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertEquals(Set.of(), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.NONE, result.proof());
        assertEquals(result.firstStage(), result.secondStage());
    }

    @Test
    void moveAtHardLevel_leavesFreePlacesToNewSessions() {
        ReplanResult result = replan(event(Level.HARD, 10), "B", "N");

        assertCosts(0, 2, result);
        assertEquals(List.of("B"), result.timetable().unscheduledSessionIds(result.eventAfter()));
    }

    @Test
    void moveAtMediumLevel_thatCostsLessThanLeavingOut_isMadeWithoutProof() {
        Event event = event(Level.MEDIUM, 1).toBuilder()
                .editRule(
                        RuleIds.MOVED,
                        moved -> moved.withParameter("dayGrade", 1).withParameter("halfDayGrade", 1))
                .build();

        ReplanResult result = replan(event, "B");

        assertCosts(0, 1, result);
        assertEquals(Set.of("A1"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.NONE, result.proof());
    }

    @Test
    void nothingMoved_atAnyLevel_isProven() {
        assertEquals(
                ReplanResult.Proof.MIN_PEOPLE_MOVED,
                replan(event(Level.HARD, 10), "N").proof());
    }
}
