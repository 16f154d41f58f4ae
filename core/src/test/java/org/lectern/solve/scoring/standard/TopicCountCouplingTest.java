package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.TalliedTimetable;
import org.lectern.solve.scoring.tally.CountedSessions;

class TopicCountCouplingTest {

    private static Event.Builder event(int count) {
        return TalliedTimetable.threeDays(
                        session("a").tags("track:main"),
                        session("b").tags("track:main"),
                        session("c").tags("track:main"),
                        session("d").tags("track:side"),
                        session("e"))
                .topicRelation(TopicRelation.varied("track"))
                .topicRelation(TopicRelation.atOnce(count, "track"));
    }

    /** One runs for 10 minutes, then two for 20, three for 5, two for 15, one for 10. */
    private static TalliedTimetable timetable(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("b", "blue", "2026-05-04T09:10", 40)
                .with("a", "red", "2026-05-04T09:00", 35)
                .with("c", "red", "2026-05-04T09:30", 30);
    }

    @Test
    void minutes_withTooFewOrTooMany_costTheDifference() {
        timetable(event(2)).assertAmount(10 + 5 + 10, RuleIds.TOPIC_COUNT);
        timetable(event(1)).assertAmount(20 + 2 * 5 + 15, RuleIds.TOPIC_COUNT);
        timetable(event(3)).assertAmount(2 * 10 + 20 + 15 + 2 * 10, RuleIds.TOPIC_COUNT);
    }

    @Test
    void minutes_inWhichAllThatAWaiverNamesRun_areFree() {
        Event.Builder waived =
                event(1).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("a"), SubjectId.session("b"));

        timetable(waived).assertAmount(15, RuleIds.TOPIC_COUNT);
    }

    @Test
    void minutes_inWhichAWaivedSessionRuns_areFree() {
        timetable(event(2).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("a")))
                .assertAmount(10, RuleIds.TOPIC_COUNT);
    }

    @Test
    void minutes_inWhichAnotherWaivedSessionRuns_areFree() {
        timetable(event(2).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("b")))
                .assertAmount(10 + 10, RuleIds.TOPIC_COUNT);
    }

    @Test
    void minutes_ofTheLastDay_costTheDifference() {
        TalliedTimetable.of(event(2)).with("a", "red", "2026-05-07T11:30", 30).assertAmount(30, RuleIds.TOPIC_COUNT);
    }

    @Test
    void waiver_thatNamesOthersToo_freesNothing() {
        timetable(event(2).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("a"), SubjectId.session("e")))
                .assertAmount(25, RuleIds.TOPIC_COUNT);
        timetable(event(2).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("a"), SubjectId.room("red")))
                .assertAmount(25, RuleIds.TOPIC_COUNT);
    }

    @Test
    void counted_ofEachTopic_areItsSessionsAndWhetherWaived() {
        CouplingRules rules = TalliedTimetable.of(
                        event(2).waiver(RuleIds.TOPIC_COUNT, "agreed", SubjectId.session("a")))
                .instance()
                .couplingRules();
        List<CountedSessions> counted = rules.countedSessions();

        assertEquals(
                List.of(List.of(0, 1, 2), List.of(3)),
                counted.stream().map(CountedSessions::sessions).toList());
        assertTrue(counted.getFirst().hasWaivers());
        assertFalse(counted.getLast().hasWaivers());
        assertEquals(1, counted.getFirst().relation());
        assertEquals(
                RuleIds.TOPIC_COUNT, counted.getFirst().config().definition().id());
    }

    @Test
    void counted_whereTheRuleIsOff_areNone() {
        CouplingRules rules = TalliedTimetable.of(
                        event(2).ruleSetting(RuleSetting.of(RuleIds.TOPIC_COUNT).withEnabled(false)))
                .instance()
                .couplingRules();

        assertEquals(List.of(), rules.countedSessions());
    }

    @Test
    void sessions_withoutTopic_areNotConcerned() {
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(event(2)).concerned(RuleIds.TOPIC_COUNT));
    }
}
