package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class DailyLoadTest implements RuleContract {

    /** Three sessions, all of which Ana attends: of 50, 40 and 33 minutes, together 123. */
    private static Scene scene(DailyLimit ofRoom, DailyLimit ofAna) {
        return Scene.of("daily-load")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(9).dailyLimit(ofRoom))
                .room(Room.builder("r20").name("XX"))
                .person(Person.builder("ana").name("Ana Silva").dailyLimit(ofAna))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).attendants("ana"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).attendants("ana"))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33).attendants("ana"));
    }

    private static Scene ofRoom(DailyLimit limit) {
        return scene(limit, DailyLimit.NONE);
    }

    private static Scene ofAna(DailyLimit limit) {
        return scene(DailyLimit.NONE, limit);
    }

    private static Scene ofEvent(DailyLimit limit) {
        return scene(DailyLimit.NONE, DailyLimit.NONE).event(event -> event.dailyLimit(limit));
    }

    private static Scene allOnTuesday(Scene scene) {
        return scene.held("MW", "r27", "10:00", 50)
                .held("LR", "r27", "11:00", 40)
                .held("TR", "r27", "15:00", 33);
    }

    private static Scene lastOnWednesday(Scene scene) {
        return scene.held("MW", "r27", "10:00", 50)
                .held("LR", "r27", "11:00", 40)
                .held("TR", "r27", "2020-04-01T10:00", 33);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                allOnTuesday(ofRoom(new DailyLimit(2, 100))),
                1 + 23,
                "Room XXVII has 3 sessions with 123 minutes in total on Tuesday 31 March, over the limit"
                        + " of 2 sessions and 100 minutes per day.",
                "room r27 XXVII",
                "day 2020-03-31 Tuesday 31 March");
    }

    @Test
    void dailyLoad_asManyAsTheRoomMayHave_holds() {
        assertEquals(List.of(), allOnTuesday(ofRoom(new DailyLimit(3, 123))).told());
    }

    @Test
    void dailyLoad_oneSessionOver_costsOne() {
        assertEquals(
                List.of("1: Room XXVII has 3 sessions with 123 minutes in total on Tuesday 31 March, over the"
                        + " limit of 2 sessions per day."),
                allOnTuesday(ofRoom(DailyLimit.ofSessions(2))).told());
    }

    @Test
    void dailyLoad_oneMinuteOver_costsOne() {
        assertEquals(
                List.of("1: Room XXVII has 3 sessions with 123 minutes in total on Tuesday 31 March, over the"
                        + " limit of 122 minutes per day."),
                allOnTuesday(ofRoom(DailyLimit.ofMinutes(122))).told());
    }

    @Test
    void dailyLoad_fewerSessionsThanTheLimit_doNotOffsetMinutes() {
        assertEquals(
                List.of(23L), allOnTuesday(ofRoom(new DailyLimit(300, 100))).units());
    }

    @Test
    void dailyLoad_fewerMinutesThanTheLimit_doNotOffsetSessions() {
        assertEquals(List.of(2L), allOnTuesday(ofRoom(new DailyLimit(1, 300))).units());
    }

    @Test
    void dailyLoad_anotherDay_countsApart() {
        assertEquals(
                List.of(), lastOnWednesday(ofRoom(DailyLimit.ofSessions(2))).told());
        assertEquals(
                List.of(List.of("r27", "2020-03-31"), List.of("r27", "2020-04-01")),
                lastOnWednesday(ofRoom(DailyLimit.ofMinutes(32))).subjectIds());
        assertEquals(
                List.of(58L, 1L),
                lastOnWednesday(ofRoom(DailyLimit.ofMinutes(32))).units());
    }

    @Test
    void dailyLoad_anotherRoom_isNotLimited() {
        assertEquals(
                List.of(),
                ofRoom(DailyLimit.ofSessions(1))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r20", "11:00", 40)
                        .held("TR", "r20", "12:00", 33)
                        .told());
    }

    @Test
    void dailyLoad_limitOfNothing_costsAll() {
        assertEquals(
                List.of(1L + 50L),
                ofRoom(new DailyLimit(0, 0)).held("MW", "r27", "10:00", 50).units());
    }

    @Test
    void dailyLoad_limitOfTheEvent_countsAllRoomsTogether() {
        Scene event = ofEvent(new DailyLimit(1, 89))
                .held("MW", "r27", "10:00", 50)
                .held("LR", "r20", "10:00", 40)
                .held("TR", "r20", "2020-04-01T10:00", 33);

        assertEquals(
                List.of("2: The event has 2 sessions with 90 minutes in total on Tuesday 31 March, over the"
                        + " limit of 1 session and 89 minutes per day."),
                event.told());
        assertEquals(List.of(List.of("2020-03-31")), event.subjectIds());
    }

    @Test
    void dailyLoad_limitOfTheEventKept_holds() {
        assertEquals(List.of(), allOnTuesday(ofEvent(new DailyLimit(3, 123))).told());
    }

    @Test
    void dailyLoad_limitOfAPerson_countsSessionsInWhichThePersonIsLive() {
        Scene person = allOnTuesday(ofAna(new DailyLimit(2, 120)));

        assertEquals(
                List.of("4: Ana Silva has 3 sessions with 123 minutes in total on Tuesday 31 March, over the"
                        + " limit of 2 sessions and 120 minutes per day."),
                person.told());
        assertEquals(List.of(List.of("ana", "2020-03-31")), person.subjectIds());
    }

    @Test
    void dailyLoad_limitOfAPersonKept_holds() {
        assertEquals(List.of(), allOnTuesday(ofAna(new DailyLimit(3, 123))).told());
    }

    @Test
    void dailyLoad_severalRolesInOneSession_countItOnce() {
        Scene twice = Scene.of("daily-load")
                .room(Room.builder("r27"))
                .person(Person.builder("bo").dailyLimit(new DailyLimit(1, 44)))
                .session(Session.builder("KE")
                        .allowedMinutes(45)
                        .attendants("bo")
                        .slot("ke-1", "bo")
                        .slot("ke-2", "bo"))
                .held("KE", "r27", "10:00", 45);

        assertEquals(List.of(1L), twice.units());
    }

    @Test
    void dailyLoad_droppedSlot_countsAndARecordedOneDoesNot() {
        Scene slots = Scene.of("daily-load")
                .room(Room.builder("r27"))
                .person(Person.builder("bo").dailyLimit(DailyLimit.ofMinutes(40)))
                .session(Session.builder("KE").allowedMinutes(45).slot("ke-1", "bo"))
                .session(Session.builder("BY")
                        .allowedMinutes(35)
                        .slot(Slot.builder("by-1", "bo")
                                .presence(Presence.RECORDED)
                                .build()))
                .held("KE", "r27", "10:00", 45)
                .held("BY", "r27", "11:00", 35);

        assertEquals(List.of(5L), slots.units());
    }

    @Test
    void dailyLoad_severalLimits_areReportedEach() {
        Scene all = allOnTuesday(scene(DailyLimit.ofSessions(2), DailyLimit.ofMinutes(120))
                .event(event -> event.dailyLimit(DailyLimit.ofSessions(1))));

        assertEquals(List.of(2L, 1L, 3L), all.units());
    }
}
