package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/** Causes of limits of gaps. Ana is needed in Ghana at 10:00 and in Mali at 12:00. */
class DiagnosisGapsTest {

    private static Event ana(int maxGaps, UnaryOperator<Event.Builder> change) {
        return change.apply(event().startStepMinutes(60)
                        .people(List.of(
                                Person.builder("Ana").maxGapsPerDay(maxGaps).build()))
                        .session(hour("Ghana")
                                .attendants("Ana")
                                .pin(Pin.NONE.withStart(Instant.parse("2020-03-31T08:00:00Z")))
                                .build())
                        .session(hour("Mali")
                                .attendants("Ana")
                                .pin(Pin.NONE.withStart(Instant.parse("2020-03-31T10:00:00Z")))
                                .build()))
                .build();
    }

    private static void assertPossible(Event event) {
        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(event));
    }

    @Test
    void gap_ofAPersonWhoMayHaveNone_isACauseThatNamesThePerson() {
        Cause cause = cause(ana(0, same -> same));

        assertEquals("Ghana and Mali cannot both be scheduled.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Ghana takes place and lasts 60 minutes.",
                        "pinned: Ghana is pinned to the start Tuesday 31 March 10:00.",
                        "unscheduled-session: Mali takes place and lasts 60 minutes.",
                        "pinned: Mali is pinned to the start Tuesday 31 March 12:00.",
                        "gap-limit: Ana has no gap between the sessions of a day."),
                facts(cause));
        assertEquals(
                "MAKES_FEASIBLE Allow Ana 1 gap more a day.",
                repairs(cause).stream()
                        .filter(repair -> repair.contains("Ana"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void gap_thatAnotherSessionFills_isNoCause() {
        assertPossible(
                ana(0, event -> event.session(hour("Togo").attendants("Ana").build())));
        assertPossible(ana(
                0,
                event -> event.session(hour("Togo").attendants("Ana").build())
                        .waivers(List.of(new Waiver(
                                "unscheduled-session", Set.of(SubjectId.session("Togo")), "it may be left out")))));
    }

    @Test
    void gap_thatNothingForbids_isNoCause() {
        assertPossible(ana(1, same -> same));
        assertPossible(ana(0, event -> event.editRule("gap-limit", rule -> rule.withLevel(Level.SOFT))));
        assertPossible(ana(0, event -> event.editRule("gap-limit", rule -> rule.withParameter("minutes", 61))));
        assertPossible(ana(
                0,
                event -> event.waivers(List.of(new Waiver(
                        "gap-limit",
                        Set.of(SubjectId.person("Ana"), SubjectId.day(LocalDate.parse("2020-03-31"))),
                        "she asked for it")))));
    }
}
