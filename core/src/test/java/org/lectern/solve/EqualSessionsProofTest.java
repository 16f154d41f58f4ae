package org.lectern.solve;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.testing.EqualSessionEvents;

/**
 * Proofs in which equal sessions have one order, against trying everything. More events: {@code mvn -q test -pl core
 * -Dtest=EqualSessionsProofTest -Dlectern.events=1000}.
 */
class EqualSessionsProofTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 20);

    @Test
    void solved_tinyEventsOfEqualSessions_areAsGoodAsAnyAndNothingFalseIsProven() {
        LongStream.range(0, EVENTS)
                .parallel()
                .forEach(seed -> ProvenBest.assertBest(EqualSessionEvents.of(seed), seed));
    }
}
