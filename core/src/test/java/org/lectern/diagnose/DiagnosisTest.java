package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.Checker;
import org.lectern.solve.Lectern;
import org.lectern.solve.Solved;

/** One scenario for each kind of cause: what is told, to the letter, and that no fact of it can be spared. */
class DiagnosisTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static EventBuilder event() {
        return Event.builder("event", GENEVA).day("2020-03-31", "10:00/13:00").room("XX", 100);
    }

    private static Session.Builder hour(String id) {
        return Session.builder(id).minutes(60);
    }

    /** Returns the one cause, after seeing that it is impossible by itself and possible without any of its facts. */
    private static Cause cause(Event event) {
        Diagnosis.Impossible impossible = assertInstanceOf(Diagnosis.Impossible.class, Diagnosis.of(event));
        Cause cause = impossible.causes().get(0);
        assertTrue(cause.isMinimal());
        Event alone = cause.alone(event);
        assertInstanceOf(Diagnosis.Impossible.class, quick(alone));
        for (Fact fact : cause.facts()) {
            assertInstanceOf(Diagnosis.Possible.class, quick(fact.relaxedIn(alone)), fact.toString());
        }
        return cause;
    }

    private static Diagnosis quick(Event event) {
        return Diagnosis.of(
                event, DiagnosisOptions.defaults().withMostRepairs(0).withSteps(200));
    }

    private static List<String> told(Cause cause) {
        return cause.facts().stream().map(Fact::toString).toList();
    }

    private static List<String> repairs(Cause cause) {
        return cause.repairs().stream()
                .map(repair -> repair.effect() + " " + repair.sentence())
                .toList();
    }

    @Test
    void window_shorterThanTheSession_isTold() {
        EventBuilder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .there(builder.window("2020-03-31T10:30/11:20"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .build();

        Cause cause = cause(event);

        assertEquals("Malawi has no place at all.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Malawi is held, for 60 minutes.",
                        "attendant-window: Ana, who attends, is there only on Tuesday 31 March 10:30–11:20."),
                told(cause));
        assertTrue(repairs(cause).contains("MAKES_POSSIBLE Ask Ana to stay 10 minutes longer on Tuesday 31 March."));
        assertTrue(repairs(cause).contains("MAKES_POSSIBLE Let somebody else than Ana attend Malawi."));
    }

    @Test
    void minutes_ofNineSlots_areAddedUp() {
        Session.Builder session = hour("Malawi").statementMinutes(2);
        EventBuilder builder = event();
        for (int i = 1; i <= 9; i++) {
            builder.people("P" + i);
            session.slot(Slot.builder("M" + i, "P" + i).minutes(7, 7).build());
        }

        Cause cause = cause(builder.session(session.build()).build());

        assertEquals(
                "Malawi needs more minutes than it has: slots 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 = 63,"
                        + " and its length is 60.",
                cause.sentence());
        assertTrue(repairs(cause).contains("MAKES_POSSIBLE Let Malawi last 65 minutes."), repairs(cause)::toString);
        assertTrue(
                repairs(cause).contains("MAKES_POSSIBLE Let turns in Malawi be as short as 6 minutes."),
                repairs(cause)::toString);
    }

    @Test
    void minutes_thatFitToTheMinute_arePossible() {
        Session.Builder session = hour("Malawi").statementMinutes(2).qa(2, 10);
        EventBuilder builder = event();
        for (int i = 1; i <= 8; i++) {
            builder.people("P" + i);
            session.slot(Slot.builder("M" + i, "P" + i).minutes(7, 7).build());
        }

        assertInstanceOf(
                Diagnosis.Possible.class,
                Diagnosis.of(builder.session(session.build()).build()));
    }

    @Test
    void rooms_thatNoSessionFits_areTold() {
        Event event = event().room(Room.builder("XXI").seats(300).build())
                .session(hour("Malawi").audience(120).needs("booths").build())
                .room(Room.builder("XXII").seats(80).features("booths").build())
                .build();

        Cause cause = cause(event);

        assertEquals("No room fits Malawi.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Malawi is held, for 60 minutes.",
                        "room-feature: Malawi needs booths, which rooms XX and XXI lack.",
                        "room-seats: Malawi has an audience of 120, more than rooms XX (100) and XXII (80) seat."),
                told(cause));
        assertTrue(repairs(cause).contains("MAKES_POSSIBLE Equip room XXI with booths."), repairs(cause)::toString);
    }

    @Test
    void sessions_moreThanPlaces_areCounted() {
        EventBuilder builder = event();
        for (String id : List.of("Malawi", "Mongolia", "Maldives", "Liberia", "Honduras")) {
            builder.session(hour(id).build());
        }

        Cause cause = cause(builder.build());

        assertTrue(cause.sentence().endsWith("(4 sessions) at most 3 can be held."), cause.sentence());
        assertEquals(List.of("unscheduled-session", "room-conflict", "day-closed"), cause.ruleIds());
    }

    @Test
    void overlap_ofAPersonsSessions_isForced() {
        EventBuilder builder = event().changeoverMinutes(10).room("XXI", 90);
        Event event = builder.person(Person.builder("Ana")
                        .there(builder.window("2020-03-31T10:00/12:05"))
                        .build())
                .session(hour("Malawi").slot(Slot.builder("M1", "Ana").build()).build())
                .session(hour("Liberia").slot(Slot.builder("L1", "Ana").build()).build())
                .build();

        Cause cause = cause(event);

        assertEquals("Malawi and Liberia cannot both be held.", cause.sentence());
        assertTrue(told(cause).contains("person-conflict: Ana cannot be in two sessions at once."));
        assertTrue(told(cause).contains("person-conflict: Everybody needs 10 minutes between two sessions."));
        assertTrue(
                repairs(cause).contains("MAKES_POSSIBLE Ask Ana to stay 5 minutes longer on Tuesday 31 March."),
                repairs(cause)::toString);
        assertTrue(repairs(cause).contains("MAKES_POSSIBLE Let Ana be recorded for Malawi."), repairs(cause)::toString);
    }

    @Test
    void order_inACircle_isTold() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .session(hour("Maldives").build())
                .relation(Relation.order("Malawi", "Liberia"))
                .relation(Relation.order("Liberia", "Maldives"))
                .relation(Relation.order("Maldives", "Malawi"))
                .build();

        Cause cause = cause(event);

        assertEquals("Of Malawi, Liberia and Maldives (3 sessions) at most 2 can be held.", cause.sentence());
        assertEquals(List.of("unscheduled-session", "session-order"), cause.ruleIds());
        assertEquals(6, cause.facts().size());
    }

    @Test
    void order_withMoreLagThanTime_isTold() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .relation(new Relation.Order("Malawi", "Liberia", 65, null))
                .build();

        Cause cause = cause(event);

        assertEquals(List.of("unscheduled-session", "day-closed", "session-order"), cause.ruleIds());
        assertTrue(
                repairs(cause).contains("MAKES_POSSIBLE Let 5 minutes less lie between Malawi and Liberia."),
                repairs(cause)::toString);
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

        assertTrue(told(cause).contains("daily-load: Ana takes part in at most 1 session a day."));
        assertTrue(
                repairs(cause).contains("MAKES_POSSIBLE Let Ana have 1 session more a day."), repairs(cause)::toString);
    }

    @Test
    void load_ofInterpreters_overAShiftByAMinute_isTold() {
        Event event = event().person(Person.builder("Team")
                        .interprets(ShiftLimits.UNITED_NATIONS)
                        .build())
                .days(List.of())
                .day("2020-03-31", "10:00/14:00")
                .session(Session.builder("Malawi")
                        .minutes(181)
                        .attendants("Team")
                        .build())
                .build();

        assertEquals(
                List.of(
                        "unscheduled-session: Malawi is held, for 181 minutes.",
                        "interpreter-load: Team works at most 180 minutes on end."),
                told(cause(event)));
    }

    @Test
    void mixture_ofFourRules_isTold() {
        EventBuilder builder = event().day("2020-04-01", "10:00/13:00");
        Event event = builder.person(Person.builder("Ana")
                        .there(builder.window("2020-03-31T09:00/18:00"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia")
                        .pin(Pin.NONE.withDay(java.time.LocalDate.parse("2020-04-01")))
                        .build())
                .relation(Relation.sameDay("Malawi", "Liberia"))
                .build();

        assertEquals(
                List.of(
                        "unscheduled-session: Malawi is held, for 60 minutes.",
                        "unscheduled-session: Liberia is held, for 60 minutes.",
                        "pinned: Liberia is pinned on Wednesday 1 April.",
                        "attendant-window: Ana, who attends, is there only on Tuesday 31 March 09:00–18:00.",
                        "same-day: Malawi and Liberia are on one day."),
                told(cause(event)));
    }

    @Test
    void order_ofSlotsAgainstAWindow_isTold() {
        EventBuilder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .there(builder.window("2020-03-31T12:50/13:00"))
                        .build())
                .people("Bo")
                .session(hour("Malawi")
                        .slot(Slot.builder("M1", "Ana")
                                .presence(Presence.OWN_SLOT)
                                .minutes(6, 7)
                                .first()
                                .build())
                        .slot(Slot.builder("M2", "Bo").minutes(5, 7).build())
                        .build())
                .build();

        Cause cause = cause(event);

        assertTrue(
                cause.ruleIds().containsAll(List.of("slot-order", "speaker-window", "session-minutes", "day-closed")));
    }

    @Test
    void rule_offOrSoftOrWaived_forbidsNothing() {
        EventBuilder builder = event().room("XXI", 90);
        Event event = builder.person(Person.builder("Ana")
                        .there(builder.window("2020-03-31T10:00/11:10"))
                        .build())
                .session(hour("Malawi").attendants("Ana").build())
                .session(hour("Liberia").attendants("Ana").build())
                .build();

        assertInstanceOf(Diagnosis.Impossible.class, quick(event));
        for (RuleSetting setting : List.of(
                RuleSetting.of("person-conflict").withOn(false),
                RuleSetting.of("person-conflict").withLevel(Level.SOFT),
                RuleSetting.of("attendant-window").withWeight(0),
                RuleSetting.of("unscheduled-session").withLevel(Level.SOFT))) {
            Event changed = event.toBuilder().rule(setting).build();
            Diagnosis.Possible possible = assertInstanceOf(Diagnosis.Possible.class, quick(changed));
            assertTrue(Checker.standard()
                    .check(changed, possible.timetable())
                    .score()
                    .isComplete());
        }
        assertInstanceOf(
                Diagnosis.Possible.class,
                quick(event.toBuilder()
                        .waiver("person-conflict", "agreed", SubjectId.person("Ana"), SubjectId.session("Malawi"))
                        .build()));
    }

    @Test
    void causes_withoutACommonSession_areAllTold() {
        EventBuilder builder = event();
        Event event = builder.session(hour("Malawi").audience(101).build())
                .session(hour("Liberia").needs("booths").build())
                .session(hour("Maldives").build())
                .build();

        Diagnosis.Impossible impossible = assertInstanceOf(Diagnosis.Impossible.class, Diagnosis.of(event));

        assertEquals(
                List.of("No room fits Malawi.", "No room fits Liberia."),
                impossible.causes().stream().map(Cause::sentence).toList());
        assertTrue(impossible.causes().get(0).repairs().stream()
                .allMatch(repair -> repair.effect() == Repair.Effect.REMOVES_CAUSE));
    }

    @Test
    void solved_thatLeavesSomethingOut_isDiagnosed() {
        Event event = event().session(hour("Malawi").audience(101).build()).build();
        Solved solved = Lectern.solve(event);

        assertInstanceOf(Diagnosis.Impossible.class, Diagnosis.of(solved));
        Event sound = event().session(hour("Malawi").build()).build();
        assertInstanceOf(Diagnosis.Possible.class, Diagnosis.of(Lectern.solve(sound)));
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
}
