package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** A break of 30 minutes ends a shift. */
class InterpreterLoadCouplingTest {

    private static final int ANY = 99;

    private static Event.Builder event(ShiftLimits ofAna) {
        return TalliedTimetable.threeDays(
                        session("a", "ana", "bo"), session("b", "ana"), session("c", "ana"), session("d", "bo"))
                .people(List.of(Person.builder("ana").shiftLimits(ofAna).build(), Person.of("bo")));
    }

    private static TalliedTimetable timetable(ShiftLimits ofAna) {
        return TalliedTimetable.of(event(ofAna));
    }

    private static ShiftLimits shiftMinutes(int most) {
        return new ShiftLimits(most, ANY, ANY, ANY, ANY);
    }

    private static ShiftLimits shifts(int aDay, int in3Days, int in4Days, int in7Days) {
        return new ShiftLimits(ANY, aDay, in3Days, in4Days, in7Days);
    }

    @Test
    void break_belowHalfAnHour_isPartOfTheShift() {
        timetable(shiftMinutes(70))
                .with("b", "red", "2026-05-04T09:49", 30)
                .with("a", "red", "2026-05-04T09:00", 20)
                .assertAmount(79 - 70, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void break_ofHalfAnHour_endsTheShift() {
        timetable(shiftMinutes(20))
                .with("b", "red", "2026-05-04T09:53", 31)
                .with("a", "red", "2026-05-04T09:00", 23)
                .assertAmount(3 + 11, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shift_withinItsMinutes_costsNothing() {
        timetable(shiftMinutes(60))
                .with("b", "red", "2026-05-04T09:20", 40)
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("c", "red", "2026-05-04T11:00", 30)
                .assertAmount(0, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shift_ofOneSessionWithinAnother_lastsUntilTheLongerEnds() {
        timetable(shiftMinutes(60))
                .with("a", "red", "2026-05-04T09:00", 90)
                .with("b", "blue", "2026-05-04T09:10", 20)
                .with("c", "red", "2026-05-04T10:55", 10)
                .assertAmount(125 - 60, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shifts_overThoseOfADay_count() {
        TalliedTimetable timetable = timetable(shifts(1, ANY, ANY, ANY))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-04T10:00", 20)
                .with("c", "red", "2026-05-04T14:00", 20);

        timetable.assertAmount(2, RuleIds.INTERPRETER_LOAD);
        timetable(shifts(1, ANY, ANY, ANY))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-05T10:00", 20)
                .assertAmount(0, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shifts_overThoseOfThreeDays_leaveOutTheFourthDay() {
        timetable(shifts(ANY, 1, ANY, ANY))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-04T14:00", 20)
                .with("c", "red", "2026-05-05T10:00", 20)
                .assertAmount(2, RuleIds.INTERPRETER_LOAD);
        timetable(shifts(ANY, 1, ANY, ANY))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("c", "red", "2026-05-07T10:00", 20)
                .assertAmount(0, RuleIds.INTERPRETER_LOAD);
        timetable(shifts(ANY, 1, ANY, ANY))
                .with("b", "red", "2026-05-05T09:00", 20)
                .with("c", "red", "2026-05-07T10:00", 20)
                .assertAmount(1, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shifts_overThoseOfFourDays_countFromEachDayOn() {
        timetable(shifts(ANY, ANY, 1, ANY))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-05T10:00", 20)
                .with("c", "red", "2026-05-07T10:00", 20)
                .assertAmount(2 + 1, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void shifts_overThoseOfSevenDays_countFromEachDayOn() {
        Event.Builder longEvent =
                event(shifts(ANY, ANY, ANY, 1)).day("2026-05-10", "09:00/12:00").day("2026-05-11", "09:00/12:00");

        TalliedTimetable.of(longEvent)
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-10T10:00", 20)
                .with("c", "red", "2026-05-11T10:00", 20)
                .assertAmount(1 + 1 + 1 + 1, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void team_waivedOnADay_countsInRunsFromOtherDays() {
        TalliedTimetable.of(event(new ShiftLimits(10, ANY, 1, ANY, ANY))
                        .waiver(
                                RuleIds.INTERPRETER_LOAD,
                                "agreed",
                                SubjectId.person("ana"),
                                SubjectId.day(LocalDate.parse("2026-05-04"))))
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-05T09:00", 13)
                .with("c", "red", "2026-05-05T10:00", 10)
                .assertAmount(3 + 1, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void teams_ofTwo_countEachTheirOwnShifts() {
        Event.Builder event = event(shiftMinutes(10))
                .people(List.of(
                        Person.builder("ana").shiftLimits(shiftMinutes(10)).build(),
                        Person.builder("bo").shiftLimits(shifts(1, 1, ANY, ANY)).build()));

        TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T09:00", 17)
                .with("d", "red", "2026-05-04T11:00", 20)
                .assertAmount(7 + 1 + 1, RuleIds.INTERPRETER_LOAD);
    }

    @Test
    void sessions_withoutATeamOfLimits_areNotConcerned() {
        assertEquals(List.of("a", "b", "c"), timetable(shiftMinutes(9)).concerned(RuleIds.INTERPRETER_LOAD));
    }

    @Test
    void team_waivedOnADay_leavesTheOtherTeamItsRuns() {
        Event.Builder event = event(shifts(ANY, 1, ANY, ANY))
                .people(List.of(
                        Person.builder("ana")
                                .shiftLimits(shifts(ANY, 1, ANY, ANY))
                                .build(),
                        Person.builder("bo")
                                .shiftLimits(shifts(ANY, 1, ANY, ANY))
                                .build()))
                .waiver(
                        RuleIds.INTERPRETER_LOAD,
                        "agreed",
                        SubjectId.person("ana"),
                        SubjectId.day(LocalDate.parse("2026-05-04")));

        TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T09:00", 20)
                .with("b", "red", "2026-05-04T14:00", 20)
                .with("d", "red", "2026-05-05T09:00", 20)
                .assertAmount(1, RuleIds.INTERPRETER_LOAD);
    }
}
