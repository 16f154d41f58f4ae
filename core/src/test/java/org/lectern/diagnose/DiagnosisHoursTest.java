package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;

/** Causes of hours of sessions, and of what is never available. */
class DiagnosisHoursTest {

    private static final String HELD = "unscheduled-session: Ghana takes place and lasts 60 minutes.";

    @Test
    void hours_shorterThanTheSession_areACauseAndCanBeLonger() {
        Event.Builder builder = event();
        Cause cause = cause(builder.session(hour("Ghana")
                        .available(builder.window("2020-03-31T10:30/11:20"))
                        .build())
                .build());

        assertEquals("Ghana does not fit at any time in any room.", cause.sentence());
        assertEquals(
                List.of(HELD, "session-window: Ghana may take place only on Tuesday 31 March 10:30–11:20."),
                facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Let Ghana end 10 minutes later on Tuesday 31 March.",
                        "MAKES_FEASIBLE Let Ghana start 10 minutes earlier on Tuesday 31 March.",
                        "MAKES_FEASIBLE Remove Ghana from the event."),
                repairs(cause));
    }

    @Test
    void hours_ofTwoSessions_conflictWithTheOneRoom() {
        Event.Builder builder = event();
        for (String id : List.of("Ghana", "Mali")) {
            builder.session(
                    hour(id).available(builder.window("2020-03-31T11:00/12:30")).build());
        }

        assertEquals(
                "Ghana and Mali cannot both be scheduled.",
                cause(builder.build()).sentence());
    }

    @Test
    void never_ofASession_isACauseAndCanBeAllowed() {
        Cause cause = cause(
                event().session(hour("Ghana").availability(Availability.never()).build())
                        .build());

        assertEquals(List.of(HELD, "session-window: Ghana may take place at no time."), facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Let Ghana take place on Tuesday 31 March 10:00–13:00.",
                        "MAKES_FEASIBLE Remove Ghana from the event."),
                repairs(cause));
    }

    @Test
    void never_ofAnAttendant_isACauseAndCanBeAsked() {
        Cause cause = cause(event().person(
                        Person.builder("Ana").availability(Availability.never()).build())
                .session(hour("Ghana").attendants("Ana").build())
                .build());

        assertEquals(List.of(HELD, "attendant-window: Attendant Ana is never available."), facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Ask Ana to be there on Tuesday 31 March 10:00–13:00.",
                        "MAKES_FEASIBLE Let somebody other than Ana attend Ghana.",
                        "MAKES_FEASIBLE Remove Ghana from the event."),
                repairs(cause));
    }

    @Test
    void never_ofASpeaker_isACause() {
        Cause cause = cause(event().person(
                        Person.builder("Ana").availability(Availability.never()).build())
                .session(hour("Ghana").slot("g1", "Ana").build())
                .build());

        assertEquals(
                List.of("dropped-slot: Ana has a turn in Ghana.", "speaker-window: Speaker Ana is never available."),
                facts(cause).subList(1, 3));
    }

    @Test
    void never_ofTheOnlyRoom_isACauseAndCanBeOpened() {
        Event.Builder builder = event();
        Cause cause = cause(builder.rooms(List.of(Room.builder("XX")
                        .seats(100)
                        .availability(Availability.never())
                        .build()))
                .session(hour("Ghana").build())
                .build());

        assertEquals("No room fits Ghana.", cause.sentence());
        assertEquals(List.of(HELD, "room-closed: Room XX is never open."), facts(cause));
        assertEquals(
                "MAKES_FEASIBLE Open room XX on Tuesday 31 March 10:00–13:00.",
                repairs(cause).getFirst());
    }

    @Test
    void preferredHours_madeHard_areACause() {
        Event.Builder builder = event();
        Cause cause = cause(builder.session(hour("Ghana")
                        .preferred(builder.window("2020-03-31T12:10/13:00"))
                        .build())
                .ruleSetting(RuleSetting.of("preferred-window").withLevel(Level.HARD))
                .build());

        assertEquals(
                List.of(HELD, "preferred-window: Ghana wishes to take place only on Tuesday 31 March 12:10–13:00."),
                facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Extend the preferred time of Ghana on Tuesday 31 March by 10 minutes before"
                                + " 12:10.",
                        "MAKES_FEASIBLE Give up this wish: Ghana wishes to take place only on Tuesday 31 March"
                                + " 12:10–13:00.",
                        "MAKES_FEASIBLE Remove Ghana from the event.",
                        "REMOVES_CAUSE Extend the preferred time of Ghana on Tuesday 31 March by 10 minutes beyond"
                                + " 13:00."),
                repairs(cause));
    }

    @Test
    void mediumWish_thatCannotBeMet_saysNotThatTheSessionDoesNotFit() {
        Event.Builder builder = event();
        Cause cause = cause(builder.session(hour("Ghana")
                        .timeWishes(TimeWish.preferred(builder.window("2020-03-31T12:10/13:00"))
                                .withLevel(Level.MEDIUM))
                        .build())
                .build());

        assertEquals("The requirements of Ghana cannot all be met together.", cause.sentence());
    }

    @Test
    void undesiredHours_madeHard_areACause() {
        Event.Builder builder = event();
        Cause cause = cause(builder.session(hour("Ghana")
                        .undesired(builder.window("2020-03-31T10:50/11:00"), builder.window("2020-03-31T11:40/12:10"))
                        .build())
                .ruleSetting(RuleSetting.of("undesired-window").withLevel(Level.HARD))
                .build());

        assertEquals(
                List.of(
                        HELD,
                        "undesired-window: Ghana wishes not to take place on Tuesday 31 March 10:50–11:00 and"
                                + " 11:40–12:10.",
                        "day-closed: Sessions can take place only on Tuesday 31 March 10:00–13:00."),
                facts(cause));
    }

    @Test
    void hardWishesOfSessions_leaveThoseOfPeopleSoft() {
        Event.Builder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .preferred(builder.window("2020-03-31T12:30/13:00"))
                        .build())
                .session(hour("Ghana")
                        .attendants("Ana")
                        .preferred(builder.window("2020-03-31T10:00/11:00"))
                        .build())
                .ruleSetting(RuleSetting.of("preferred-window").withLevel(Level.HARD))
                .build();

        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(event));
    }

    @Test
    void hardWishOfASpeaker_isACauseAndCanBeGivenUpOrLonger() {
        Event.Builder builder = event();
        Cause cause = cause(builder.person(Person.builder("Ana")
                        .timeWishes(TimeWish.preferred(builder.window("2020-03-31T12:10/13:00"))
                                .withLevel(Level.HARD))
                        .build())
                .session(hour("Ghana").slot("g1", "Ana").build())
                .build());

        assertEquals(
                List.of(
                        HELD,
                        "dropped-slot: Ana has a turn in Ghana.",
                        "person-preferred-window: Ana wishes to be needed only on Tuesday 31 March 12:10–13:00."),
                facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Extend the preferred time of Ana on Tuesday 31 March by 10 minutes before 12:10.",
                        "MAKES_FEASIBLE Give up this wish: Ana wishes to be needed only on Tuesday 31 March 12:10–13:00.",
                        "REMOVES_CAUSE Extend the preferred time of Ana on Tuesday 31 March by 10 minutes beyond 13:00."),
                repairs(cause).stream()
                        .filter(repair -> repair.contains("wish") || repair.contains("prefer"))
                        .toList());
    }

    @Test
    void hardWishOfAnAttendant_besideASoftOne_isTheCause() {
        Event.Builder builder = event();
        Cause cause = cause(builder.person(Person.builder("Ana")
                        .undesired(builder.window("2020-03-31T10:00/13:00"))
                        .timeWishes(
                                TimeWish.undesired(builder.window("2020-03-31T10:50/11:40"))
                                        .withLevel(Level.HARD),
                                TimeWish.undesired(builder.window("2020-03-31T12:10/12:20"))
                                        .withLevel(Level.MEDIUM))
                        .build())
                .session(hour("Ghana").attendants("Ana").build())
                .build());

        assertEquals(
                List.of(
                        HELD,
                        "person-undesired-window: Ana wishes not to be needed on Tuesday 31 March 10:50–11:40.",
                        "person-undesired-window: Ana wishes not to be needed on Tuesday 31 March 12:10–12:20.",
                        "day-closed: Sessions can take place only on Tuesday 31 March 10:00–13:00."),
                facts(cause));
    }

    @Test
    void ownTurn_besideAHardUndesiredTime_isPossible() {
        Event.Builder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .timeWishes(TimeWish.undesired(
                                        builder.window("2020-03-31T10:00/10:55"),
                                        builder.window("2020-03-31T11:00/13:00"))
                                .withLevel(Level.HARD))
                        .build())
                .session(hour("Ghana")
                        .slot(Slot.builder("g1", "Ana")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .build())
                .build();

        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(event));
    }
}
