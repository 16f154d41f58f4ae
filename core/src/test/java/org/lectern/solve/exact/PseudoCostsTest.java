package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What splits have brought tells what others will bring. */
class PseudoCostsTest {

    private static final double NEARLY = 1e-9;

    @Test
    void promise_ofSessionsNeverSplit_isTheSame() {
        PseudoCosts costs = new PseudoCosts(3);
        assertEquals(costs.promise(0), costs.promise(1), NEARLY);

        costs.add(2, 0.4, 0.1);

        assertEquals(costs.promise(0), costs.promise(1), NEARLY);
        assertEquals(1, costs.promise(0), NEARLY);
    }

    @Test
    void promise_ofWhatBroughtNothing_fallsWithEachSplit_butNotToNothing() {
        PseudoCosts costs = new PseudoCosts(2);
        costs.add(1, 0.5, 0.5);
        double before = costs.promise(0);
        for (int i = 0; i < 1000; i++) {
            costs.add(0, 0, 0);
            assertTrue(costs.promise(0) < before || before == 0.01, i + " splits");
            before = costs.promise(0);
        }
        assertEquals(0.01, before, NEARLY);
        assertTrue(costs.promise(1) > 100, "the other is far above the mean");
    }

    /** One part alone says little: the node is closed once both are. */
    @Test
    void promise_ofTwoPartsAlike_isAboveThatOfOnePartAlone() {
        PseudoCosts costs = new PseudoCosts(2);
        for (int i = 0; i < 5; i++) {
            costs.add(0, 0.3, 0.3);
            costs.add(1, 0.6, 0);
        }
        assertTrue(costs.promise(0) > costs.promise(1));
    }

    /** From the gains themselves, where the class keeps sums. */
    @Test
    void promise_onRandomGains_isTheGeometricMeanOfBothRatios() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(40);
            int[] sessions = random.ints(count, 0, 6).toArray();
            double[][] gains = {
                random.doubles(count).toArray(), random.doubles(count).toArray()
            };
            PseudoCosts costs = new PseudoCosts(6);
            for (int i = 0; i < count; i++) {
                costs.add(sessions[i], gains[0][i], gains[1][i]);
            }
            for (int s = 0; s < 6; s++) {
                double product = 1;
                for (double[] part : gains) {
                    int session = s;
                    double mean = (Arrays.stream(part).sum() + 0.01) / (count + 1);
                    double[] own = IntStream.range(0, count)
                            .filter(i -> sessions[i] == session)
                            .mapToDouble(i -> part[i] / mean)
                            .toArray();
                    product *= Math.max(0.01, (Arrays.stream(own).sum() + 1) / (own.length + 1));
                }
                assertEquals(Math.sqrt(product), costs.promise(s), NEARLY * product, "seed " + seed);
            }
        }
    }
}
