package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SeatInversionTest implements RuleContract {

    /** Malawi is wanted by three, Liberia and Kenya by two each, Turkey by none. */
    private static Scene scene() {
        return Scene.of("seat-inversion")
                .room(Room.builder("r27").name("XXVII").seats(70))
                .room(Room.builder("r28").name("XXVIII").seats(70))
                .room(Room.builder("r20").name("XX").seats(71))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("KE").name("Kenya").allowedMinutes(45))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .delegation(Delegation.of("SE", "MW", "LR"))
                .delegation(Delegation.of("NO", "KE", "MW"))
                .delegation(Delegation.of("FI", "MW", "KE", "LR"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("MW", "r27", "10:00", 50).held("LR", "r20", "2020-04-01T10:00", 40),
                1,
                5,
                "Malawi is wanted by 3 delegations and has 70 seats in room XXVII, while Liberia is"
                        + " wanted by 2 and has 71 in room XX.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void seatInversion_default_isOff() {
        assertEquals(false, new SeatInversion().definition().enabled());
    }

    @Test
    void seatInversion_moreWantedHasMoreSeats_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r20", "10:00", 50)
                        .held("LR", "r27", "11:00", 40)
                        .told());
    }

    @Test
    void seatInversion_asManySeats_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "11:00", 40)
                        .held("KE", "r28", "11:00", 45)
                        .told());
    }

    @Test
    void seatInversion_wantedByAsMany_holds() {
        assertEquals(
                List.of(),
                scene().held("KE", "r27", "10:00", 45)
                        .held("LR", "r20", "11:00", 40)
                        .told());
    }

    @Test
    void seatInversion_wantedByNone_isWantedLess() {
        assertEquals(
                List.of("1: Kenya is wanted by 2 delegations and has 70 seats in room XXVII, while Turkey is"
                        + " wanted by 0 and has 71 in room XX."),
                scene().held("TR", "r20", "10:00", 33)
                        .held("KE", "r27", "11:00", 45)
                        .told());
    }

    @Test
    void seatInversion_severalPairs_areReportedEach() {
        Scene several = scene().held("MW", "r27", "10:00", 50)
                .held("LR", "r28", "11:00", 40)
                .held("KE", "r20", "12:00", 45)
                .held("TR", "r20", "15:00", 33);

        assertEquals(List.of(List.of("LR", "TR"), List.of("MW", "KE"), List.of("MW", "TR")), several.subjectIds());
        assertEquals(List.of(1L, 1L, 1L), several.units());
    }

    @Test
    void seatInversion_otherLeftOut_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:00", 50).told());
    }
}
