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
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** One scenario for each kind of cause: what is told, to the letter, and that no fact of it can be spared. */
class DiagnosisTest {

    @Test
    void window_shorterThanTheSession_isTold() {
        Event.Builder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .available(builder.window("2020-03-31T10:30/11:20"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .build();

        Cause cause = cause(event);

        assertEquals("Malawi does not fit at any time in any room.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Malawi takes place and lasts 60 minutes.",
                        "attendant-window: Attendant Ana is available only on Tuesday 31 March 10:30–11:20."),
                facts(cause));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Ask Ana to stay 10 minutes longer on Tuesday 31 March."));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Let somebody other than Ana attend Malawi."));
    }

    @Test
    void rooms_thatNoSessionFits_areTold() {
        Event event = event().room(Room.builder("XXI").seats(300).build())
                .session(hour("Malawi").audience(120).neededFeatures("booths").build())
                .room(Room.builder("XXII").seats(80).features("booths").build())
                .build();

        Cause cause = cause(event);

        assertEquals("No room fits Malawi.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Malawi takes place and lasts 60 minutes.",
                        "room-feature: Malawi needs booths, which rooms XX and XXI lack.",
                        "room-seats: Malawi has an audience of 120, more than rooms XX (100) and XXII (80) seat."),
                facts(cause));
        assertTrue(repairs(cause).contains("MAKES_FEASIBLE Equip room XXI with booths."), repairs(cause)::toString);
    }

    @Test
    void sessions_moreThanPlaces_areCounted() {
        Event.Builder builder = event();
        for (String id : List.of("Malawi", "Mongolia", "Maldives", "Liberia", "Honduras")) {
            builder.session(hour(id).build());
        }

        Cause cause = cause(builder.build());

        assertTrue(cause.sentence().startsWith("At most 3 of these 4 sessions can be scheduled: "), cause.sentence());
        assertEquals(List.of("unscheduled-session", "room-conflict", "day-closed"), cause.ruleIds());
    }

    @Test
    void overlap_ofAPersonsSessions_isForced() {
        Event.Builder builder = event().changeoverMinutes(10).room("XXI", 90);
        Event event = builder.person(Person.builder("Ana")
                        .available(builder.window("2020-03-31T10:00/12:05"))
                        .build())
                .session(hour("Malawi").slot(Slot.builder("M1", "Ana").build()).build())
                .session(hour("Liberia").slot(Slot.builder("L1", "Ana").build()).build())
                .build();

        Cause cause = cause(event);

        assertEquals("Malawi and Liberia cannot both be scheduled.", cause.sentence());
        assertTrue(facts(cause).contains("person-conflict: Ana cannot be in two sessions at once."));
        assertTrue(facts(cause).contains("person-conflict: Everybody needs 10 minutes between two sessions."));
        assertTrue(
                repairs(cause).contains("MAKES_FEASIBLE Ask Ana to stay 5 minutes longer on Tuesday 31 March."),
                repairs(cause)::toString);
        assertTrue(
                repairs(cause).contains("MAKES_FEASIBLE Let Ana send a recording for Malawi."),
                repairs(cause)::toString);
    }

    @Test
    void mixture_ofFourRules_isTold() {
        Event.Builder builder = event().day("2020-04-01", "10:00/13:00");
        Event event = builder.person(Person.builder("Ana")
                        .available(builder.window("2020-03-31T09:00/18:00"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia")
                        .pin(Pin.NONE.withDay(java.time.LocalDate.parse("2020-04-01")))
                        .build())
                .relation(Relation.sameDay("Malawi", "Liberia"))
                .build();

        assertEquals(
                List.of(
                        "unscheduled-session: Malawi takes place and lasts 60 minutes.",
                        "unscheduled-session: Liberia takes place and lasts 60 minutes.",
                        "pinned: Liberia is pinned to Wednesday 1 April.",
                        "attendant-window: Attendant Ana is available only on Tuesday 31 March 09:00–18:00.",
                        "same-day: Malawi and Liberia take place on the same day."),
                facts(cause(event)));
    }

    @Test
    void rule_offOrSoftOrWaived_forbidsNothing() {
        Event.Builder builder = event().room("XXI", 90);
        Event event = builder.person(Person.builder("Ana")
                        .available(builder.window("2020-03-31T10:00/11:10"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .build();

        assertInstanceOf(Diagnosis.Infeasible.class, quick(event));
        for (RuleSetting setting : List.of(
                RuleSetting.of("person-conflict").withEnabled(false),
                RuleSetting.of("person-conflict").withLevel(Level.SOFT),
                RuleSetting.of("attendant-window").withWeight(0),
                RuleSetting.of("unscheduled-session").withLevel(Level.SOFT))) {
            Event changed = event.toBuilder().ruleSetting(setting).build();
            Diagnosis.Feasible possible = assertInstanceOf(Diagnosis.Feasible.class, quick(changed));
            assertTrue(StandardRules.checker()
                    .check(changed, possible.timetable())
                    .score()
                    .isFeasible());
        }
        assertInstanceOf(
                Diagnosis.Feasible.class,
                quick(event.toBuilder()
                        .waiver("person-conflict", "agreed", SubjectId.person("Ana"), SubjectId.session("Malawi"))
                        .build()));
    }

    @Test
    void causes_withoutACommonSession_areAllTold() {
        Event.Builder builder = event();
        Event event = builder.session(hour("Malawi").audience(101).build())
                .session(hour("Liberia").neededFeatures("booths").build())
                .session(hour("Maldives").build())
                .build();

        Diagnosis.Infeasible impossible = assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));

        assertEquals(
                List.of("No room fits Malawi.", "No room fits Liberia."),
                impossible.causes().stream().map(Cause::sentence).toList());
        assertTrue(impossible.causes().get(0).repairs().stream()
                .allMatch(repair -> repair.effect() == Repair.Effect.REMOVES_CAUSE));
    }

    @Test
    void solved_thatLeavesSomethingOut_isDiagnosed() {
        Event event = event().session(hour("Malawi").audience(101).build()).build();
        SolveResult result = Lectern.solve(event);

        assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(result));
        Event sound = event().session(hour("Malawi").build()).build();
        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(Lectern.solve(sound)));
    }

    @Test
    void density_beforeATimetable_spreadsSessions() {
        Event event = event().room(
                        Room.builder("XXI").seats(30).setUpMinutes(15).build())
                .session(hour("Malawi").audience(50).build())
                .session(hour("Liberia").build())
                .build();

        Density density = Density.of(event);

        // Malawi and half of Liberia in XX, the other half, with set-up, in XXI.
        assertEquals(90, density.room("XX").get(0).busyMinutes());
        assertEquals(37.5, density.room("XXI").get(0).busyMinutes());
        assertEquals(180, density.room("XXI").get(0).openMinutes());
        assertEquals(0.5, Density.of(density.room("XX")));
    }

    @Test
    void density_maxParallel_sharesItsMinutesAmongTheRoomsOpenAtOnce() {
        Event event = event().room("XXI", 30)
                .room(Room.builder("late")
                        .seats(30)
                        .available(event().window("2020-03-31T12:00/13:00"))
                        .build())
                .session(hour("Malawi").build())
                .ruleSetting(RuleSetting.of(RuleIds.MAX_PARALLEL).withParameter("limit", 1))
                .build();

        Density density = Density.of(event);

        // Two rooms share the first two hours, and three the last.
        assertEquals(80, density.room("XX").get(0).openMinutes(), 1e-9);
        assertEquals(20, density.room("late").get(0).openMinutes(), 1e-9);
        assertEquals(1 / 3.0, density.total(), 1e-9);
    }
}
