package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

class PersonRoomChangeTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("person-room-change")
                .rule(rule -> rule.withEnabled(true))
                .room(Room.builder("r27").name("XXVII"))
                .room(Room.builder("r20").name("XX"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Berg"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).attendants("ana", "bo"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).attendants("ana"))
                .session(Session.builder("KE").name("Kenya").allowedMinutes(20).attendants("bo"))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "15:10", 40),
                1,
                5,
                "Ana Silva moves from room XXVII (Malawi, Tuesday 31 March 10:00–10:50) to room XX (Liberia, Tuesday"
                        + " 31 March 15:10–15:50).",
                "session MW Malawi",
                "session LR Liberia",
                "person ana Ana Silva");
    }

    @Test
    void personRoomChange_sameRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:00", 40).told());
    }

    @Test
    void personRoomChange_anotherDay_holds() {
        assertEquals(
                List.of(), scene().held("LR", "r20", "2020-04-01T10:00", 40).told());
    }

    @Test
    void personRoomChange_sessionOfSomebodyElseBetween_separatesNothing() {
        assertEquals(
                List.of(List.of("MW", "LR", "ana")),
                scene().held("KE", "r27", "11:00", 20)
                        .held("LR", "r20", "12:00", 40)
                        .subjectIds());
    }

    @Test
    void personRoomChange_twoPeopleMove_countsBoth() {
        assertEquals(
                List.of(List.of("MW", "LR", "ana"), List.of("MW", "KE", "bo")),
                scene().held("LR", "r20", "11:00", 40)
                        .held("KE", "r20", "12:00", 20)
                        .subjectIds());
    }

    @Test
    void personRoomChange_sessionsThatOverlap_areNeverConsecutive() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:49", 40).told());
    }
}
