package org.lectern.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void alone_afterOthers_countsFromItsOwnStart() {
        AtomicLong millis = new AtomicLong(1_000);
        Trace all = new Trace(millis::get);
        awaitMillis(all, 20);
        Trace late = all.alone();
        millis.set(10_010);
        late.bounded(new Score(0, 0, 3));

        assertEquals(new Score(0, 0, 3), late.earlyBound());
    }

    @Test
    void takeOver_oneOfSeveral_tellsWhatTheOthersTook() {
        Trace all = new Trace();
        Trace one = all.alone();
        one.end();
        awaitMillis(all, one.elapsed().toMillis() + 20);

        all.takeOver(one);

        assertEquals(one.elapsed(), all.elapsed());
        assertTrue(all.besides().toMillis() >= 19, () -> all.besides().toString());
    }

    private static void awaitMillis(Trace trace, long millis) {
        while (trace.elapsed().toMillis() < millis) {
            Thread.onSpinWait();
        }
    }
}
