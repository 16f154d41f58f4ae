package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

class GapSpreadTest implements RuleContract {

    /** Ana and Bo with three sessions each, Cy with one. */
    private static Scene scene() {
        Scene scene = Scene.of("gap-spread")
                .rule(rule -> rule.withEnabled(true))
                .room(Room.builder("r27").name("XXVII"))
                .room(Room.builder("r20").name("XX"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Berg"))
                .person(Person.builder("cy").name("Cy Cole"));
        for (int i = 1; i <= 3; i++) {
            scene = scene.session(Session.builder("A" + i).allowedMinutes(30).attendants("ana"))
                    .session(Session.builder("B" + i).allowedMinutes(30).attendants("bo"));
        }
        return scene.session(Session.builder("C").allowedMinutes(30).attendants("cy"))
                .held("A1", "r27", "10:00", 30)
                .held("A2", "r27", "11:00", 30)
                .held("B1", "r20", "10:00", 30)
                .held("B2", "r20", "10:30", 30);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("A3", "r27", "12:00", 30),
                2,
                6,
                "The most gaps between sessions that somebody has are 2 (Ana Silva), the fewest 0 (Bo Berg).",
                "person ana Ana Silva",
                "person bo Bo Berg");
    }

    @Test
    void gapSpread_asManyEach_holds() {
        assertEquals(List.of(), scene().held("B3", "r20", "11:30", 30).told());
    }

    @Test
    void gapSpread_gapsOfTwoDays_addUp() {
        assertEquals(
                List.of(1L), scene().held("A3", "r27", "2020-04-01T10:00", 30).units());
    }

    @Test
    void gapSpread_personWithOneSession_doesNotCount() {
        assertEquals(
                List.of(),
                scene().held("B3", "r20", "11:30", 30)
                        .held("C", "r27", "15:00", 30)
                        .told());
    }

    @Test
    void gapSpread_nextStartsAMinuteLater_isAGap() {
        assertEquals(List.of(), scene().held("B3", "r20", "11:01", 30).told());
        assertEquals(List.of(1L), scene().held("B3", "r20", "11:00", 30).units());
    }
}
