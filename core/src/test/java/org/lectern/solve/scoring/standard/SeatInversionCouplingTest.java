package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** Delegations want {@code a} three times, {@code b} and {@code c} once, {@code d} never. */
class SeatInversionCouplingTest {

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(session("a"), session("b"), session("c"), session("d"))
                .room("green", 80)
                .room("grey", 50)
                .ruleSetting(RuleSetting.of(RuleIds.SEAT_INVERSION).withEnabled(true))
                .delegation(Delegation.of("fiji", "a", "b"))
                .delegation(new Delegation("ghana", "Ghana", Set.of("a"), 2))
                .delegation(Delegation.of("haiti", "c"));
    }

    private static TalliedTimetable rooms(Event.Builder event, String ofA, String ofB, String ofC, String ofD) {
        return TalliedTimetable.of(event)
                .with("a", ofA, "2026-05-04T09:00", 30)
                .with("b", ofB, "2026-05-05T09:00", 30)
                .with("c", ofC, "2026-05-04T09:00", 30)
                .with("d", ofD, "2026-05-07T09:00", 30);
    }

    @Test
    void moreWanted_inTheSmallerRoom_countsForEachPair() {
        rooms(event(), "red", "blue", "green", "green").assertAmount(3 + 1, RuleIds.SEAT_INVERSION);
        rooms(event(), "red", "green", "blue", "blue").assertAmount(3, RuleIds.SEAT_INVERSION);
        rooms(event(), "green", "red", "red", "blue").assertAmount(2, RuleIds.SEAT_INVERSION);
    }

    @Test
    void rooms_ofAsManySeats_areNoInversion() {
        rooms(event(), "blue", "grey", "blue", "grey").assertAmount(0, RuleIds.SEAT_INVERSION);
    }

    @Test
    void sessions_wantedAlike_areNoInversion() {
        rooms(event(), "green", "red", "green", "red").assertAmount(0, RuleIds.SEAT_INVERSION);
    }

    @Test
    void moreWanted_inTheLargerRoom_costsNothing() {
        rooms(event(), "green", "blue", "grey", "red").assertAmount(0, RuleIds.SEAT_INVERSION);
    }

    @Test
    void pair_waived_countsNoMore() {
        Event.Builder waived =
                event().waiver(RuleIds.SEAT_INVERSION, "agreed", SubjectId.session("a"), SubjectId.session("c"));

        rooms(waived, "red", "blue", "green", "green").assertAmount(3, RuleIds.SEAT_INVERSION);
        rooms(waived, "green", "blue", "grey", "red").assertAmount(0, RuleIds.SEAT_INVERSION);
        rooms(waived, "red", "red", "red", "blue").assertAmount(3, RuleIds.SEAT_INVERSION);
    }

    @Test
    void session_waivedAgainstAllOthers_isNotConcerned() {
        Event.Builder waived = event().waiver(RuleIds.SEAT_INVERSION, "agreed", SubjectId.session("a"));

        rooms(waived, "red", "blue", "red", "green").assertAmount(2, RuleIds.SEAT_INVERSION);
        assertEquals(List.of("b", "c", "d"), TalliedTimetable.of(waived).concerned(RuleIds.SEAT_INVERSION));
    }

    @Test
    void sessions_wantedAlikeByAll_areNotConcerned() {
        Event.Builder alike = event().delegations(List.of(Delegation.of("fiji", "a", "b", "c", "d")));

        assertEquals(List.of(), TalliedTimetable.of(alike).concerned(RuleIds.SEAT_INVERSION));
    }
}
