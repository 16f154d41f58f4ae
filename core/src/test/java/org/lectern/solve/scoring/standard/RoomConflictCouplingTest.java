package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** {@code room-conflict}, {@code max-parallel}, {@code same-day} and {@code different-day}. */
class RoomConflictCouplingTest {

    private static final SubjectId A = SubjectId.session("a");
    private static final SubjectId B = SubjectId.session("b");

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(session("a"), session("b"), session("c"), session("d"));
    }

    private static TalliedTimetable three(Event.Builder event, String ofA, String ofB, String ofC) {
        return TalliedTimetable.of(event)
                .with("b", ofB, "2026-05-04T09:20", 30)
                .with("a", ofA, "2026-05-04T09:00", 30)
                .with("c", ofC, "2026-05-04T09:47", 30);
    }

    @Test
    void sessions_inOneRoomAtOnce_countTheirOverlap() {
        three(event(), "red", "red", "red").assertAmount(10 + 3, RuleIds.ROOM_CONFLICT);
        three(event(), "red", "blue", "red").assertAmount(0, RuleIds.ROOM_CONFLICT);
        three(event(), "red", "red", "blue").assertAmount(10, RuleIds.ROOM_CONFLICT);
    }

    @Test
    void room_withSetUpAndTearDown_isTakenLonger() {
        Event.Builder event = event().rooms(List.of(
                Room.builder("red").setUpMinutes(11).tearDownMinutes(8).build(), Room.of("blue", 20)));

        three(event, "red", "blue", "red").assertAmount(2, RuleIds.ROOM_CONFLICT);
        three(event, "red", "red", "blue").assertAmount(10 + 19, RuleIds.ROOM_CONFLICT);
    }

    private static Event.Builder hall() {
        return event().rooms(List.of(
                Room.of("red", 20),
                Room.of("blue", 20),
                Room.builder("hall").parts("red", "blue").build(),
                Room.of("attic", 20)));
    }

    @Test
    void rooms_thatShareAPart_areOneRoom() {
        three(hall(), "red", "hall", "blue").assertAmount(10 + 3, RuleIds.ROOM_CONFLICT);
        three(hall(), "red", "blue", "red").assertAmount(0, RuleIds.ROOM_CONFLICT);
        three(hall(), "red", "attic", "blue").assertAmount(0, RuleIds.ROOM_CONFLICT);
        three(hall(), "hall", "blue", "hall").assertAmount(13, RuleIds.ROOM_CONFLICT);
    }

    @Test
    void pair_waivedInARoom_countsInOthers() {
        Event.Builder event = hall().waiver(RuleIds.ROOM_CONFLICT, "agreed", A, B, SubjectId.room("hall"));

        three(event, "red", "hall", "blue").assertAmount(3, RuleIds.ROOM_CONFLICT);
        three(event, "hall", "hall", "blue").assertAmount(3, RuleIds.ROOM_CONFLICT);
        three(event, "red", "red", "hall").assertAmount(13, RuleIds.ROOM_CONFLICT);
    }

    @Test
    void pair_waivedInTwoRooms_countsInOneOfThem() {
        Event.Builder event =
                hall().waiver(RuleIds.ROOM_CONFLICT, "agreed", A, B, SubjectId.room("hall"), SubjectId.room("red"));

        three(event, "red", "hall", "attic").assertAmount(0, RuleIds.ROOM_CONFLICT);
        three(event, "hall", "hall", "attic").assertAmount(10, RuleIds.ROOM_CONFLICT);
        three(event, "hall", "blue", "attic").assertAmount(10, RuleIds.ROOM_CONFLICT);
    }

    private static Event.Builder atMost(int sessions) {
        return event().ruleSetting(
                        RuleSetting.of(RuleIds.MAX_PARALLEL).withEnabled(true).withParameter("limit", sessions));
    }

    @Test
    void sessions_overTheLimitAtOnce_countTheirMinutes() {
        three(atMost(1), "red", "blue", "red").assertAmount(13, RuleIds.MAX_PARALLEL);
        three(atMost(2), "red", "blue", "red").assertAmount(0, RuleIds.MAX_PARALLEL);
        three(atMost(1), "red", "blue", "red")
                .with("d", "red", "2026-05-04T09:25", 30)
                .assertAmount(5 + 2 * 5 + 17 + 2 * 3 + 5, RuleIds.MAX_PARALLEL);
    }

    @Test
    void minutes_inWhichWaivedSessionsRun_countNotAtAll() {
        three(atMost(1).waiver(RuleIds.MAX_PARALLEL, "agreed", A, B), "red", "blue", "red")
                .assertAmount(3, RuleIds.MAX_PARALLEL);
        three(atMost(1).waiver(RuleIds.MAX_PARALLEL, "agreed", A, SubjectId.room("red")), "red", "blue", "red")
                .assertAmount(13, RuleIds.MAX_PARALLEL);
    }

    @Test
    void limit_notInForce_concernsNobody() {
        assertFalse(TalliedTimetable.of(event()).isInForce(RuleIds.MAX_PARALLEL));
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(atMost(3)).concerned(RuleIds.MAX_PARALLEL));
    }

    private static TalliedTimetable days(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T14:00", 30)
                .with("c", "red", "2026-05-05T09:00", 30)
                .with("d", "red", "2026-05-07T09:00", 30);
    }

    @Test
    void group_onOneDay_countsThoseOnOthers() {
        days(event().relation(new Relation.SameDay(List.of("a", "b", "c")))).assertAmount(1, RuleIds.SAME_DAY);
        days(event().relation(new Relation.SameDay(List.of("a", "b", "c", "d"))))
                .assertAmount(2, RuleIds.SAME_DAY);
        days(event().relation(new Relation.SameDay(List.of("a", "b")))).assertAmount(0, RuleIds.SAME_DAY);
    }

    @Test
    void group_onDifferentDays_countsThoseTooMany() {
        days(event().relation(new Relation.DifferentDay(List.of("a", "b", "c"))))
                .assertAmount(1, RuleIds.DIFFERENT_DAY);
        days(event().relation(new Relation.DifferentDay(List.of("a", "c", "d"))))
                .assertAmount(0, RuleIds.DIFFERENT_DAY);
    }

    @Test
    void group_waived_concernsNobody() {
        Event.Builder event = event().relation(new Relation.SameDay(List.of("a", "b", "c")))
                .relation(new Relation.SameDay(List.of("a", "d")))
                .waiver(RuleIds.SAME_DAY, "agreed", A, B);

        days(event).assertAmount(1, RuleIds.SAME_DAY);
        assertEquals(List.of("a", "d"), TalliedTimetable.of(event).concerned(RuleIds.SAME_DAY));
        assertEquals(
                List.of(),
                TalliedTimetable.of(event().relation(new Relation.DifferentDay(List.of("a", "b")))
                                .waiver(RuleIds.DIFFERENT_DAY, "agreed", A, B))
                        .concerned(RuleIds.DIFFERENT_DAY));
    }
}
