package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.Subject;

class SameDayTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("same-day")
                .room(Room.builder("r27").name("XXVII"))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .session(Session.builder("AD").name("Andorra").allowedMinutes(29))
                .relation(Relation.sameDay("MW", "TR", "LR"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r27", "2020-04-01T09:30", 40)
                        .held("MW", "r27", "10:00", 50)
                        .held("TR", "r27", "15:00", 33),
                1,
                "Malawi (Tuesday 31 March), Turkey (Tuesday 31 March), Liberia (Wednesday 1 April) must"
                        + " be on one day, but no day has more than 2 of these 3 sessions.",
                "session MW Malawi",
                "session TR Turkey",
                "session LR Liberia");
    }

    @Test
    void sameDay_morningAndAfternoon_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "12:20", 40)
                        .held("TR", "r27", "17:27", 33)
                        .told());
    }

    @Test
    void sameDay_sessionOutsideTheGroup_isFree() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 50)
                        .held("AD", "r27", "2020-04-01T09:30", 29)
                        .told());
    }

    @Test
    void sameDay_threeDays_costsTwo() {
        assertEquals(
                List.of(2L),
                scene().event(event -> event.day("2020-04-02", "09:00/12:00"))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "2020-04-01T09:30", 40)
                        .held("TR", "r27", "2020-04-02T09:00", 33)
                        .units());
    }

    @Test
    void sameDay_oneLeftOut_isToldOfTheOthersAndAboutAll() {
        Scene two = scene().held("LR", "r27", "2020-04-01T09:30", 40).held("TR", "r27", "15:00", 33);

        assertEquals(
                List.of("1: Turkey (Tuesday 31 March), Liberia (Wednesday 1 April) must be on one day, but no"
                        + " day has more than 1 of these 2 sessions."),
                two.told());
        assertEquals(
                List.of("Malawi", "Turkey", "Liberia"),
                two.findings().get(0).subjects().stream().map(Subject::name).toList());
    }

    @Test
    void sameDay_oneOrNoneHeld_holds() {
        assertEquals(
                List.of(), scene().held("LR", "r27", "2020-04-01T09:30", 40).told());
        assertEquals(List.of(), scene().told());
    }

    @Test
    void sameDay_nightAfterTheLastWindow_belongsToTheNextDay() {
        assertEquals(
                List.of(1L),
                scene().held("MW", "r27", "17:10", 50)
                        .held("LR", "r27", "23:00", 40)
                        .units());
    }
}
