package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** {@code room-change}, {@code person-room-change}, {@code split-region} and {@code long-stay}. */
class RoomsAndRegionsTest {

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                        session("a", "ana").region("Africa"),
                        session("b", "ana", "bo").region("Africa"),
                        session("c", "ana").region("Africa"),
                        session("d", "bo").region("Asia"),
                        session("e"))
                .ruleSetting(RuleSetting.of(RuleIds.PERSON_ROOM_CHANGE).withEnabled(true));
    }

    /** Sessions a, b and c follow one another on a day. */
    private static TalliedTimetable rooms(Event.Builder event, String ofA, String ofB, String ofC) {
        return TalliedTimetable.of(event)
                .with("b", ofB, "2026-05-04T09:30", 20)
                .with("c", ofC, "2026-05-04T14:00", 20)
                .with("a", ofA, "2026-05-04T09:00", 30);
    }

    private static void assertChanges(long expected, TalliedTimetable timetable) {
        timetable.assertAmount(expected, RuleIds.ROOM_CHANGE);
        timetable.assertAmount(expected, RuleIds.PERSON_ROOM_CHANGE);
    }

    @Test
    void changes_betweenConsecutiveSessions_count() {
        assertChanges(2, rooms(event(), "blue", "red", "blue"));
        assertChanges(1, rooms(event(), "blue", "blue", "red"));
        assertChanges(0, rooms(event(), "blue", "blue", "blue"));
    }

    @Test
    void changes_betweenTwoRegions_areNone() {
        TalliedTimetable.of(event())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("d", "blue", "2026-05-04T09:30", 30)
                .assertAmount(0, RuleIds.ROOM_CHANGE);
    }

    @Test
    void changes_overNight_areNone() {
        assertChanges(
                0,
                TalliedTimetable.of(event())
                        .with("a", "red", "2026-05-04T09:00", 30)
                        .with("b", "blue", "2026-05-05T09:30", 30));
    }

    @Test
    void sessions_thatOverlap_doNotFollow() {
        assertChanges(
                0,
                TalliedTimetable.of(event())
                        .with("a", "red", "2026-05-04T09:00", 30)
                        .with("b", "blue", "2026-05-04T09:29", 30));
    }

    @Test
    void session_thatStartsBeforeTheNextEnds_followsToo() {
        assertChanges(
                2,
                TalliedTimetable.of(event())
                        .with("a", "red", "2026-05-04T09:00", 30)
                        .with("b", "blue", "2026-05-04T09:40", 30)
                        .with("c", "blue", "2026-05-04T10:09", 30));
    }

    @Test
    void session_thatStartsWhenTheNextEnds_doesNotFollow() {
        assertChanges(
                1,
                TalliedTimetable.of(event())
                        .with("a", "red", "2026-05-04T09:00", 30)
                        .with("b", "blue", "2026-05-04T09:40", 30)
                        .with("c", "blue", "2026-05-04T10:10", 30));
    }

    @Test
    void changes_waivedForARegion_costNothing() {
        rooms(event().waiver(RuleIds.ROOM_CHANGE, "agreed", SubjectId.region("Africa")), "blue", "red", "blue")
                .assertAmount(0, RuleIds.ROOM_CHANGE);
        rooms(event().waiver(RuleIds.ROOM_CHANGE, "agreed", SubjectId.region("Asia")), "blue", "red", "blue")
                .assertAmount(2, RuleIds.ROOM_CHANGE);
        rooms(event().waiver(RuleIds.ROOM_CHANGE, "agreed", SubjectId.session("c")), "blue", "red", "blue")
                .assertAmount(1, RuleIds.ROOM_CHANGE);
    }

    @Test
    void changes_waivedForAPerson_costTheOther() {
        Event.Builder event = event().waiver(RuleIds.PERSON_ROOM_CHANGE, "agreed", SubjectId.person("ana"));

        rooms(event, "blue", "red", "blue")
                .with("d", "blue", "2026-05-04T15:00", 30)
                .assertAmount(1, RuleIds.PERSON_ROOM_CHANGE);
    }

    @Test
    void sessions_withoutRegion_areNotConcerned() {
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(event()).concerned(RuleIds.ROOM_CHANGE));
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(event()).concerned(RuleIds.SPLIT_REGION));
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(event()).concerned(RuleIds.PERSON_ROOM_CHANGE));
    }

    @Test
    void people_ofOneSession_areNotConcerned() {
        Event.Builder event = TalliedTimetable.threeDays(session("a", "ana"), session("b", "bo"))
                .ruleSetting(RuleSetting.of(RuleIds.PERSON_ROOM_CHANGE).withEnabled(true));

        assertEquals(List.of(), TalliedTimetable.of(event).concerned(RuleIds.PERSON_ROOM_CHANGE));
        assertEquals(List.of(), TalliedTimetable.of(event).concerned(RuleIds.LONG_STAY));
        assertEquals(List.of(), TalliedTimetable.of(event).concerned(RuleIds.IDLE_GAP));
    }

    @Test
    void region_overDaysAndHalfDays_costsItsSpread() {
        rooms(event(), "blue", "red", "red").assertAmount(1, RuleIds.SPLIT_REGION);
        rooms(event(), "blue", "red", "red")
                .with("d", "red", "2026-05-05T09:00", 30)
                .with("e", "red", "2026-05-05T10:00", 30)
                .assertAmount(1, RuleIds.SPLIT_REGION);
        TalliedTimetable.of(event())
                .with("a", "blue", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T10:00", 30)
                .with("c", "blue", "2026-05-05T09:00", 30)
                .assertAmount(2 + 1, RuleIds.SPLIT_REGION);
    }

    @Test
    void region_waived_costsNothing() {
        Event.Builder event = event().waiver(RuleIds.SPLIT_REGION, "agreed", SubjectId.region("Africa"));

        rooms(event, "blue", "red", "red").assertAmount(0, RuleIds.SPLIT_REGION);
        assertEquals(List.of("d"), TalliedTimetable.of(event).concerned(RuleIds.SPLIT_REGION));
    }

    /** In one room the longest half-day holds 240 minutes, the longest day 420. */
    @Test
    void region_ofManyMinutes_isAllowedTheSpreadThatTheyNeed() {
        Event.Builder event = TalliedTimetable.threeDays(
                        session("a").allowedMinutes(240, 270).region("Asia"),
                        session("b").allowedMinutes(180).region("Asia"),
                        session("c").allowedMinutes(60).region("Asia"))
                .rooms(List.of(Room.of("red", 20)));
        TalliedTimetable oneDay = TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T14:00", 240)
                .with("b", "red", "2026-05-04T09:00", 180);
        TalliedTimetable halfDay = TalliedTimetable.of(event)
                .with("b", "red", "2026-05-04T09:00", 180)
                .with("c", "red", "2026-05-05T09:00", 60);
        TalliedTimetable twoHalfDays = TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T14:00", 240)
                .with("c", "red", "2026-05-05T09:00", 60);

        assertEquals(1 - 1, oneDay.amount(RuleIds.SPLIT_REGION));
        assertEquals(3, halfDay.amount(RuleIds.SPLIT_REGION));
        assertEquals(3 - 1, twoHalfDays.amount(RuleIds.SPLIT_REGION));
        assertEquals(4 - 4, oneDay.with("c", "red", "2026-05-07T09:00", 60).amount(RuleIds.SPLIT_REGION));
    }

    /** In two rooms, three sessions of three hours need two half-days, and two of them need one. */
    @Test
    void region_thatLosesASession_isAllowedLessSpread() {
        RegionUsage usage = new RegionUsage(
                TalliedTimetable.of(event()).instance().couplingRules().regions());
        usage.add(0, 180);
        usage.add(0, 180);
        usage.add(1, 180);
        assertEquals(0, usage.amount());

        usage.remove(0, 180);

        assertEquals(1, usage.amount());
    }

    @Test
    void nights_betweenFirstAndLastDay_count() {
        TalliedTimetable.of(event())
                .with("b", "red", "2026-05-07T09:00", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("c", "red", "2026-05-05T09:00", 30)
                .with("d", "red", "2026-05-05T09:00", 30)
                .assertAmount(3 + 2, RuleIds.LONG_STAY);
    }

    @Test
    void nights_ofRemoteOrWaivedPeople_doNotCount() {
        Event.Builder event = event().people(
                        List.of(Person.builder("ana").zone(ZoneOffset.UTC).build(), Person.of("bo")));

        TalliedTimetable.of(event)
                .with("b", "red", "2026-05-07T09:00", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("d", "red", "2026-05-05T09:00", 30)
                .assertAmount(2, RuleIds.LONG_STAY);
        assertEquals(List.of("b", "d"), TalliedTimetable.of(event).concerned(RuleIds.LONG_STAY));
        assertEquals(
                List.of("a", "b", "c"),
                TalliedTimetable.of(event().waiver(RuleIds.LONG_STAY, "agreed", SubjectId.person("bo")))
                        .concerned(RuleIds.LONG_STAY));
    }

    @Test
    void region_overThreeHalfDays_costsMoreForANewDay() {
        TalliedTimetable.of(event())
                .with("a", "blue", "2026-05-04T09:00", 30)
                .with("b", "blue", "2026-05-04T14:00", 30)
                .with("c", "blue", "2026-05-05T09:00", 30)
                .assertAmount(2 + 2, RuleIds.SPLIT_REGION);
    }
}
