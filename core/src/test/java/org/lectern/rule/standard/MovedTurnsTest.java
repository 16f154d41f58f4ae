package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.MovedTest.GREEN_EARTH;
import static org.lectern.rule.standard.MovedTest.OPEN_DOOR;
import static org.lectern.rule.standard.MovedTest.RIVER_WATCH;
import static org.lectern.rule.standard.MovedTest.malawi;
import static org.lectern.rule.standard.MovedTest.scene;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Subject;

/** What {@code moved} says of order and minutes; {@link MovedTest} has the rest. */
class MovedTurnsTest {

    @Test
    void moved_order_countsForThoseWhoseTurnIsAnother() {
        assertEquals(
                List.of("1: For Ana Silva, Malawi changes after publication: Green Earth as turn 2 instead of 1."
                        + " This counts (0 + 1) × notice factor 1."),
                malawi(RIVER_WATCH, GREEN_EARTH, OPEN_DOOR).told());
    }

    @Test
    void moved_anEarlierSlotLeftOut_isAnotherTurn() {
        assertEquals(
                List.of("1: For Bo Lind, Malawi changes after publication: Open Door as turn 2 instead of 3."
                        + " This counts (0 + 1) × notice factor 1."),
                malawi(GREEN_EARTH, OPEN_DOOR).told());
    }

    @Test
    void moved_sameMinutesLater_count() {
        assertEquals(
                List.of("1: For Bo Lind, Malawi changes after publication: Open Door for 5 minutes from minute"
                        + " 16 instead of 5 minutes from minute 15. This counts (0 + 1) × notice factor 1."),
                malawi(GREEN_EARTH, RIVER_WATCH, turn("mw-3", "10:16", 5)).told());
    }

    @Test
    void moved_orderAndMinutes_countTheLargerOnly() {
        Scene graded = malawi(GREEN_EARTH, turn("mw-3", "10:09", 5), turn("mw-2", "10:14", 6))
                .rule(rule -> rule.withParameter("orderGrade", 4).withParameter("minutesGrade", 6));

        assertEquals(
                List.of("6: For Bo Lind, Malawi changes after publication: Open Door as turn 2 instead of 3,"
                        + " Open Door for 5 minutes from minute 9 instead of 5 minutes from minute 15. This counts"
                        + " (0 + 6) × notice factor 1."),
                graded.told());
    }

    @Test
    void moved_sessionAndSlots_countTogether() {
        Scene later = scene().held(
                        "MW",
                        "r27",
                        "15:00",
                        50,
                        turn("mw-1", "15:02", 7),
                        turn("mw-2", "15:09", 6),
                        turn("mw-3", "15:15", 6));

        assertEquals(List.of(2L, 3L), later.units());
    }

    @Test
    void moved_wholeSessionWithItsSlots_countsTheStartOnly() {
        Scene later = scene().held(
                        "MW",
                        "r27",
                        "10:30",
                        50,
                        turn("mw-1", "10:32", 7),
                        turn("mw-2", "10:39", 6),
                        turn("mw-3", "10:45", 5));

        assertEquals(List.of(1L, 1L), later.units());
    }

    @Test
    void moved_oneTurnLongerAndOneLater_countTheLargerGradeWhicheverItIs() {
        assertEquals(List.of(5L), longerThenLater(2, 5).units());
        assertEquals(List.of(7L), longerThenLater(7, 5).units());
    }

    /** Ana's first turn is a minute longer, and her second one comes after a film that was not shown before. */
    private static Scene longerThenLater(int orderGrade, int minutesGrade) {
        return Scene.of("moved")
                .rule(rule -> rule.withParameter("orderGrade", orderGrade).withParameter("minutesGrade", minutesGrade))
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .person(Person.builder("bo"))
                .session(Session.builder("MW")
                        .slot("mw-1", "ana")
                        .slot("mw-2", "ana")
                        .slot(Slot.builder("film", "bo")
                                .presence(Presence.RECORDED)
                                .build()))
                .published("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 5), turn("mw-2", "10:20", 7))
                .held(
                        "MW",
                        "r27",
                        "10:00",
                        60,
                        turn("mw-1", "10:00", 6),
                        turn("film", "10:10", 5),
                        turn("mw-2", "10:20", 7));
    }

    @Test
    void moved_twoSlotsOfOnePerson_countTheLargerGradeOnce() {
        Scene two = Scene.of("moved")
                .rule(rule -> rule.withParameter("orderGrade", 2).withParameter("minutesGrade", 5))
                .room(Room.builder("r27"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .attendants("bo")
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "ana").name("Open Door").build()))
                .published("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 5), turn("mw-2", "10:05", 7))
                .held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 6), turn("mw-2", "10:06", 6));

        assertEquals(
                List.of("5: For Ana Silva, Malawi changes after publication: Green Earth for 6 minutes from"
                        + " minute 0 instead of 5 minutes from minute 0, Open Door for 6 minutes from minute 6"
                        + " instead of 7 minutes from minute 5. This counts (0 + 5) × notice factor 1."),
                two.told());
        assertEquals(
                List.of("Malawi", "Ana Silva", "Green Earth", "Open Door"),
                two.findings().get(0).subjects().stream().map(Subject::name).toList());
    }

    @Test
    void moved_recordedSlot_countsForNobody() {
        assertEquals(
                List.of(),
                malawi(GREEN_EARTH, turn("mw-2", "10:09", 5), OPEN_DOOR).told());
    }

    @Test
    void moved_attendantWithARecordedSlot_countsForTheSessionOnly() {
        Scene attends = Scene.of("moved")
                .room(Room.builder("r27"))
                .person(Person.builder("eve").name("Eve Okoro"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .attendants("eve")
                        .slot(Slot.builder("mw-2", "eve")
                                .presence(Presence.RECORDED)
                                .build()))
                .published("MW", "r27", "10:00", 60, turn("mw-2", "10:00", 6))
                .held("MW", "r27", "10:05", 60, turn("mw-2", "10:15", 5));

        assertEquals(List.of(1L), attends.units());
        assertEquals(
                List.of("Malawi", "Eve Okoro"),
                attends.findings().get(0).subjects().stream().map(Subject::name).toList());
    }

    @Test
    void moved_slotSeatedInOneOnly_countsForTheSessionOnly() {
        assertEquals(List.of(), malawi(GREEN_EARTH, RIVER_WATCH).told());
        assertEquals(
                List.of(1L, 1L),
                scene().held("MW", "r20", "10:00", 50, GREEN_EARTH, RIVER_WATCH).units());
        assertEquals(
                List.of(),
                scene().session(Session.builder("AD").slot("ad-1", "bo"))
                        .published("AD", "r27", "16:00", 60)
                        .held("AD", "r27", "16:00", 60, turn("ad-1", "16:00", 6))
                        .told());
    }
}
