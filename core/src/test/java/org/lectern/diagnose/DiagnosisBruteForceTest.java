package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.BruteForce;
import org.lectern.testing.TinyEvents;

/** Compares the three answers with trying all timetables of tiny events that use everything an event can say. */
class DiagnosisBruteForceTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 40);
    private static final int FIRST_EVENT = Integer.getInteger("lectern.firstEvent", 0);
    private static final DiagnosisOptions OPTIONS =
            DiagnosisOptions.defaults().withMaxRepairs(0).withMaxCauses(1).withStepLimit(300);

    @Test
    void answers_always_agreeWithTryingAll() {
        int impossible = 0;
        int unknown = 0;
        int possible = 0;
        for (int i = FIRST_EVENT; i < FIRST_EVENT + EVENTS; i++) {
            Event event = TinyEvents.of(new Random(i));
            boolean isPossible = BruteForce.best(event).score().isFeasible();
            switch (Diagnosis.of(event, OPTIONS)) {
                case Diagnosis.Infeasible told -> {
                    assertFalse(isPossible, "event " + i + " is possible: " + told.causes());
                    impossible++;
                }
                case Diagnosis.Feasible told -> {
                    assertTrue(StandardRules.checker()
                            .check(event, told.timetable())
                            .score()
                            .isFeasible());
                    possible++;
                }
                case Diagnosis.Unknown told -> unknown++;
            }
        }
        // Rules that are not made of facts may make events impossible for reasons that are not looked at.
        assertTrue(unknown <= EVENTS / 20, "unknown: " + unknown);
        assertTrue(impossible >= EVENTS / 2 && possible >= EVENTS / 10, impossible + " " + possible);
    }
}
