package org.lectern.benchmarks.cancel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;

class StopRunTest {

    @Test
    void audience_thatNoRoomSeats_makesAnEventInfeasible() {
        Event event = EventGenerator.generate(EventClass.FULL, 8, 1).event();
        Event crowded = StopRun.withAudience(event, 5_000);
        Diagnosis diagnosis = Diagnosis.of(
                crowded, DiagnosisOptions.defaults().withMaxCauses(1).withMaxRepairs(0));

        assertEquals(OptionalInt.of(5_000), crowded.sessions().getFirst().audience());
        assertInstanceOf(Diagnosis.Infeasible.class, diagnosis);
        assertSame(event, StopRun.withAudience(event, null));
    }
}
