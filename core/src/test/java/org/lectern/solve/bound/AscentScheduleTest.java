package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AscentScheduleTest {

    @Test
    void narrowed_ofManyArcs_goesOnForLess() {
        assertEquals(AscentSchedule.PATIENT, AscentSchedule.QUICK.narrowed(1_000_000));
        assertEquals(AscentSchedule.BRIEF, AscentSchedule.QUICK.narrowed(1_000_001));
        assertEquals(AscentSchedule.PATIENT, AscentSchedule.BRIEF.narrowed(1_000_000));
    }

    @Test
    void narrowed_ofAFewSessions_staysThorough() {
        assertEquals(AscentSchedule.THOROUGH, AscentSchedule.THOROUGH.narrowed(1_000_001));
    }
}
