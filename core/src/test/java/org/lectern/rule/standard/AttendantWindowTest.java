package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

class AttendantWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("attendant-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("bo").name("Bo Lind").available(window("10:20/11:20"), window("15:00/16:00")))
                .person(Person.builder("ana").name("Ana Silva").available(window("17:00/18:00")))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .attendants("bo")
                        .slot("mw-1", "ana"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:45", 50, turn("mw-1", "10:50", 6)),
                15,
                "Bo Lind attends Malawi (Tuesday 31 March 10:45–11:35) but is unavailable for 15 minutes" + " of it.",
                "session MW Malawi",
                "person bo Bo Lind");
    }

    @Test
    void attendantWindow_sessionFitsToTheMinute_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:30", 50).told());
    }

    @Test
    void attendantWindow_oneMinuteLate_costsOne() {
        assertEquals(List.of(1L), scene().held("MW", "r27", "10:31", 50).units());
    }

    @Test
    void attendantWindow_alsoSpeaks_isNotNamedWithTheSlot() {
        Scene speaks = Scene.of("attendant-window")
                .room(Room.builder("r27"))
                .person(Person.builder("bo").available(window("10:20/11:20")))
                .session(Session.builder("MW").attendants("bo").slot("mw-1", "bo"))
                .held("MW", "r27", "12:00", 60, turn("mw-1", "12:00", 6));

        assertEquals(List.of(60L), speaks.units());
        assertEquals(2, speaks.findings().get(0).subjects().size());
    }

    @Test
    void attendantWindow_noWindows_isAlwaysThere() {
        Scene always = Scene.of("attendant-window")
                .room(Room.builder("r27"))
                .person(Person.builder("bo"))
                .session(Session.builder("MW").attendants("bo"))
                .held("MW", "r27", "23:00", 60);

        assertEquals(List.of(), always.told());
    }

    @Test
    void attendantWindow_never_costsEachMinute() {
        Scene never = Scene.of("attendant-window")
                .room(Room.builder("r27"))
                .person(Person.builder("bo").name("Bo Lind").availability(Availability.never()))
                .session(Session.builder("MW").name("Malawi").attendants("bo"))
                .held("MW", "r27", "10:00", 60);

        assertEquals(
                List.of("60: Bo Lind attends Malawi (Tuesday 31 March 10:00–11:00) but is never there."), never.told());
    }
}
