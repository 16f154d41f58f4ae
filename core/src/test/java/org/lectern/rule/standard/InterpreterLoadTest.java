package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;

class InterpreterLoadTest implements RuleContract {

    private static Scene scene(ShiftLimits limits) {
        return Scene.of("interpreter-load")
                .room(Room.builder("r27"))
                .person(Person.builder("en").name("English booth").shiftLimits(limits))
                .person(Person.builder("fr").name("French booth").shiftLimits(ShiftLimits.UNITED_NATIONS));
    }

    /** Two sessions of the English booth, the first from 10:00 to 11:30. */
    private static Scene morning(String secondStart, int secondMinutes) {
        return scene(ShiftLimits.UNITED_NATIONS)
                .session(Session.builder("MW").allowedMinutes(90).attendants("en"))
                .session(Session.builder("LR").allowedMinutes(secondMinutes).attendants("en"))
                .held("MW", "r27", "10:00", 90)
                .held("LR", "r27", secondStart, secondMinutes);
    }

    /** Sessions of the English booth that start at these times, each a shift of its own, of 21, 22, 23 … minutes. */
    private static Scene shifts(ShiftLimits limits, String... starts) {
        Scene scene = scene(limits)
                .day("2020-04-02", "10:00/13:00")
                .day("2020-04-03", "10:00/13:00")
                .day("2020-04-06", "10:00/13:00")
                .day("2020-04-07", "10:00/13:00");
        for (int i = 0; i < starts.length; i++) {
            scene.session(Session.builder("s" + i).allowedMinutes(21 + i).attendants("en"))
                    .held("s" + i, "r27", starts[i], 21 + i);
        }
        return scene;
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                morning("11:50", 71),
                1,
                "English booth works a shift of 181 minutes (Tuesday 31 March 10:00–13:01), 1 more than the limit of"
                        + " 180.",
                "person en English booth",
                "day 2020-03-31 Tuesday 31 March");
    }

    @Test
    void interpreterLoad_shiftOf180Minutes_holds() {
        assertEquals(List.of(), morning("11:50", 70).told());
    }

    @Test
    void interpreterLoad_breakOf30Minutes_startsANewShift() {
        assertEquals(List.of(), morning("12:00", 100).told());
    }

    @Test
    void interpreterLoad_breakOf29Minutes_isPartOfTheShift() {
        assertEquals(
                List.of(
                        "39: English booth works a shift of 219 minutes (Tuesday 31 March 10:00–13:39), 39 more than the"
                                + " limit of 180."),
                morning("11:59", 100).told());
    }

    @Test
    void interpreterLoad_breakMinutesGiven_areTaken() {
        assertEquals(
                List.of(),
                morning("11:50", 100)
                        .rule(rule -> rule.withParameter("breakMinutes", 20))
                        .told());
        assertEquals(
                List.of(30L),
                morning("11:50", 100)
                        .rule(rule -> rule.withParameter("breakMinutes", 21))
                        .units());
    }

    @Test
    void interpreterLoad_oneSessionTooLong_isAShiftTooLong() {
        Scene one = scene(ShiftLimits.UNITED_NATIONS)
                .session(Session.builder("MW").allowedMinutes(182).attendants("en"))
                .held("MW", "r27", "10:00", 182);

        assertEquals(List.of(2L), one.units());
    }

    @Test
    void interpreterLoad_sessionsThatOverlap_countFromTheFirstStartToTheLastEnd() {
        assertEquals(
                List.of("5: English booth works a shift of 185 minutes (Tuesday 31 March 10:00–13:05), 5 more than the"
                        + " limit of 180."),
                morning("11:00", 125).told());
    }

    /** The session from 10:10 to 10:30 ends long before the last one starts, the one from 10:00 does not. */
    @Test
    void interpreterLoad_sessionWithinAnother_doesNotEndTheShift() {
        Scene within = morning("10:10", 20)
                .session(Session.builder("TR").allowedMinutes(63).attendants("en"))
                .held("TR", "r27", "11:59", 63);

        assertEquals(List.of(2L), within.units());
    }

    @Test
    void interpreterLoad_twoShiftsTooLong_areReportedEach() {
        Scene two = scene(ShiftLimits.UNITED_NATIONS)
                .session(Session.builder("MW").allowedMinutes(183).attendants("en"))
                .session(Session.builder("LR").allowedMinutes(184).attendants("en"))
                .held("MW", "r27", "09:00", 183)
                .held("LR", "r27", "14:00", 184);

        assertEquals(List.of(3L, 4L), two.units());
    }

    @Test
    void interpreterLoad_twoShiftsADay_hold() {
        assertEquals(
                List.of(), shifts(ShiftLimits.UNITED_NATIONS, "10:00", "15:00").told());
    }

    @Test
    void interpreterLoad_thirdShiftOfADay_costsOne() {
        Scene third = shifts(ShiftLimits.UNITED_NATIONS, "10:00", "15:00", "2020-04-01T10:00", "17:00");

        assertEquals(
                List.of("1: English booth works 3 shifts on Tuesday 31 March, 1 more than the limit of 2."),
                third.told());
        assertEquals(List.of(List.of("en", "2020-03-31")), third.subjectIds());
    }

    @Test
    void interpreterLoad_fifthMeetingInThreeDays_holds() {
        assertEquals(
                List.of(),
                shifts(
                                ShiftLimits.UNITED_NATIONS,
                                "10:00",
                                "15:00",
                                "2020-04-01T10:00",
                                "2020-04-01T12:00",
                                "2020-04-02T10:00")
                        .told());
    }

    @Test
    void interpreterLoad_sixthMeetingInThreeDays_costsOne() {
        Scene sixth = shifts(
                ShiftLimits.UNITED_NATIONS,
                "2020-04-01T10:00",
                "2020-04-01T12:00",
                "2020-04-02T10:00",
                "2020-04-02T12:00",
                "2020-04-03T10:00",
                "2020-04-03T12:00");

        assertEquals(
                List.of("1: English booth works 6 shifts in the 3 days from Wednesday 1 April, 1 more than the limit of"
                        + " 5."),
                sixth.told());
        assertEquals(List.of(List.of("en", "2020-04-01")), sixth.subjectIds());
    }

    /** Eight meetings in four days are one over the limit of four days, and six in three days are over twice. */
    @Test
    void interpreterLoad_twoMeetingsOnFourDays_areOverInFourDaysAndInBothRunsOfThree() {
        assertEquals(
                List.of(
                        "1: English booth works 6 shifts in the 3 days from Tuesday 31 March, 1 more than the limit of"
                                + " 5.",
                        "1: English booth works 8 shifts in the 4 days from Tuesday 31 March, 1 more than the limit of"
                                + " 7.",
                        "1: English booth works 6 shifts in the 3 days from Wednesday 1 April, 1 more than the limit of"
                                + " 5."),
                shifts(
                                ShiftLimits.UNITED_NATIONS,
                                "10:00",
                                "15:00",
                                "2020-04-01T10:00",
                                "2020-04-01T12:00",
                                "2020-04-02T10:00",
                                "2020-04-02T12:00",
                                "2020-04-03T10:00",
                                "2020-04-03T12:00")
                        .told());
    }

    @Test
    void interpreterLoad_runOfThreeDays_doesNotReachTheFourth() {
        ShiftLimits limits = new ShiftLimits(180, 9, 2, 9, 9);

        assertEquals(
                List.of(),
                shifts(limits, "10:00", "2020-04-02T10:00", "2020-04-03T10:00").told());
        assertEquals(
                List.of("1: English booth works 3 shifts in the 3 days from Tuesday 31 March, 1 more than the limit of"
                        + " 2."),
                shifts(limits, "10:00", "2020-04-01T10:00", "2020-04-02T10:00").told());
    }

    @Test
    void interpreterLoad_runOfFourDays_doesNotReachTheFifth() {
        ShiftLimits limits = new ShiftLimits(180, 9, 9, 1, 9);

        assertEquals(
                List.of("1: English booth works 2 shifts in the 4 days from Tuesday 31 March, 1 more than the limit of"
                        + " 1."),
                shifts(limits, "10:00", "2020-04-03T10:00").told());
        assertEquals(
                List.of(),
                shifts(limits, "2020-04-02T10:00", "2020-04-06T10:00").told());
    }

    /** The 4th and the 5th of April are no days of the event; they count in the run as days without a shift. */
    @Test
    void interpreterLoad_daysBetweenThatTheEventDoesNotHave_countInTheRun() {
        ShiftLimits limits = new ShiftLimits(180, 9, 1, 9, 9);

        assertEquals(
                List.of(),
                shifts(limits, "2020-04-03T10:00", "2020-04-06T10:00").told());
        assertEquals(
                List.of(List.of("en", "2020-04-03")),
                shifts(new ShiftLimits(180, 9, 9, 1, 9), "2020-04-03T10:00", "2020-04-06T10:00")
                        .subjectIds());
    }

    @Test
    void interpreterLoad_runOfSevenDays_doesNotReachTheEighth() {
        ShiftLimits limits = new ShiftLimits(180, 9, 9, 9, 1);

        assertEquals(
                List.of("1: English booth works 2 shifts in the 7 days from Tuesday 31 March, 1 more than the limit of"
                        + " 1."),
                shifts(limits, "10:00", "2020-04-06T10:00").told());
        assertEquals(List.of(), shifts(limits, "10:00", "2020-04-07T10:00").told());
    }

    /** No run starts on the 5th of April, which is no day of the event. */
    @Test
    void interpreterLoad_run_startsOnADateOfTheEventOnly() {
        ShiftLimits limits = new ShiftLimits(180, 9, 1, 9, 9);

        assertEquals(
                List.of(List.of("en", "2020-04-06")),
                shifts(limits, "2020-04-06T10:00", "2020-04-07T10:00").subjectIds());
    }

    @Test
    void interpreterLoad_twoTeams_countApart() {
        Scene two = scene(ShiftLimits.UNITED_NATIONS)
                .session(Session.builder("MW").allowedMinutes(100).attendants("en"))
                .session(Session.builder("LR").allowedMinutes(90).attendants("fr"))
                .held("MW", "r27", "10:00", 100)
                .held("LR", "r27", "11:40", 90);

        assertEquals(List.of(), two.told());
    }

    @Test
    void interpreterLoad_whoIsNoTeam_hasNoLimit() {
        Scene person = Scene.of("interpreter-load")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("MW").allowedMinutes(300).attendants("ana"))
                .held("MW", "r27", "10:00", 300);

        assertEquals(List.of(), person.told());
    }

    @Test
    void interpreterLoad_recordedSlot_isNoWork() {
        assertEquals(List.of(), slotOf(Presence.RECORDED).told());
    }

    @Test
    void interpreterLoad_ownSlot_isWorkThroughoutTheSession() {
        assertEquals(List.of(7L), slotOf(Presence.OWN_SLOT).units());
    }

    private static Scene slotOf(Presence presence) {
        return scene(ShiftLimits.UNITED_NATIONS)
                .session(Session.builder("MW")
                        .allowedMinutes(187)
                        .slot(Slot.builder("mw-1", "en").presence(presence).build()))
                .held("MW", "r27", "10:00", 187, Scene.turn("mw-1", "10:00", 6));
    }
}
