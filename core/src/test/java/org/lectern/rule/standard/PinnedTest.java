package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.at;
import static org.lectern.rule.standard.Scene.turn;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class PinnedTest implements RuleContract {

    private static Scene scene(Pin pin) {
        return Scene.of("pinned")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .pin(pin)
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "bo").name("Open Door").build())
                        .slot(Slot.builder("mw-3", "bo").name("City Bar").build()));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(Pin.NONE.withRoomId("r20")).held("MW", "r27", "10:00", 60),
                1,
                "Malawi is pinned to room XX but is in room XXVII.",
                "session MW Malawi",
                "room r20 XX");
    }

    @Test
    void pinned_room_holdsInIt() {
        assertEquals(
                List.of(),
                scene(Pin.NONE.withRoomId("r20")).held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void pinned_day_holdsOnIt() {
        Pin wednesday = Pin.NONE.withDay(LocalDate.parse("2020-04-01"));

        assertEquals(
                List.of(),
                scene(wednesday).held("MW", "r27", "2020-04-01T11:30", 60).told());
        assertEquals(
                List.of("1: Malawi is pinned to Wednesday 1 April but takes place on Tuesday 31 March."),
                scene(wednesday).held("MW", "r27", "17:00", 60).told());
    }

    @Test
    void pinned_dayAndHeldInTheNightBefore_belongsToTheNextWindow() {
        Pin wednesday = Pin.NONE.withDay(LocalDate.parse("2020-04-01"));

        assertEquals(List.of(), scene(wednesday).held("MW", "r27", "23:00", 60).told());
    }

    @Test
    void pinned_start_holdsOnTheMinute() {
        Pin half = Pin.NONE.withStart(at("10:30"));

        assertEquals(List.of(), scene(half).held("MW", "r27", "10:30", 60).told());
        assertEquals(
                List.of("1: Malawi is pinned to start on Tuesday 31 March 10:30 but starts on Tuesday 31 March"
                        + " 10:31."),
                scene(half).held("MW", "r27", "10:31", 60).told());
    }

    @Test
    void pinned_slotOrder_holdsForTheSeatedOnesItNames() {
        Pin order = Pin.NONE.withSlotOrder(List.of("mw-3", "mw-2", "mw-1"));

        assertEquals(
                List.of(),
                scene(order)
                        .held("MW", "r27", "10:00", 60, turn("mw-3", "10:00", 6), turn("mw-1", "10:06", 6))
                        .told());
        assertEquals(
                List.of("1: The slots of Malawi are pinned to the order City Bar (Bo Lind), Green Earth (Ana"
                        + " Silva) but speak in the order Green Earth (Ana Silva), City Bar (Bo Lind)."),
                scene(order)
                        .held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 6), turn("mw-3", "10:06", 6))
                        .told());
    }

    @Test
    void pinned_slotOrderOfSome_leavesTheOthersFree() {
        Pin order = Pin.NONE.withSlotOrder(List.of("mw-2", "mw-1"));

        assertEquals(
                List.of(),
                scene(order)
                        .held(
                                "MW",
                                "r27",
                                "10:00",
                                60,
                                turn("mw-2", "10:00", 6),
                                turn("mw-3", "10:06", 6),
                                turn("mw-1", "10:12", 6))
                        .told());
    }

    @Test
    void pinned_everything_isOnePinEach() {
        Pin all = new Pin(LocalDate.parse("2020-04-01"), "r20", at("2020-04-01T10:00"), List.of("mw-2", "mw-1"), "");

        assertEquals(
                List.of(1L, 1L, 1L, 1L),
                scene(all)
                        .held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 6), turn("mw-2", "10:06", 6))
                        .units());
    }

    @Test
    void pinned_sessionLeftOut_isNotBroken() {
        assertEquals(List.of(), scene(Pin.NONE.withRoomId("r20")).told());
    }
}
