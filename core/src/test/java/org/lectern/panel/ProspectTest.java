package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left before labels, once looked at and once turned to by a turn more. */
class ProspectTest {

    private static TurnType[] drawn(Random random, int[] sizes) {
        TurnTypeSketch[] types = new TurnTypeSketch[sizes.length];
        int slot = 0;
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = 1 + random.nextInt(3);
            int least = 1 + random.nextInt(4);
            types[k] = TurnTypeSketch.of(IntStream.range(slot, slot + sizes[k]).toArray())
                    .minutes(least, least + 1)
                    .drop(1 + random.nextInt(30));
            slot += sizes[k];
        }
        return new SequencingSketch(types).build().types().toArray(TurnType[]::new);
    }

    @Test
    void estimate_afterATurn_isThatOfTheStateThen() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            int[] sizes = new int[1 + random.nextInt(4)];
            TurnType[] types = drawn(random, sizes);
            long[] minCosts = random.longs(sizes.length, 0, 20).toArray();
            int[] counts =
                    IntStream.of(sizes).map(size -> random.nextInt(size + 1)).toArray();
            BeamFrontier.Prospect turned = new BeamFrontier.Prospect(types, sizes, minCosts);
            turned.lookAt(counts.clone());
            for (int k = 0; k < sizes.length; k++) {
                if (counts[k] < sizes[k]) {
                    turned.turnTo(k);
                    counts[k]++;
                    BeamFrontier.Prospect looked = new BeamFrontier.Prospect(types, sizes, minCosts);
                    looked.lookAt(counts.clone());
                    counts[k]--;
                    int over = random.nextInt(40) - 30;

                    assertEquals(looked.estimate(over), turned.estimate(over));
                }
            }
        }
    }
}
