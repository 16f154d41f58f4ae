package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.event.Mistakes.PARIS;
import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.assertMistakes;
import static org.lectern.event.Mistakes.sound;

import org.junit.jupiter.api.Test;

class BreakValidationTest {

    private static Break at(String id, String interval) {
        return Break.of(id, Window.parse("2020-03-31T" + interval, PARIS));
    }

    @Test
    void breaks_beforeBetweenAndAfterWindows_areAccepted() {
        Event.Builder event = sound().breaks(
                        at("registration", "08:30/10:00"),
                        at("coffee", "11:30/12:00").splittingHalfDay(),
                        at("lunch", "13:00/15:00"),
                        at("reception", "18:00/23:00"));

        Event built = assertDoesNotThrow(event::build);

        assertEquals(built, built.toBuilder().build());
    }

    @Test
    void break_inAWindowPastMidnight_isAccepted() {
        Event.Builder event = sound().day("2020-04-02", "22:00/2020-04-03T04:00")
                .breaks(Break.of("soup", Window.parse("2020-04-03T01:00/01:30", PARIS)));

        assertDoesNotThrow(event::build);
    }

    @Test
    void break_onNoDay_isRefused() {
        assertMistake(
                sound().breaks(Break.of("lunch", Window.parse("2020-04-01T12:00/13:00", PARIS))),
                "wrong-date",
                "2020-04-01T12:00+02:00",
                "/breaks/0/start: The break 'lunch' starts at '2020-04-01T12:00+02:00', on no day of the event. Move it to"
                        + " a day of the event, or add the day.");
    }

    @Test
    void break_withoutLength_isRefused() {
        assertMistake(
                sound().breaks(at("lunch", "12:00/12:00")),
                "empty-window",
                "2020-03-31T12:00+02:00/2020-03-31T12:00+02:00",
                "/breaks/0: The break 'lunch' must end after it starts, unlike '2020-03-31T12:00+02:00' to"
                        + " '2020-03-31T12:00+02:00'. Swap start and end, or give the end its own date if it is on the"
                        + " next day.");
    }

    @Test
    void break_longerThanADay_isRefused() {
        assertDoesNotThrow(sound().breaks(at("lunch", "12:00/2020-04-01T12:00"))::build);
        assertMistake(
                sound().breaks(at("lunch", "12:00/2020-04-01T12:01")),
                "out-of-range",
                "1441",
                "/breaks/0/end: The minutes of break 'lunch' must be at most 1440, not '1441'. Write a number from 1 to"
                        + " 1440.");
    }

    @Test
    void break_inUnknownRoom_isRefused() {
        assertMistake(
                sound().breaks(at("lunch", "12:00/13:00").withRooms("r27", "r21")),
                "unknown-id",
                "r21",
                "/breaks/0/rooms/1: Unknown room 'r21' in break 'lunch'. Did you mean 'r27'?");
    }

    @Test
    void break_ofSomeRoomsThatSplits_isRefused() {
        assertMistake(
                sound().breaks(at("lunch", "12:00/12:30").withRooms("r27").splittingHalfDay()),
                "partial-split",
                "true",
                "/breaks/0/splitsHalfDay: The break 'lunch' must be in every room to split its half-day. Leave out its"
                        + " rooms, or splitsHalfDay.");
    }

    @Test
    void breaks_overlappingInOneRoom_areRefused() {
        assertMistake(
                sound().breaks(
                                at("lunch", "12:00/13:00"),
                                at("snack", "12:59/13:30").withRooms("r20")),
                "overlap",
                "2020-03-31T12:59+02:00",
                "/breaks/1: The break 'snack' from '2020-03-31T12:59+02:00' overlaps 'lunch', which ends at"
                        + " '2020-03-31T13:00+02:00'. Join the two, shorten one, or give each its own rooms.");
        assertMistakes(
                sound().breaks(
                                at("long", "10:00/13:00").withRooms("r20"),
                                at("short", "10:10/10:20").withRooms("r27"),
                                at("third", "12:00/12:10").withRooms("r27", "r20")),
                "overlap /breaks/2");
    }

    @Test
    void breaks_touchingOrOfDifferentRooms_areAccepted() {
        Event.Builder event = sound().breaks(
                        at("lunch", "12:00/13:00").withRooms("r27"),
                        at("late lunch", "12:30/13:30").withRooms("r20"),
                        at("coffee", "13:30/14:00"));

        assertDoesNotThrow(event::build);
    }

    @Test
    void breaks_severalMistakes_areReportedAtOnce() {
        assertMistakes(
                sound().breaks(
                                at("", "12:00/13:00"),
                                at("tea", "15:00/15:10").withRooms("x"),
                                at("tea", "09:00/08:00").withRooms("y")),
                "blank-id /breaks/0/id",
                "duplicate /breaks/2/id",
                "unknown-id /breaks/1/rooms/0",
                "unknown-id /breaks/2/rooms/0",
                "empty-window /breaks/2");
    }

    @Test
    void break_ofListedRooms_isInThemOnly() {
        Break inOne = at("lunch", "12:00/13:00").withRooms("r27");

        assertTrue(inOne.isIn("r27"));
        assertFalse(inOne.isIn("r20"));
        assertTrue(inOne.withRooms().isIn("r20"));
    }
}
