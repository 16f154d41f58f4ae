package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Slot;

/** Causes that lie in an order of sessions or of slots. */
class DiagnosisOrdersTest {

    @Test
    void orders_inACircle_areNoCauseWhereOneIsSoft() {
        Event.Builder builder = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .relation(Relation.before("Malawi", "Liberia"));
        Event hard = builder.build().toBuilder()
                .relation(Relation.before("Liberia", "Malawi"))
                .build();
        Event soft = builder.build().toBuilder()
                .relation(Relation.before("Liberia", "Malawi").withLevel(Level.SOFT))
                .relation(Relation.before("Malawi", "Liberia")
                        .withMinLagMinutes(900)
                        .withLevel(Level.SOFT))
                .build();

        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(soft));
        assertEquals(
                List.of(
                        "unscheduled-session: Malawi takes place and lasts 60 minutes.",
                        "unscheduled-session: Liberia takes place and lasts 60 minutes.",
                        "session-order: Liberia starts at least 0 minutes after the end of Malawi.",
                        "session-order: Malawi starts at least 0 minutes after the end of Liberia."),
                facts(cause(hard)));
    }

    @Test
    void mediumOrder_ofASoftRule_isACause() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .editRule("session-order", rule -> rule.withLevel(Level.SOFT))
                .relation(Relation.before("Malawi", "Liberia")
                        .withMinLagMinutes(900)
                        .withLevel(Level.MEDIUM))
                .build();

        assertTrue(
                facts(cause(event))
                        .contains("session-order: Liberia starts at least 900 minutes after the end of Malawi."),
                () -> facts(cause(event)).toString());
    }

    @Test
    void mediumRelations_thatContradict_saysNotThatSessionsCannotBeScheduled() {
        Event.Builder builder =
                event().session(hour("Malawi").build()).session(hour("Liberia").build());
        Relation sameDay = Relation.sameDay("Malawi", "Liberia");
        Relation differentDay = Relation.differentDay("Malawi", "Liberia");

        Cause hard = cause(builder.build().toBuilder().relation(differentDay).build());
        Cause medium = cause(builder.build().toBuilder()
                .relation(sameDay.withLevel(Level.MEDIUM))
                .relation(differentDay.withLevel(Level.MEDIUM))
                .build());

        assertEquals("Malawi and Liberia cannot both be scheduled.", hard.sentence());
        assertEquals("The requirements of Malawi and Liberia cannot all be met together.", medium.sentence());
        assertEquals(Level.MEDIUM, medium.facts().getLast().level());
        assertEquals(Level.HARD, hard.facts().getLast().level());
    }

    @Test
    void relationsOfTwoLevels_betweenTheSameSessions_countAsMedium() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .relation(Relation.before("Malawi", "Liberia"))
                .relation(Relation.before("Malawi", "Liberia")
                        .withMinLagMinutes(900)
                        .withLevel(Level.MEDIUM))
                .build();

        assertEquals(
                "The requirements of Malawi and Liberia cannot all be met together.",
                cause(event).sentence());
    }

    @Test
    void order_inACircle_isTold() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .session(hour("Maldives").build())
                .relation(Relation.before("Malawi", "Liberia"))
                .relation(Relation.before("Liberia", "Maldives"))
                .relation(Relation.before("Maldives", "Malawi"))
                .build();

        Cause cause = cause(event);

        assertEquals("At most 2 of these 3 sessions can be scheduled: Malawi, Liberia and Maldives.", cause.sentence());
        assertEquals(List.of("unscheduled-session", "session-order"), cause.ruleIds());
        assertEquals(6, cause.facts().size());
    }

    @Test
    void order_withMoreLagThanTime_isTold() {
        Event event = event().session(hour("Malawi").build())
                .session(hour("Liberia").build())
                .relation(Relation.before("Malawi", "Liberia").withMinLagMinutes(65))
                .build();

        Cause cause = cause(event);

        assertEquals(List.of("unscheduled-session", "day-closed", "session-order"), cause.ruleIds());
        assertTrue(
                repairs(cause)
                        .contains("MAKES_FEASIBLE Shorten the minimum lag between Malawi and Liberia by 5 minutes."),
                repairs(cause)::toString);
    }

    @Test
    void order_ofSlotsAgainstAWindow_isTold() {
        Event.Builder builder = event();
        Event event = builder.person(Person.builder("Ana")
                        .available(builder.window("2020-03-31T12:50/13:00"))
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
}
