package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

class PairCouplingsTest {

    private static final SubjectId A = SubjectId.session("a");
    private static final SubjectId B = SubjectId.session("b");

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                session("a", "ana", "bo"), session("b", "ana", "bo"), session("c", "bo"), session("d"));
    }

    private static TalliedTimetable two(Event.Builder event, String ofA, String ofB) {
        return TalliedTimetable.of(event)
                .with("b", "red", "2026-05-04T" + ofB, 30)
                .with("a", "blue", "2026-05-04T" + ofA, 30);
    }

    @Test
    void people_inTwoSessionsAtOnce_countTheMinutesEach() {
        two(event(), "09:00", "09:20").assertAmount(2 * 10, RuleIds.PERSON_CONFLICT);
        two(event(), "09:00", "09:30").assertAmount(0, RuleIds.PERSON_CONFLICT);
        two(event(), "10:00", "09:00").assertAmount(0, RuleIds.PERSON_CONFLICT);
    }

    @Test
    void people_withChangeover_needThatBetween() {
        two(event().changeoverMinutes(7), "09:00", "09:33").assertAmount(2 * 4, RuleIds.PERSON_CONFLICT);
        two(event().changeoverMinutes(7), "09:00", "09:37").assertAmount(0, RuleIds.PERSON_CONFLICT);
    }

    @Test
    void people_whoAreRemote_needTheChangeoverAlone() {
        Event.Builder event = event().changeoverMinutes(5)
                .rooms(List.of(
                        Room.builder("blue").building("Palais").build(),
                        Room.builder("red").building("Annexe").build()))
                .travel("Palais", "Annexe", 20)
                .people(List.of(Person.builder("ana").zone(ZoneOffset.UTC).build(), Person.of("bo")));

        two(event, "09:00", "09:32").assertAmount(18 + 3, RuleIds.PERSON_CONFLICT);
        two(event, "09:42", "09:00").assertAmount(8, RuleIds.PERSON_CONFLICT);
        two(event, "09:00", "09:50").assertAmount(0, RuleIds.PERSON_CONFLICT);
    }

    @Test
    void person_waivedInAPair_countsInOthers() {
        Event.Builder event = event().waiver(RuleIds.PERSON_CONFLICT, "agreed", A, B, SubjectId.person("bo"));

        two(event, "09:00", "09:20")
                .with("c", "red", "2026-05-04T09:25", 5)
                .assertAmount(10 + 2 * 5, RuleIds.PERSON_CONFLICT);
        assertEquals(List.of("a", "b", "c"), TalliedTimetable.of(event).concerned(RuleIds.PERSON_CONFLICT));
    }

    private static Event.Builder ordered(int minLag) {
        return event().relation(new Relation.Before("a", "b", minLag, null));
    }

    @Test
    void order_withALag_countsTheMinutesMissing() {
        two(ordered(10), "09:00", "09:40").assertAmount(0, RuleIds.SESSION_ORDER);
        two(ordered(10), "09:00", "09:33").assertAmount(7, RuleIds.SESSION_ORDER);
        two(ordered(10), "09:30", "09:00").assertAmount(10 + 60, RuleIds.SESSION_ORDER);
        two(ordered(0), "09:00", "17:00").assertAmount(0, RuleIds.SESSION_ORDER);
    }

    @Test
    void order_withALongestLag_countsTheMinutesOver() {
        Event.Builder event = event().relation(new Relation.Before("b", "a", 5, 20));

        two(event, "09:50", "09:00").assertAmount(0, RuleIds.SESSION_ORDER);
        two(event, "09:53", "09:00").assertAmount(3, RuleIds.SESSION_ORDER);
        two(event, "09:34", "09:00").assertAmount(1, RuleIds.SESSION_ORDER);
    }

    @Test
    void order_waived_countsForOtherPairs() {
        Event.Builder event = ordered(0)
                .relation(new Relation.Before("c", "a", 3, null))
                .waiver(RuleIds.SESSION_ORDER, "agreed", A, B);

        two(event, "09:30", "09:00").with("c", "red", "2026-05-04T09:00", 30).assertAmount(3, RuleIds.SESSION_ORDER);
        assertEquals(List.of("a", "c"), TalliedTimetable.of(event).concerned(RuleIds.SESSION_ORDER));
    }

    @Test
    void group_atOnce_countsTheMinutesOfEachPair() {
        Event.Builder event = event().relation(new Relation.NotParallel(List.of("a", "b", "d")));

        two(event, "09:00", "09:20")
                .with("d", "red", "2026-05-04T09:25", 10)
                .with("c", "red", "2026-05-04T09:00", 60)
                .assertAmount(10 + 5 + 10, RuleIds.NOT_PARALLEL);
        two(event, "09:00", "09:30").assertAmount(0, RuleIds.NOT_PARALLEL);
        assertEquals(List.of("a", "b", "d"), TalliedTimetable.of(event).concerned(RuleIds.NOT_PARALLEL));
    }

    @Test
    void group_withAPairWaived_countsTheOthers() {
        Event.Builder event = event().relation(new Relation.NotParallel(List.of("a", "b", "d")))
                .waiver(RuleIds.NOT_PARALLEL, "agreed", A, B);

        two(event, "09:00", "09:20")
                .with("d", "red", "2026-05-04T09:25", 10)
                .assertAmount(5 + 10, RuleIds.NOT_PARALLEL);
    }

    private static Event.Builder wanted() {
        return event().delegations(List.of(
                Delegation.of("fiji", "a", "b", "d"), new Delegation("ghana", "Ghana", Set.of("b", "a"), 3)));
    }

    @Test
    void audience_ofTwoAtOnce_countsHalfHoursOfEachDelegation() {
        two(wanted(), "09:00", "09:29").assertAmount(4, RuleIds.SHARED_AUDIENCE);
        two(wanted(), "09:00", "09:30").assertAmount(0, RuleIds.SHARED_AUDIENCE);
        TalliedTimetable.of(wanted())
                .with("a", "red", "2026-05-04T09:00", 60)
                .with("b", "blue", "2026-05-04T09:29", 60)
                .with("d", "blue", "2026-05-04T09:59", 60)
                .assertAmount(2 * 4 + 1 + 1, RuleIds.SHARED_AUDIENCE);
    }

    @Test
    void audience_waivedForOneDelegation_countsForTheOther() {
        two(wanted().waiver(RuleIds.SHARED_AUDIENCE, "agreed", SubjectId.delegation("ghana")), "09:00", "09:29")
                .assertAmount(1, RuleIds.SHARED_AUDIENCE);
        assertEquals(List.of("a", "b", "d"), TalliedTimetable.of(wanted()).concerned(RuleIds.SHARED_AUDIENCE));
    }
}
