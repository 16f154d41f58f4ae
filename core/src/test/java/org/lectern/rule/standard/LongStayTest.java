package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class LongStayTest implements RuleContract {

    private static Scene scene(Person.Builder ana) {
        return Scene.of("long-stay")
                .day("2020-04-03", "10:00/13:00")
                .room(Room.builder("r27"))
                .person(ana.name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW").allowedMinutes(50).attendants("ana", "bo"))
                .session(Session.builder("LR").allowedMinutes(40).slot("lr-1", "ana"))
                .session(Session.builder("TR")
                        .allowedMinutes(33)
                        .slot(Slot.builder("tr-1", "ana")
                                .presence(Presence.RECORDED)
                                .build()))
                .session(Session.builder("KE")
                        .allowedMinutes(45)
                        .slot(Slot.builder("ke-1", "ana")
                                .presence(Presence.OWN_SLOT)
                                .build()))
                .held("MW", "r27", "10:00", 50);
    }

    private static Scene scene() {
        return scene(Person.builder("ana"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "2020-04-03T10:00", 40, Scene.turn("lr-1", "2020-04-03T10:00", 6)),
                3,
                60,
                "Ana Silva is first needed on Tuesday 31 March and last on Friday 3 April (3 nights).",
                "person ana Ana Silva");
    }

    @Test
    void longStay_oneSession_holds() {
        assertEquals(List.of(), scene().told());
    }

    @Test
    void longStay_bothHalvesOfADay_hold() {
        assertEquals(List.of(), scene().held("LR", "r27", "17:00", 40).told());
    }

    @Test
    void longStay_nextDay_costsOne() {
        assertEquals(
                List.of("1: Ana Silva is first needed on Tuesday 31 March and last on Wednesday 1 April (1"
                        + " night)."),
                scene().held("KE", "r27", "2020-04-01T10:00", 45, Scene.turn("ke-1", "2020-04-01T10:00", 6))
                        .told());
    }

    @Test
    void longStay_dayBetween_doesNotMatter() {
        assertEquals(
                List.of(3L),
                scene().held("LR", "r27", "2020-04-03T10:00", 40)
                        .held("KE", "r27", "2020-04-01T10:00", 45)
                        .units());
    }

    @Test
    void longStay_droppedSlot_isANeed() {
        assertEquals(
                List.of(1L), scene().held("LR", "r27", "2020-04-01T10:00", 40).units());
    }

    @Test
    void longStay_recordedSlot_isNoNeed() {
        assertEquals(
                List.of(),
                scene().held("TR", "r27", "2020-04-01T10:00", 33, Scene.turn("tr-1", "2020-04-01T10:00", 6))
                        .told());
    }

    @Test
    void longStay_remotePerson_staysAtHome() {
        assertEquals(
                List.of(),
                scene(Person.builder("ana").zone(ZoneId.of("America/Lima")))
                        .held("LR", "r27", "2020-04-01T10:00", 40)
                        .told());
    }

    @Test
    void longStay_pastMidnightInTheWindowOfTheDay_holds() {
        Scene night = Scene.of("long-stay")
                .onlyDay("2020-03-31", "20:00/2020-04-01T02:00")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("MW").allowedMinutes(50).attendants("ana"))
                .session(Session.builder("LR").allowedMinutes(40).attendants("ana"))
                .held("MW", "r27", "20:00", 50)
                .held("LR", "r27", "2020-04-01T00:30", 40);

        assertEquals(List.of(), night.told());
    }

    @Test
    void longStay_twoPeople_areReportedEach() {
        Scene two = scene().session(Session.builder("BY").allowedMinutes(35).attendants("bo", "ana"))
                .held("BY", "r27", "2020-04-01T11:00", 35);

        assertEquals(List.of(List.of("ana"), List.of("bo")), two.subjectIds());
    }
}
