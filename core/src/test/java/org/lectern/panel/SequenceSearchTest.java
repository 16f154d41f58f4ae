package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.panel.PanelModel.OrderWishKind;

/** The search under one assumption, with any limit, against all labels without one. */
class SequenceSearchTest {

    private static final int SEARCHES = 120;
    private static final long SURCHARGE = 40;

    private final LabelPool labels = new LabelPool();

    /** Returns a session in which there is time for most; neighbours, wishes and questions cost something. */
    private static SequencingProblem random(int kinds, Random random) {
        TurnTypeSketch[] turns = IntStream.range(0, kinds)
                .mapToObj(slot -> {
                    int from = random.nextInt(12);
                    return TurnTypeSketch.of(slot)
                            .minutes(1, 1 + random.nextInt(3))
                            .drop(random.nextInt(4, 30))
                            .missing(random.nextInt(3), random.nextInt(2))
                            .prefers(from, from + 1 + random.nextInt(10), random.nextInt(4));
                })
                .toArray(TurnTypeSketch[]::new);
        long[][] neighbours = new long[kinds][kinds];
        for (long[] row : neighbours) {
            for (int k = 0; k < kinds; k++) {
                row[k] = random.nextInt(4) == 0 ? random.nextInt(1, 9) : 0;
            }
        }
        SequencingSketch sketch =
                new SequencingSketch(turns).turnsIn(0, 2 * kinds).qa(2 * kinds, random.nextInt(kinds), 2);
        if (random.nextBoolean()) {
            sketch.neighbours(neighbours);
        }
        if (random.nextBoolean()) {
            sketch.wish(OrderWishKind.LAST, 0, -1, 5).wish(OrderWishKind.AFTER, 1, 2, 5);
        }
        return sketch.build();
    }

    private long cheapest(SequencingProblem problem) {
        SequencingLabelSetting all = new SequencingLabelSetting(problem, labels, new NeighbourBounds());
        return Objects.requireNonNull(all.run(SequenceSearch.frontier(problem, all, Long.MAX_VALUE), Long.MAX_VALUE))
                .cost();
    }

    @Test
    void run_always_findsTheCheapestIfItCostsNoMoreThanTheLimit() {
        int attained = 0;
        for (int seed = 0; seed < SEARCHES; seed++) {
            SequencingProblem problem = random(3 + seed % 6, new Random(seed));
            long cheapest = cheapest(problem) + SURCHARGE;
            SequenceSearch search = new SequenceSearch(problem, SURCHARGE, labels, new NeighbourBounds());

            assertTrue(search.lowerBound() <= cheapest, "seed " + seed);
            attained += search.lowerBound() == cheapest ? 1 : 0;
            assertNull(search.run(cheapest - 1, Long.MAX_VALUE), "seed " + seed);
            for (long limit : new long[] {cheapest, cheapest + 7, Long.MAX_VALUE}) {
                SequencingLabelSetting.PackedSequence found =
                        Objects.requireNonNull(search.run(limit, Long.MAX_VALUE), "seed " + seed);
                assertEquals(cheapest, found.cost(), "seed " + seed);
            }
        }
        assertTrue(attained > SEARCHES / 10, attained + " attain their lower bounds");
        assertTrue(attained < SEARCHES * 9 / 10, attained + " attain their lower bounds");
    }

    @Test
    void run_whereManyLabelsLeadNowhere_findsTheOneThatDoes() {
        // The first must speak, and before all others. A dive has the last speak first, and gives up without any
        // sequence.
        int kinds = 9;
        SequencingProblem problem = SequencingSketch.ofKinds(kinds)
                .turnsIn(0, kinds)
                .pinned(IntStream.range(0, kinds).map(i -> kinds - 1 - i).toArray())
                .mustSeat(kinds - 1)
                .build();
        SequenceSearch search = new SequenceSearch(problem, 0, labels, new NeighbourBounds());

        assertEquals(
                0,
                Objects.requireNonNull(search.run(Long.MAX_VALUE, Long.MAX_VALUE))
                        .cost());
        assertEquals(0, Objects.requireNonNull(search.run(0, Long.MAX_VALUE)).cost());
    }
}
