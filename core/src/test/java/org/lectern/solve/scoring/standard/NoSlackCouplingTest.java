package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** Five minutes are wanted between sessions of a room. */
class NoSlackCouplingTest {

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(session("a"), session("b"), session("c"));
    }

    private static TalliedTimetable two(Event.Builder event, String room, String start) {
        return TalliedTimetable.of(event)
                .with("a", "blue", "2026-05-04T09:00", 30)
                .with("b", room, "2026-05-04T" + start, 30);
    }

    @Test
    void pause_shorterThanWanted_costsTheMinutesMissing() {
        two(event(), "blue", "09:30").assertAmount(5, RuleIds.NO_SLACK);
        two(event(), "blue", "09:31").assertAmount(4, RuleIds.NO_SLACK);
        two(event(), "blue", "09:34").assertAmount(1, RuleIds.NO_SLACK);
    }

    @Test
    void pause_asLongAsWanted_costsNothing() {
        two(event(), "blue", "09:35").assertAmount(0, RuleIds.NO_SLACK);
        two(event(), "blue", "11:00").assertAmount(0, RuleIds.NO_SLACK);
    }

    @Test
    void sessions_thatOverlap_costAllMinutes() {
        two(event(), "blue", "09:20").assertAmount(5, RuleIds.NO_SLACK);
    }

    @Test
    void sessions_inTwoRooms_costNothing() {
        two(event(), "red", "09:30").assertAmount(0, RuleIds.NO_SLACK);
    }

    @Test
    void pause_afterTearDownAndSetUp_countsBetweenThem() {
        Event.Builder event = event().rooms(List.of(
                Room.builder("blue").setUpMinutes(10).tearDownMinutes(7).build()));

        two(event, "blue", "09:50").assertAmount(2, RuleIds.NO_SLACK);
        two(event, "blue", "09:52").assertAmount(0, RuleIds.NO_SLACK);
    }

    @Test
    void sessions_thatAnotherParts_areNoPair() {
        two(event(), "blue", "09:33").with("c", "blue", "2026-05-04T09:31", 1).assertAmount(4 + 4, RuleIds.NO_SLACK);
        two(event(), "blue", "09:33").with("c", "blue", "2026-05-04T09:30", 3).assertAmount(5 + 5, RuleIds.NO_SLACK);
    }

    @Test
    void sessions_thatAnotherOverlaps_areAPair() {
        two(event(), "blue", "09:33")
                .with("c", "blue", "2026-05-04T09:31", 4)
                .assertAmount(2 + 4 + 5, RuleIds.NO_SLACK);
        two(event(), "blue", "09:33")
                .with("c", "blue", "2026-05-04T09:29", 2)
                .assertAmount(2 + 5 + 3, RuleIds.NO_SLACK);
    }

    @Test
    void pair_waivedInARoom_costsNothingThere() {
        two(
                        event().waiver(
                                        RuleIds.NO_SLACK,
                                        "agreed",
                                        SubjectId.session("a"),
                                        SubjectId.session("b"),
                                        SubjectId.room("blue")),
                        "blue",
                        "09:33")
                .with("c", "blue", "2026-05-04T10:05", 5)
                .assertAmount(3, RuleIds.NO_SLACK);
    }

    @Test
    void rule_thatAsksForNoMinutes_isNotInForce() {
        TalliedTimetable timetable = TalliedTimetable.of(
                event().ruleSetting(RuleSetting.of(RuleIds.NO_SLACK).withParameter("minutes", 0)));

        assertFalse(timetable.isInForce(RuleIds.NO_SLACK));
    }
}
