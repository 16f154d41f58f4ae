package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class EmptySeatsTest implements RuleContract {

    private static Scene held(int seats, int audience) {
        return Scene.of("empty-seats")
                .room(Room.builder("r27").name("XXVII").seats(seats))
                .session(Session.builder("MW").name("Malawi").audience(audience))
                .held("MW", "r27", "10:00", 60);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                held(119, 64),
                4,
                4,
                "Room XXVII has 119 seats for an audience of 64 at Malawi, which leaves 32 empty even"
                        + " with a margin of 23. No smaller room would do.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void emptySeats_audienceAndMarginFillTheRoom_holds() {
        assertEquals(List.of(), held(119, 96).told());
    }

    @Test
    void emptySeats_unknownAudience_holdsAndNobodyExpectedDoesNot() {
        Scene unknown = Scene.of("empty-seats")
                .room(Room.builder("r27").name("XXVII").seats(119))
                .session(Session.builder("MW").name("Malawi"))
                .held("MW", "r27", "10:00", 60);

        assertEquals(List.of(), unknown.told());
        assertEquals(
                List.of("10: Room XXVII has 119 seats for an audience of 0 at Malawi, which leaves 96 empty even with a"
                        + " margin of 23. No smaller room would do."),
                held(119, 0).told());
    }

    @Test
    void emptySeats_withASmallerRoomThatWouldDo_doNotSayThatThereIsNone() {
        String empty =
                "4: Room XXVII has 119 seats for an audience of 64 at Malawi, which leaves 32 empty even with a margin of 23.";
        Room.Builder smaller = Room.builder("r20").name("XX").seats(64);

        assertEquals(List.of(empty), held(119, 64).room(smaller).told());
        assertEquals(
                List.of(empty + " No smaller room would do."),
                held(119, 64).room(Room.builder("r20").name("XX").seats(63)).told());
        assertEquals(
                List.of(empty + " No smaller room would do."),
                Scene.of("empty-seats")
                        .room(Room.builder("r27").name("XXVII").seats(119).features("booths"))
                        .room(smaller)
                        .session(Session.builder("MW")
                                .name("Malawi")
                                .audience(64)
                                .neededFeatures("booths"))
                        .held("MW", "r27", "10:00", 60)
                        .told());
    }

    @Test
    void emptySeats_oneSeatBeyondTheMargin_startsATen() {
        assertEquals(List.of(1L), held(119, 95).units());
    }

    @Test
    void emptySeats_tenAndElevenBeyond_areOneAndTwo() {
        assertEquals(List.of(1L), held(119, 86).units());
        assertEquals(List.of(2L), held(119, 85).units());
    }

    @Test
    void emptySeats_tooFewSeats_holds() {
        assertEquals(List.of(), held(50, 300).told());
    }

    @Test
    void emptySeats_marginGiven_isUsed() {
        assertEquals(
                List.of(3L),
                held(119, 98)
                        .rule(rule -> rule.withParameter("marginPercent", 0))
                        .units());
        assertEquals(
                List.of(),
                held(119, 0)
                        .rule(rule -> rule.withParameter("marginPercent", 100))
                        .told());
    }
}
