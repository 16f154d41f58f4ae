package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

class DailyLoadCouplingTest {

    private static final SubjectId MONDAY = SubjectId.day(LocalDate.parse("2026-05-04"));

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                session("a", "ana"), session("b", "ana", "bo"), session("c", "bo"), session("d"));
    }

    /** On the first day 30 minutes each in blue and red and 50 in blue, on the second 40 in blue. */
    private static TalliedTimetable timetable(UnaryOperator<Event.Builder> change) {
        return TalliedTimetable.of(change.apply(event()))
                .with("a", "blue", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T14:00", 30)
                .with("c", "blue", "2026-05-05T09:00", 40)
                .with("d", "blue", "2026-05-04T10:00", 50);
    }

    private static List<Person> peopleWithLimits(DailyLimit ofAna, DailyLimit ofBo) {
        return List.of(
                Person.builder("ana").dailyLimit(ofAna).build(),
                Person.builder("bo").dailyLimit(ofBo).build());
    }

    private static List<Room> roomsWithLimits(DailyLimit ofBlue, DailyLimit ofRed) {
        return List.of(
                Room.builder("blue").dailyLimit(ofBlue).build(),
                Room.builder("red").dailyLimit(ofRed).build());
    }

    @Test
    void sessionsOfEvent_overItsLimitOnADay_count() {
        timetable(event -> event.dailyLimit(DailyLimit.ofSessions(1))).assertAmount(2, RuleIds.DAILY_LOAD);
        timetable(event -> event.dailyLimit(DailyLimit.ofSessions(3))).assertAmount(0, RuleIds.DAILY_LOAD);
    }

    @Test
    void minutesOfEvent_overItsLimitOnADay_count() {
        timetable(event -> event.dailyLimit(DailyLimit.ofMinutes(35))).assertAmount(75 + 5, RuleIds.DAILY_LOAD);
        timetable(event -> event.dailyLimit(DailyLimit.ofMinutes(110))).assertAmount(0, RuleIds.DAILY_LOAD);
    }

    @Test
    void sessionsAndMinutes_overBothLimits_countTogether() {
        timetable(event -> event.dailyLimit(new DailyLimit(2, 103))).assertAmount(1 + 7, RuleIds.DAILY_LOAD);
    }

    @Test
    void limit_ofOneRoom_countsItsOwnSessions() {
        timetable(event -> event.rooms(roomsWithLimits(DailyLimit.ofMinutes(70), DailyLimit.NONE)))
                .assertAmount(10, RuleIds.DAILY_LOAD);
        timetable(event -> event.rooms(roomsWithLimits(DailyLimit.NONE, DailyLimit.ofMinutes(13))))
                .assertAmount(17, RuleIds.DAILY_LOAD);
    }

    @Test
    void limits_ofEventRoomAndPeople_countSideBySide() {
        timetable(event -> event.dailyLimit(DailyLimit.ofSessions(2))
                        .rooms(roomsWithLimits(DailyLimit.ofMinutes(70), DailyLimit.NONE))
                        .people(peopleWithLimits(DailyLimit.ofMinutes(40), DailyLimit.ofMinutes(27))))
                .assertAmount(1 + 10 + 20 + 3 + 13, RuleIds.DAILY_LOAD);
    }

    @Test
    void limit_ofOnePerson_countsThePersonsSessions() {
        timetable(event -> event.people(peopleWithLimits(DailyLimit.NONE, DailyLimit.ofMinutes(28))))
                .assertAmount(2 + 12, RuleIds.DAILY_LOAD);
    }

    @Test
    void limit_waivedForAPersonOnADay_countsOnOtherDays() {
        timetable(event -> event.people(peopleWithLimits(DailyLimit.ofMinutes(5), DailyLimit.ofMinutes(28)))
                        .waiver(RuleIds.DAILY_LOAD, "agreed", SubjectId.person("bo"), MONDAY))
                .assertAmount(55 + 12, RuleIds.DAILY_LOAD);
    }

    @Test
    void limit_ofOnePerson_concernsThePersonsSessionsAlone() {
        TalliedTimetable ofPerson =
                timetable(event -> event.people(peopleWithLimits(DailyLimit.NONE, DailyLimit.ofSessions(9))));

        assertEquals(List.of("b", "c"), ofPerson.concerned(RuleIds.DAILY_LOAD));
    }

    @Test
    void limit_ofARoomOrTheEvent_concernsAllSessions() {
        List<String> all = List.of("a", "b", "c", "d");

        assertEquals(
                all,
                timetable(event -> event.dailyLimit(DailyLimit.ofSessions(9))).concerned(RuleIds.DAILY_LOAD));
        assertEquals(
                all,
                timetable(event -> event.rooms(roomsWithLimits(DailyLimit.ofSessions(9), DailyLimit.NONE)))
                        .concerned(RuleIds.DAILY_LOAD));
        assertEquals(List.of(), timetable(event -> event).concerned(RuleIds.DAILY_LOAD));
    }
}
