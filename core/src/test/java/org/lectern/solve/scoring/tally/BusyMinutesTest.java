package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BusyMinutesTest {

    private static final int FROM = -70;
    private static final int UNTIL = 200;

    @Test
    void spans_setAndCleared_areAnySetAsInAPlainSet() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            BusyMinutes busy = new BusyMinutes(FROM, UNTIL);
            BitSet plain = new BitSet();
            for (int i = 0; i < 100; i++) {
                int start = FROM + random.nextInt(UNTIL - FROM);
                int end = random.nextInt(8) == 0 ? UNTIL : start + 1 + random.nextInt(Math.min(90, UNTIL - start));
                if (random.nextBoolean()) {
                    busy.set(start, end);
                    plain.set(start - FROM, end - FROM);
                } else {
                    busy.clear(start, end);
                    plain.clear(start - FROM, end - FROM);
                }
                assertSame(plain, busy, "seed " + seed + ", span " + i);
            }
        }
    }

    private static void assertSame(BitSet plain, BusyMinutes busy, String where) {
        for (int minute = FROM; minute < UNTIL; minute++) {
            int next = plain.nextSetBit(minute - FROM);
            boolean isAnyLater = next >= 0;
            assertEquals(plain.get(minute - FROM), busy.isAnySet(minute, minute + 1), where + ", minute " + minute);
            assertEquals(isAnyLater, busy.isAnySet(minute, UNTIL), where + ", from minute " + minute);
            assertEquals(plain.length() > 0 && plain.nextSetBit(0) + FROM < minute, busy.isAnySet(FROM, minute), where);
        }
    }
}
