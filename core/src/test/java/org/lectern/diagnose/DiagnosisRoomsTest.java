package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;

/** Events that are impossible since no room suits. */
class DiagnosisRoomsTest {

    private static final String HELD = "unscheduled-session: Malawi takes place and lasts 60 minutes.";

    @Test
    void allowedRooms_tooSmall_areTheCause() {
        Cause cause = cause(event().room("XXI", 40)
                .session(hour("Malawi").audience(70).allowedRooms("XXI").build())
                .build());

        assertEquals("No room fits Malawi.", cause.sentence());
        assertEquals(
                List.of(
                        HELD,
                        "room-seats: Malawi has an audience of 70, more than room XXI (40) seats.",
                        "session-room: Malawi may take place only in room XXI."),
                facts(cause));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Allow Malawi in room XX."), repairs(cause)::toString);
    }

    @Test
    void allowedRooms_none_areTheCause() {
        Cause cause =
                cause(event().session(hour("Malawi").allowedRooms().build()).build());

        assertEquals("No room fits Malawi.", cause.sentence());
        assertEquals(List.of(HELD, "session-room: Malawi may take place only in no room."), facts(cause));
    }

    @Test
    void excludedFeature_ofTheOnlyRoom_isTheCause() {
        Event event = Event.builder("event", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("XX").seats(9).features("echo").build())
                .session(hour("Malawi").excludedFeatures("echo", "noise").build())
                .build();

        Cause cause = cause(event);

        assertEquals(
                List.of(HELD, "excluded-feature: Malawi excludes echo and noise, which room XX has."), facts(cause));
        assertTrue(
                repairs(cause).contains("MAKES_FEASIBLE Allow Malawi in rooms with echo."), repairs(cause)::toString);
    }

    @Test
    void personWithNeeds_isPartOfTheCause() {
        Cause cause = cause(
                event().room(Room.builder("XXI").seats(30).features("lift").build())
                        .person(Person.builder("Ana").neededFeatures("lift").build())
                        .session(hour("Malawi").attendants("Ana").audience(50).build())
                        .build());

        assertEquals("No room fits Malawi.", cause.sentence());
        assertEquals(
                List.of(
                        HELD,
                        "room-seats: Malawi has an audience of 50, more than room XXI (30) seats.",
                        "person-room: Ana needs lift."),
                facts(cause));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Equip room XX with lift."), repairs(cause)::toString);
        assertTrue(
                repairs(cause).contains("MAKES_FEASIBLE Let somebody other than Ana attend Malawi."),
                repairs(cause)::toString);
    }

    /** The two fit only into the one room that both can use, at two times; the third takes one of them. */
    @Test
    void personWhoCanUseOneRoom_crowdsIt() {
        Cause cause = cause(event().room("XXI", 100)
                .person(Person.builder("Ana").allowedRooms("XXI").build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .session(hour("Ghana").attendants("Ana").build())
                .session(hour("Chad").allowedRooms("XXI").build())
                .build());

        assertTrue(facts(cause).contains("person-room: Ana can use only room XXI."), facts(cause)::toString);
        assertTrue(facts(cause).contains("session-room: Chad may take place only in room XXI."));
        assertInstanceOf(
                Diagnosis.Feasible.class,
                Causes.quick(event().room("XXI", 100)
                        .person(Person.builder("Ana")
                                .zone(ZoneId.of("Asia/Kathmandu"))
                                .allowedRooms("XXI")
                                .build())
                        .session(hour("Malawi").attendants("Ana").build())
                        .session(hour("Chad").allowedRooms("XXI").build())
                        .build()));
    }

    /** A hall of two rooms, both taken all morning by others. */
    @Test
    void hall_ofTakenParts_isTheCause() {
        Event.Builder builder = Event.builder("event", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/11:30")
                .room("XX", 30)
                .room("XXI", 30)
                .room(Room.builder("XX+XXI").seats(60).parts("XX", "XXI").build())
                .session(hour("Plenary").allowedRooms("XX+XXI").build())
                .session(hour("Malawi").allowedRooms("XX").build());

        Cause cause = cause(builder.build());

        assertEquals("Plenary and Malawi cannot both be scheduled.", cause.sentence());
        assertTrue(
                facts(cause)
                        .contains("room-conflict: Room XX+XXI consists of XX and XXI, so they cannot be used at once."),
                facts(cause)::toString);
        assertTrue(facts(cause).contains("room-conflict: Room XX holds one session at a time."));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Allow Plenary in room XXI."), repairs(cause)::toString);
        // The hall would still take that half.
        assertTrue(repairs(cause).contains("REMOVES_CAUSE Allow Malawi in room XXI."), repairs(cause)::toString);
    }
}
