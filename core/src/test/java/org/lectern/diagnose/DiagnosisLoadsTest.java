package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.quick;
import static org.lectern.diagnose.Causes.repairs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;

/** Scenarios of too many minutes: in a session, of a person, of interpreters. */
class DiagnosisLoadsTest {

    @Test
    void minutes_ofNineSlots_areAddedUp() {
        Session.Builder session = hour("Malawi").statementMinutes(2);
        Event.Builder builder = event();
        for (int i = 1; i <= 9; i++) {
            builder.people("P" + i);
            session.slot(Slot.builder("M" + i, "P" + i).minutes(7, 7).build());
        }

        Cause cause = cause(builder.session(session.build()).build());

        assertEquals(
                "Malawi needs at least 63 minutes but lasts at most 60: slots 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 = 63.",
                cause.sentence());
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Extend Malawi to 65 minutes."), repairs(cause)::toString);
        assertTrue(
                repairs(cause).contains("MAKES_FEASIBLE Allow turns of 6 minutes in Malawi."),
                repairs(cause)::toString);
    }

    @Test
    void minutes_thatFitToTheMinute_arePossible() {
        Session.Builder session = hour("Malawi").statementMinutes(2).qaMinutes(2, 10);
        Event.Builder builder = event();
        for (int i = 1; i <= 8; i++) {
            builder.people("P" + i);
            session.slot(Slot.builder("M" + i, "P" + i).minutes(7, 7).build());
        }

        assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(builder.session(session.build()).build()));
    }

    @Test
    void load_ofAPerson_isTold() {
        Event event = event().day("2020-04-01", "10:00/13:00")
                .person(Person.builder("Ana")
                        .dailyLimit(DailyLimit.ofSessions(1))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .session(hour("Maldives").attendants("Ana").build())
                .build();

        Cause cause = cause(event);

        assertTrue(facts(cause).contains("daily-load: Ana takes part in at most 1 session a day."));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Allow Ana 1 session more a day."), repairs(cause)::toString);
    }

    @Test
    void load_ofInterpreters_overAShiftByAMinute_isTold() {
        Event event = event().person(Person.builder("Team")
                        .shiftLimits(ShiftLimits.UNITED_NATIONS)
                        .build())
                .days(List.of())
                .day("2020-03-31", "10:00/14:00")
                .session(Session.builder("Malawi")
                        .allowedMinutes(181)
                        .attendants("Team")
                        .build())
                .build();

        assertEquals(
                List.of(
                        "unscheduled-session: Malawi takes place and lasts 181 minutes.",
                        "interpreter-load: Team works at most 180 minutes in one shift."),
                facts(cause(event)));
    }

    @Test
    void minutes_thatAreTooManyEvenIfASlotIsShort_areSaidSo() {
        Session.Builder session = hour("Malawi");
        Event.Builder builder = event();
        for (int i = 1; i <= 13; i++) {
            builder.people("P" + i);
            session.slot(Slot.builder("M" + i, "P" + i).minutes(5, 7).build());
        }

        assertEquals(
                "Malawi needs at least 61 minutes but lasts at most 60: slots 1 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5"
                        + " + 5 + 5 + 5 = 61. A slot counted as 1 does not fit even with a turn of 1 minute.",
                cause(builder.session(session.build()).build()).sentence());
    }

    @Test
    void load_ofInterpreters_countsTheChangeoverWithinAShift() {
        Event event = twoShortShifts(15);

        Cause cause = cause(event);

        assertTrue(facts(cause).contains("person-conflict: Everybody needs 15 minutes between two sessions."));
        assertTrue(facts(cause).contains("interpreter-load: Team works at most 130 minutes in one shift."));
        assertInstanceOf(Diagnosis.Feasible.class, quick(twoShortShifts(10)));
    }

    /** Returns three hours for a team of one shift of 130 minutes a day, on two days. */
    private static Event twoShortShifts(int changeover) {
        return event().day("2020-04-01", "10:00/13:00")
                .changeoverMinutes(changeover)
                .person(Person.builder("Team")
                        .shiftLimits(new ShiftLimits(130, 1, 7, 7, 7))
                        .build())
                .session(hour("Malawi").attendants("Team").build())
                .session(hour("Liberia").attendants("Team").build())
                .session(hour("Maldives").attendants("Team").build())
                .build();
    }
}
