package org.lectern.event;

import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.assertMistakes;
import static org.lectern.event.Mistakes.sound;
import static org.lectern.event.Mistakes.withSession;
import static org.lectern.event.Mistakes.withSlot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionValidationTest {

    private static final Instant NOON = Instant.parse("2020-03-31T12:00:00Z");

    @Test
    void session_idTwice_isRefused() {
        assertMistake(
                sound().session(Session.builder("LR").build()),
                "duplicate",
                "LR",
                "/sessions/2/id: The session id 'LR' is given twice. Give each its own id.");
    }

    @Test
    void session_noLength_isRefused() {
        assertMistake(
                withSession(session -> session.allowedMinutes()),
                "empty",
                "[]",
                "/sessions/0/allowedMinutes: The allowed minutes of session 'Malawi' must not be empty."
                        + " Write a list of minutes, such as [60].");
    }

    @Test
    void session_pinnedFarAway_isRefused() {
        assertMistake(
                withSession(
                        session -> session.pin(Pin.NONE.withStart(java.time.Instant.parse("2021-03-31T12:00:00Z")))),
                "out-of-range",
                "2021-03-31T12:00:00Z",
                "/sessions/0/pin/start: The pinned start of session 'Malawi' must be at most 31 days"
                        + " from a day of the event, not '2021-03-31T12:00:00Z'. Check the date.");
    }

    @Test
    void session_lengthOutOfRange_isRefused() {
        assertMistake(
                withSession(session -> session.allowedMinutes(60, 0)),
                "out-of-range",
                "0",
                "/sessions/0/allowedMinutes/1: The allowed minutes of session 'Malawi' must be at least"
                        + " 1, not '0'. Write a number from 1 to 1440.");
    }

    @Test
    void session_lengthTwice_isRefused() {
        assertMistake(
                withSession(session -> session.allowedMinutes(60, 45, 60)),
                "duplicate",
                "60",
                "/sessions/0/allowedMinutes/2: The allowed minutes of session 'Malawi' '60' are given"
                        + " twice. Remove one.");
    }

    @Test
    void session_numbersOutOfRange_areRefused() {
        assertMistake(
                withSession(session -> session.openingMinutes(-2)),
                "out-of-range",
                "-2",
                "/sessions/0/openingMinutes: The opening minutes of session 'Malawi' must be at least 0,"
                        + " not '-2'. Write a number from 0 to 1440.");
        assertMistake(
                withSession(session -> session.statementMinutes(-2)),
                "out-of-range",
                "-2",
                "/sessions/0/statementMinutes: The statement minutes of session 'Malawi' must be at"
                        + " least 0, not '-2'. Write a number from 0 to 1440.");
        assertMistake(
                withSession(session -> session.qaMinutes(-2, 10)),
                "out-of-range",
                "-2",
                "/sessions/0/minQaMinutes: The minimum minutes of Q&A of session 'Malawi' must be at"
                        + " least 0, not '-2'. Write a number from 0 to 1440.");
        assertMistake(
                withSession(session -> session.qaMinutes(0, 1441)),
                "out-of-range",
                "1441",
                "/sessions/0/preferredQaMinutes: The preferred minutes of Q&A of session 'Malawi' must"
                        + " be at most 1440, not '1441'. Write a number from 0 to 1440.");
        assertMistake(
                withSession(session -> session.audience(-1)),
                "out-of-range",
                "-1",
                "/sessions/0/audience: The audience of session 'Malawi' must be at least 0, not '-1'."
                        + " Write a number from 0 to 1000000.");
        assertMistake(
                withSession(session -> session.priority(0)),
                "out-of-range",
                "0",
                "/sessions/0/priority: The priority of session 'Malawi' must be at least 1, not '0'."
                        + " Write a number from 1 to 1000000.");
    }

    @Test
    void session_emptyPreferredWindow_isRefused() {
        assertMistake(
                withSession(session -> session.preferred(Window.of(NOON, 0))),
                "empty-window",
                "2020-03-31T14:00+02:00/2020-03-31T14:00+02:00",
                "/sessions/0/preferredWindows/0: The preferred window of session 'Malawi' must end after"
                        + " it starts, unlike '2020-03-31T14:00+02:00' to '2020-03-31T14:00+02:00'. Swap start and"
                        + " end, or give the end its own date if it is on the next day.");
    }

    @Test
    void attendant_unknown_isRefused() {
        assertMistake(
                withSession(session -> session.attendants("bo", "anna")),
                "unknown-id",
                "anna",
                "/sessions/0/attendants/1: Unknown attendant 'anna' in session 'Malawi'. Did you mean" + " 'ana'?");
    }

    @Test
    void pin_dayOutsideTheEvent_isRefused() {
        assertMistake(
                withSession(session -> session.pin(Pin.NONE.withDay(LocalDate.parse("2020-04-30")))),
                "unknown-id",
                "2020-04-30",
                "/sessions/0/pin/day: Unknown pinned day '2020-04-30' in session 'Malawi'. Did you mean"
                        + " '2020-03-31'?");
    }

    @Test
    void pin_unknownRoom_isRefused() {
        assertMistake(
                withSession(session -> session.pin(Pin.NONE.withRoomId("r72"))),
                "unknown-id",
                "r72",
                "/sessions/0/pin/room: Unknown pinned room 'r72' in session 'Malawi'. Did you mean" + " 'r27'?");
    }

    @Test
    void pin_startOffTheMinute_isRefused() {
        assertMistake(
                withSession(session -> session.pin(Pin.NONE.withStart(NOON.plusMillis(1)))),
                "not-on-minute",
                "2020-03-31T12:00:00.001Z",
                "/sessions/0/pin/start: The pinned start of session 'Malawi' must be a whole minute, not"
                        + " '2020-03-31T12:00:00.001Z'. Leave out the seconds.");
    }

    @Test
    void pin_slotOfAnotherSession_isRefused() {
        assertMistake(
                withSession(session -> session.pin(Pin.NONE.withSlotOrder(List.of("mw-2", "lr-1")))),
                "unknown-id",
                "lr-1",
                "/sessions/0/pin/slotOrder/1: Unknown pinned slot 'lr-1' in session 'Malawi'. Did you"
                        + " mean 'mw-1'?");
    }

    @Test
    void pin_slotTwice_isRefused() {
        assertMistake(
                withSession(session -> session.pin(Pin.NONE.withSlotOrder(List.of("mw-2", "mw-2")))),
                "duplicate",
                "mw-2",
                "/sessions/0/pin/slotOrder/1: The pinned slot of session 'Malawi' 'mw-2' is given twice."
                        + " Remove one.");
    }

    @Test
    void session_sixtyOneSlots_isRefused() {
        List<Slot> slots =
                IntStream.range(0, 61).mapToObj(i -> Slot.of("t" + i, "ana")).toList();

        assertMistake(
                withSession(session -> session.slots(slots)),
                "out-of-range",
                "61",
                "/sessions/0/slots: The number of slots of session 'Malawi' must be at most 60, not"
                        + " '61'. Split the session in two.");
    }

    @Test
    void slot_idInTwoSessions_isRefused() {
        assertMistake(
                sound().session(Session.builder("TR").slot("mw-2", "ana").build()),
                "duplicate",
                "mw-2",
                "/sessions/2/slots/0/id: The slot id 'mw-2' is given twice. Give each its own id.");
    }

    @Test
    void slot_unknownPerson_isRefused() {
        assertMistake(
                sound().session(Session.builder("TR")
                        .name("Turkey")
                        .slot("tr-1", "zoltan")
                        .build()),
                "unknown-id",
                "zoltan",
                "/sessions/2/slots/0/person: Unknown person 'zoltan' in slot 'tr-1' of session 'Turkey'."
                        + " Define it first, or use one of: ana, bo.");
    }

    @Test
    void slot_leastOverMost_isRefused() {
        assertMistake(
                withSlot(slot -> slot.minutes(9, 7)),
                "out-of-range",
                "9",
                "/sessions/0/slots/0/minMinutes: The minimum minutes of slot 'mw-1' of session 'Malawi'"
                        + " must be at most its maximum of 7, not '9'. Swap the two.");
    }

    @Test
    void slot_leastEqualsMost_isSound() {
        withSlot(slot -> slot.minutes(7, 7)).build();
    }

    @Test
    void slot_minutesOutOfRange_areRefused() {
        assertMistake(
                withSlot(slot -> slot.minutes(0, 7)),
                "out-of-range",
                "0",
                "/sessions/0/slots/0/minMinutes: The minimum minutes of slot 'mw-1' of session 'Malawi'"
                        + " must be at least 1, not '0'. Write a number from 1 to 1440.");
        assertMistake(
                withSlot(slot -> slot.minutes(5, 0)),
                "out-of-range",
                "0",
                "/sessions/0/slots/0/maxMinutes: The maximum minutes of slot 'mw-1' of session 'Malawi'"
                        + " must be at least 1, not '0'. Write a number from 1 to 1440.");
    }

    @Test
    void slot_priorityOutOfRange_isRefused() {
        assertMistake(
                withSlot(slot -> slot.priority(1_000_001)),
                "out-of-range",
                "1000001",
                "/sessions/0/slots/0/priority: The priority of slot 'mw-1' of session 'Malawi' must be"
                        + " at most 1000000, not '1000001'. Write a number from 1 to 1000000.");
    }

    @Test
    void wish_aboutASlotOfAnotherSession_isRefused() {
        assertMistake(
                withSlot(slot -> slot.after("mw-2", "lr-1")),
                "unknown-id",
                "lr-1",
                "/sessions/0/slots/0/after/1: Unknown earlier slot 'lr-1' in slot 'mw-1' of session"
                        + " 'Malawi'. Did you mean 'mw-1'?");
    }

    @Test
    void wish_aboutItself_isRefused() {
        assertMistake(
                withSlot(slot -> slot.rightAfter("mw-1")),
                "duplicate",
                "mw-1",
                "/sessions/0/slots/0/rightAfter/0: The earlier slot of slot 'mw-1' of session 'Malawi' must"
                        + " be another slot, named once, unlike 'mw-1'. Remove it.");
    }

    @Test
    void wish_twice_isRefused() {
        assertMistakes(withSlot(slot -> slot.after("mw-2", "mw-3", "mw-2")), "duplicate /sessions/0/slots/0/after/2");
    }

    @Test
    void wish_afterAndRightAfterTheSame_isSound() {
        withSlot(slot -> slot.after("mw-2").rightAfter("mw-2")).build();
    }
}
