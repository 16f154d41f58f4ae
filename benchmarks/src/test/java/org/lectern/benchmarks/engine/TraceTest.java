package org.lectern.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

class TraceTest {

    @Test
    void earlyBound_isTheHighestInTheFirstTenSeconds() {
        AtomicLong millis = new AtomicLong(1_000);
        Trace trace = new Trace(millis::get);

        assertNull(trace.earlyBound());
        trace.bounded(new Score(0, 1, 5));
        millis.set(10_000);
        trace.bounded(new Score(0, 0, 9));
        assertEquals(new Score(0, 1, 5), trace.earlyBound());
        trace.bounded(new Score(0, 1, 7));
        millis.set(10_001);
        trace.bounded(new Score(0, 2, 0));
        assertEquals(new Score(0, 1, 7), trace.earlyBound());
    }
}
