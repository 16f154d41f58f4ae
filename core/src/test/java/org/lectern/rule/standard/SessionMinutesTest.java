package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.at;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Turn;

class SessionMinutesTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("session-minutes")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(30)
                        .openingMinutes(3)
                        .statementMinutes(2)
                        .qaMinutes(4, 10)
                        .slot("mw-1", "ana")
                        .slot("mw-2", "bo"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:00", 30, turn("mw-1", "10:04", 7), turn("mw-2", "10:09", 20)),
                6,
                "The segments of Malawi overlap by 3 minutes and take 33 minutes including the minimum"
                        + " Q&A of 4, 3 more than its length of 30.",
                "session MW Malawi");
    }

    @Test
    void sessionMinutes_fitsToTheMinute_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 30, turn("mw-1", "10:05", 7), turn("mw-2", "10:12", 14))
                        .told());
    }

    @Test
    void sessionMinutes_twoAndNineSlotsAndQa_fitAnHourToTheMinute() {
        assertEquals(List.of(), hour(6, 4).told());
    }

    @Test
    void sessionMinutes_nineSlotsOfSeven_tellTheSum() {
        assertEquals(
                List.of("9: The segments of Belarus take 69 minutes including the minimum Q&A of 4, 9 more than"
                        + " its length of 60."),
                hour(7, 4).told());
    }

    @Test
    void sessionMinutes_oneMinutePast_costsOne() {
        assertEquals(
                List.of("1: The segments of Malawi take 31 minutes including the minimum Q&A of 4, 1 more than"
                        + " its length of 30."),
                scene().held("MW", "r27", "10:00", 30, turn("mw-1", "10:05", 7), turn("mw-2", "10:13", 14))
                        .told());
    }

    @Test
    void sessionMinutes_overlapOnly_isTold() {
        assertEquals(
                List.of("2: The segments of Malawi overlap by 2 minutes."),
                scene().held("MW", "r27", "10:00", 30, turn("mw-1", "10:05", 7), turn("mw-2", "10:10", 5))
                        .told());
    }

    @Test
    void sessionMinutes_slotsListedAgainstTheClock_overlapByTheWholeWayBack() {
        assertEquals(
                List.of(12L),
                scene().held("MW", "r27", "10:00", 30, turn("mw-2", "10:12", 5), turn("mw-1", "10:05", 7))
                        .units());
    }

    @Test
    void sessionMinutes_earlierSlotEndsLast_countsTheLatestEnd() {
        assertEquals(
                List.of(20L + 2L),
                scene().held("MW", "r27", "10:00", 30, turn("mw-1", "10:05", 23), turn("mw-2", "10:08", 6))
                        .units());
    }

    @Test
    void sessionMinutes_slotBeforeASessionWithoutOpening_overlaps() {
        Scene bare = Scene.of("session-minutes")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("LR").name("Liberia").slot("lr-1", "ana"))
                .held("LR", "r27", "10:00", 60, turn("lr-1", "09:58", 7));

        assertEquals(List.of("2: The segments of Liberia overlap by 2 minutes."), bare.told());
    }

    @Test
    void sessionMinutes_noSlotsButLongOpening_endsPastTheEnd() {
        Scene tooLong = Scene.of("session-minutes")
                .room(Room.builder("r27"))
                .session(Session.builder("OP")
                        .name("Opening")
                        .allowedMinutes(20)
                        .openingMinutes(15)
                        .statementMinutes(7))
                .held("OP", "r27", "10:00", 20);

        assertEquals(List.of(2L), tooLong.units());
    }

    private static Scene hour(int slotMinutes, int leastQa) {
        Session.Builder session =
                Session.builder("BY").name("Belarus").statementMinutes(2).qaMinutes(leastQa, 10);
        Scene scene = Scene.of("session-minutes").room(Room.builder("r27"));
        Turn[] turns = new Turn[9];
        for (int i = 0; i < turns.length; i++) {
            session.slot("by-" + i, "nemo");
            turns[i] = new Turn("by-" + i, at("10:02").plusSeconds(60L * i * slotMinutes), slotMinutes);
        }
        return scene.session(session).held("BY", "r27", "10:00", 60, turns);
    }
}
