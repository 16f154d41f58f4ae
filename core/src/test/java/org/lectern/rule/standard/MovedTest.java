package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.rule.standard.Scene.at;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.rule.Subject;

class MovedTest implements RuleContract {

    static final Turn GREEN_EARTH = turn("mw-1", "10:02", 7);
    static final Turn RIVER_WATCH = turn("mw-2", "10:09", 6);
    static final Turn OPEN_DOOR = turn("mw-3", "10:15", 5);

    /** Malawi and Liberia are published for Tuesday at 10:00 and 11:15. */
    static Scene scene() {
        return Scene.of("moved")
                .room(Room.builder("r27").name("XXVII"))
                .room(Room.builder("r20").name("XX"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .person(Person.builder("eve").name("Eve Okoro"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50, 60)
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "eve")
                                .name("River Watch")
                                .presence(Presence.RECORDED)
                                .build())
                        .slot(Slot.builder("mw-3", "bo").name("Open Door").build()))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).attendants("eve"))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33).attendants("eve"))
                .published("MW", "r27", "10:00", 50, GREEN_EARTH, RIVER_WATCH, OPEN_DOOR)
                .published("LR", "r27", "11:15", 40);
    }

    static Scene malawi(Turn... turns) {
        return scene().held("MW", "r27", "10:00", 50, turns);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                malawi(turn("mw-1", "10:02", 6), RIVER_WATCH, OPEN_DOOR)
                        .noticed(at("2020-03-21T10:00"), new Published.NoticePeriod(at("2020-03-20T09:00"), 3)),
                3,
                30,
                "For Ana Silva, Malawi changes after publication: Green Earth for 6 minutes from minute"
                        + " 2 instead of 7 minutes from minute 2. This counts (0 + 1) × notice factor 3.",
                "session MW Malawi",
                "person ana Ana Silva",
                "slot mw-1 Green Earth");
    }

    @Test
    void moved_nothing_holds() {
        assertEquals(
                List.of(),
                malawi(GREEN_EARTH, RIVER_WATCH, OPEN_DOOR)
                        .held("LR", "r27", "11:15", 40)
                        .told());
    }

    @Test
    void moved_nothingPublished_holds() {
        Scene unpublished = Scene.of("moved")
                .room(Room.builder("r27"))
                .session(Session.builder("LR").attendants("nemo"))
                .held("LR", "r27", "10:00", 60);

        assertEquals(List.of(), unpublished.told());
    }

    @Test
    void moved_room_countsForEachWhoIsLive() {
        Scene elsewhere = scene().held("MW", "r20", "10:00", 50, GREEN_EARTH, RIVER_WATCH, OPEN_DOOR);

        assertEquals(
                List.of(
                        "1: For Ana Silva, Malawi changes after publication: room XX instead of XXVII. This"
                                + " counts (1 + 0) × notice factor 1.",
                        "1: For Bo Lind, Malawi changes after publication: room XX instead of XXVII. This counts"
                                + " (1 + 0) × notice factor 1."),
                elsewhere.told());
        assertEquals(
                List.of(List.of("Malawi", "Ana Silva", "Green Earth"), List.of("Malawi", "Bo Lind", "Open Door")),
                elsewhere.findings().stream()
                        .map(finding ->
                                finding.subjects().stream().map(Subject::name).toList())
                        .toList());
    }

    @Test
    void moved_startByAMinute_countsOne() {
        assertEquals(
                List.of("1: For Eve Okoro, Liberia changes after publication: start Tuesday 31 March 11:16"
                        + " instead of Tuesday 31 March 11:15. This counts (1 + 0) × notice factor 1."),
                scene().held("LR", "r27", "11:16", 40).told());
    }

    @Test
    void moved_roomAndStart_countsTheLargerOnly() {
        Scene both = scene().rule(rule -> rule.withParameter("roomGrade", 7).withParameter("startGrade", 4));

        assertEquals(List.of(7L), both.held("LR", "r20", "11:30", 40).units());
    }

    @Test
    void moved_halfDay_countsTwo() {
        assertEquals(
                List.of("2: For Eve Okoro, Liberia changes after publication: start Tuesday 31 March 15:20"
                        + " instead of Tuesday 31 March 11:15, half-day Tuesday 31 March 15:00–18:00 instead of"
                        + " Tuesday 31 March 10:00–13:00. This counts (2 + 0) × notice factor 1."),
                scene().held("LR", "r27", "15:20", 40).told());
    }

    @Test
    void moved_toTheSameTimeOfAnotherDay_countsThree() {
        assertEquals(
                List.of("3: For Eve Okoro, Liberia changes after publication: room XX instead of XXVII, start"
                        + " Wednesday 1 April 11:15 instead of Tuesday 31 March 11:15, half-day Wednesday 1 April"
                        + " 09:30–12:30 instead of Tuesday 31 March 10:00–13:00, day Wednesday 1 April instead of"
                        + " Tuesday 31 March. This counts (3 + 0) × notice factor 1."),
                scene().held("LR", "r20", "2020-04-01T11:15", 40).told());
    }

    @Test
    void moved_gradesGiven_eachCountsWhereItIsTheLargest() {
        Scene graded = scene().rule(rule -> rule.withParameter("roomGrade", 9)
                .withParameter("startGrade", 8)
                .withParameter("halfDayGrade", 6)
                .withParameter("dayGrade", 0));

        assertEquals(
                List.of(8L), graded.held("LR", "r27", "2020-04-01T11:15", 40).units());
    }

    @Test
    void moved_halfDayGradeAlone_countsInTheAfternoonAndOnAnotherDay() {
        assertEquals(List.of(), halfDayOnly().held("LR", "r20", "10:00", 40).told());
        assertEquals(List.of(5L), halfDayOnly().held("LR", "r27", "16:00", 40).units());
        assertEquals(
                List.of(5L),
                halfDayOnly().held("LR", "r27", "2020-04-01T11:15", 40).units());
    }

    private static Scene halfDayOnly() {
        return scene().rule(rule -> rule.withParameter("roomGrade", 0)
                .withParameter("startGrade", 0)
                .withParameter("halfDayGrade", 5)
                .withParameter("dayGrade", 0));
    }

    @Test
    void moved_acrossTheEndOfAHalfDay_belongsToTheOneThatCoversMost() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "12:55", 40).units());
        assertEquals(List.of(2L), scene().held("LR", "r27", "14:30", 40).units());
    }

    @Test
    void moved_publishedAcrossTheEndOfAHalfDay_belongedToTheOneThatCoversMost() {
        Scene late = scene().published("TR", "r27", "12:45", 33);

        assertEquals(List.of(1L), late.held("TR", "r27", "10:45", 33).units());
    }

    /** Turkey is published for Thursday 2 April, which the event no longer has. */
    private static Scene thursdayLost() {
        return scene().published("TR", "r27", "2020-04-02T10:15", 33);
    }

    @Test
    void moved_publishedOnADayThatWasLost_isAnotherDay() {
        assertEquals(
                List.of("3: For Eve Okoro, Turkey changes after publication: start Wednesday 1 April 10:15"
                        + " instead of Thursday 2 April 10:15, half-day Wednesday 1 April 09:30–12:30 instead of"
                        + " none, day Wednesday 1 April instead of Thursday 2 April. This counts (3 + 0) × notice"
                        + " factor 1."),
                thursdayLost().held("TR", "r27", "2020-04-01T10:15", 33).told());
    }

    @Test
    void moved_publishedBeforeTheFirstDay_isAnotherDayToo() {
        assertEquals(
                List.of(3L),
                scene().published("TR", "r27", "2020-03-30T10:15", 33)
                        .held("TR", "r27", "10:15", 33)
                        .units());
    }

    @Test
    void moved_publishedInAHalfDayThatWasLost_isAnotherHalfDayOfItsDate() {
        Scene eveningLost = scene().published("TR", "r27", "19:05", 33);

        assertEquals(List.of(2L), eveningLost.held("TR", "r27", "17:05", 33).units());
        assertEquals(
                List.of(3L),
                scene().published("TR", "r27", "19:05", 33)
                        .held("TR", "r27", "2020-04-01T10:00", 33)
                        .units());
    }

    @Test
    void moved_publishedUpToTheStartOfAHalfDay_wasInNone() {
        assertEquals(
                List.of(2L),
                scene().published("TR", "r27", "14:27", 33)
                        .held("TR", "r27", "15:00", 33)
                        .units());
        assertEquals(
                List.of(1L),
                scene().published("TR", "r27", "14:28", 33)
                        .held("TR", "r27", "15:00", 33)
                        .units());
        assertEquals(
                List.of(2L),
                scene().published("TR", "r27", "13:00", 33)
                        .held("TR", "r27", "12:20", 33)
                        .units());
    }

    @Test
    void moved_notAtAllFromADayThatWasLost_countsNothing() {
        assertEquals(
                List.of(),
                thursdayLost().held("TR", "r27", "2020-04-02T10:15", 33).told());
        assertEquals(
                List.of(1L),
                thursdayLost().held("TR", "r27", "2020-04-02T11:15", 33).units());
    }

    @Test
    void moved_intoAHalfDayOrDayThatTheEventDoesNotHave_countsAsSuch() {
        assertEquals(
                List.of("2: For Eve Okoro, Liberia changes after publication: start Tuesday 31 March 19:05"
                        + " instead of Tuesday 31 March 11:15, half-day none instead of Tuesday 31 March"
                        + " 10:00–13:00. This counts (2 + 0) × notice factor 1."),
                scene().held("LR", "r27", "19:05", 40).told());
        assertEquals(
                List.of(3L), scene().held("LR", "r27", "2020-04-02T11:15", 40).units());
    }

    @Test
    void moved_fromNoHalfDayToNoHalfDay_movesByTheDayAlone() {
        Scene lost = thursdayLost().rule(rule -> rule.withParameter("halfDayGrade", 7));

        assertEquals(List.of(1L), lost.held("TR", "r27", "2020-04-02T10:30", 33).units());
        String sentence =
                thursdayLost().held("TR", "r27", "2020-04-03T10:15", 33).told().get(0);
        assertFalse(sentence.contains("half-day"), sentence);
        assertTrue(sentence.contains("day Friday 3 April instead of Thursday 2 April"), sentence);
        assertEquals(
                List.of(3L),
                thursdayLost()
                        .rule(rule -> rule.withParameter("halfDayGrade", 7))
                        .held("TR", "r27", "2020-04-03T10:15", 33)
                        .units());
    }

    @Test
    void moved_lengthOfTheSession_countsNothing() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 60, GREEN_EARTH, RIVER_WATCH, OPEN_DOOR)
                        .told());
    }

    @Test
    void moved_sessionLeftOutNow_countsNothing() {
        assertEquals(List.of(), scene().told());
    }

    @Test
    void moved_sessionNotPublished_countsNothing() {
        assertEquals(List.of(), scene().held("TR", "r20", "15:00", 33).told());
    }
}
