package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.event.Mistakes.assertOne;
import static org.lectern.event.Mistakes.sound;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableValidationTest {

    private static final Instant NOON = Instant.parse("2020-03-31T12:00:00Z");
    private final Event event = sound().build();

    private static Placement malawi(Turn... turns) {
        return new Placement("MW", "r27", NOON, 60, List.of(turns));
    }

    private void assertMistake(Placement placement, String code, String value, String line) {
        assertOne(new Timetable("mrm", List.of(placement)).problems(event), code, value, line);
    }

    @Test
    void timetable_brokenButMeaningful_isValid() {
        Timetable odd = Timetable.of(
                event,
                List.of(
                        new Placement("LR", "r20", NOON.plusSeconds(60), 60, List.of()),
                        malawi(new Turn("mw-2", NOON.minusSeconds(3600), 400))));

        assertEquals(odd, odd.requireValid(event));
        assertEquals("MW", odd.placements().get(0).sessionId());
    }

    @Test
    void timetable_ofAnotherEvent_isRefused() {
        assertOne(
                new Timetable("mrm-29", List.of()).problems(event),
                "wrong-event",
                "mrm-29",
                "/event: The timetable is for the event 'mrm-29', not for 'mrm'. Use the event file that"
                        + " belongs to it.");
    }

    @Test
    void timetable_leftOut_isInTheOrderOfTheEvent() {
        assertEquals(List.of("MW", "LR"), new Timetable("mrm", List.of()).unscheduledSessionIds(event));
        assertEquals(List.of("LR"), new Timetable("mrm", List.of(malawi())).unscheduledSessionIds(event));
    }

    @Test
    void placement_unknownSession_isRefused() {
        assertMistake(
                new Placement("MV", "r27", NOON, 60, List.of()),
                "unknown-id",
                "MV",
                "/placements/0/session: Unknown session 'MV'. Did you mean 'MW'?");
    }

    @Test
    void placement_unknownRoom_isRefused() {
        assertMistake(
                new Placement("MW", "main hall", NOON, 60, List.of()),
                "unknown-id",
                "main hall",
                "/placements/0/room: Unknown room 'main hall'. Define it first, or use one of: r27, r20.");
    }

    @Test
    void placement_startOffTheMinute_isRefused() {
        assertMistake(
                new Placement("MW", "r27", NOON.plusSeconds(1), 60, List.of()),
                "not-on-minute",
                "2020-03-31T12:00:01Z",
                "/placements/0/start: The start of session 'MW' must be a whole minute, not"
                        + " '2020-03-31T12:00:01Z'. Leave out the seconds.");
    }

    @Test
    void placement_lengthNotAllowed_isRefused() {
        assertMistake(
                new Placement("MW", "r27", NOON, 45, List.of()),
                "not-allowed",
                "45",
                "/placements/0/minutes: The minutes of session 'Malawi' must be one of [60], not '45'."
                        + " Add the length to the session's allowed minutes.");
    }

    @Test
    void placement_twice_isRefused() {
        assertOne(
                new Timetable("mrm", List.of(malawi(), malawi())).problems(event),
                "duplicate",
                "MW",
                "/placements/1/session: The session 'MW' is placed twice. Remove one of the two" + " placements.");
    }

    @Test
    void turn_ofAnotherSession_isRefused() {
        assertMistake(
                malawi(new Turn("lr-1", NOON, 6)),
                "unknown-id",
                "lr-1",
                "/placements/0/turns/0/slot: Unknown slot 'lr-1' in session 'Malawi'. Did you mean" + " 'mw-1'?");
    }

    @Test
    void turn_offTheMinute_isRefused() {
        assertMistake(
                malawi(new Turn("mw-1", NOON.plusSeconds(59), 6)),
                "not-on-minute",
                "2020-03-31T12:00:59Z",
                "/placements/0/turns/0/start: The start of slot 'mw-1' must be a whole minute, not"
                        + " '2020-03-31T12:00:59Z'. Leave out the seconds.");
    }

    @Test
    void turn_withoutMinutes_isRefused() {
        assertMistake(
                malawi(new Turn("mw-1", NOON, 0)),
                "out-of-range",
                "0",
                "/placements/0/turns/0/minutes: The minutes of slot 'mw-1' must be at least 1, not '0'."
                        + " Write a number from 1 to 1440.");
    }

    @Test
    void turn_twice_isRefused() {
        assertMistake(
                malawi(new Turn("mw-1", NOON, 6), new Turn("mw-1", NOON, 6)),
                "duplicate",
                "mw-1",
                "/placements/0/turns/1/slot: The slot 'mw-1' has two turns. Remove one of the two turns.");
    }

    @Test
    void requireValid_mistakes_areThrownTogether() {
        Timetable broken = new Timetable("mrm", List.of(new Placement("XX", "r1", NOON, 60, List.of())));

        assertEquals(
                2,
                assertThrows(InvalidInputException.class, () -> broken.requireValid(event))
                        .problems()
                        .size());
    }
}
