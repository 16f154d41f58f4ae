package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bounds on what is left of a session, against what it costs in the end. */
class MinutePricesTest {

    private static MinutePrices prices(SequencingSketch sketch) {
        SequencingProblem problem = sketch.build();
        return new MinutePrices(problem, new TurnCosts(problem));
    }

    @Test
    void bound_ofTurnsThatShareTheMinutes_countsThoseThatAreMissing() {
        // Three turns want 3 minutes each and find 6 or 7: three of them cost 5 + 1 each for the first minute less.
        SequencingSketch sketch = new SequencingSketch(
                TurnTypeSketch.of(0, 1).minutes(1, 3).missing(5, 1),
                TurnTypeSketch.of(2).minutes(1, 3).missing(5, 1));
        MinutePrices prices = prices(sketch.turnsIn(1, 7));
        prices.lookAt(new int[] {0, 0});

        assertEquals(3 * 6, prices.lowerBound(1));
        assertEquals(2 * 6, prices.lowerBoundAfter(1, 3));
        // Two turns in three minutes: one with a single minute, for 10 + 4, and one with two.
        assertEquals(14 + 6, prices.lowerBoundAfter(1, 4));
    }

    @Test
    void bound_ofTurnsAndQa_takesMinutesWhereTheyAreCheapest() {
        // Ten minutes, of which nine are wanted for turns and four for Q&A, at 2 a minute.
        MinutePrices prices = prices(
                new SequencingSketch(TurnTypeSketch.of(0, 1, 2).minutes(1, 3).missing(5, 0)).qa(10, 4, 2));
        prices.lookAt(new int[] {0});

        assertEquals(3 * 2, prices.lowerBound(0));
    }

    @Test
    void bound_ofTooManyTurns_countsWhatMustBeDropped() {
        MinutePrices prices = prices(
                new SequencingSketch(TurnTypeSketch.of(0, 1, 2).minutes(5, 5).drop(100)));
        prices.lookAt(new int[] {0});

        assertEquals(100, prices.lowerBound(0));
    }

    @Test
    void bound_ofASpeakerWhoLeavesBeforeTheFirstTurn_countsTheLoss() {
        MinutePrices prices = prices(new SequencingSketch(TurnTypeSketch.of(0).prefers(0, 4, 7)).turnsIn(4, 10));
        prices.lookAt(new int[] {0});

        assertEquals(7, prices.lowerBound(4));
    }

    @Test
    void surcharges_always_areWhatDroppingCostsAboveTheDearestCount() {
        SequencingSketch sketch = new SequencingSketch(
                TurnTypeSketch.of(0, 1).minutes(5, 5).drop(100).seat(7),
                TurnTypeSketch.of(2).minutes(1, 1).drop(3).seat(9));

        // At 18 a minute, which makes up for a turn of five minutes that is dropped, the first type has no surcharge.
        long[] surcharges = prices(sketch.turnsIn(0, 6)).surcharges();
        assertTrue(surcharges[0] >= 0 && surcharges[0] <= 93, "at most what it is at no price");
        assertEquals(0, surcharges[1]);
    }

    /** Random sessions, each with random sequences: no bound is above what the rest of a sequence costs. */
    @Test
    void bound_always_isAtMostWhatTheRestCosts() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            SequencingProblem problem = drawn(random);
            TurnCosts turns = new TurnCosts(problem);
            MinutePrices prices = new MinutePrices(problem, turns);
            for (int walk = 0; walk < 20; walk++) {
                assertAtMostTheRest(random, problem, turns, prices);
            }
        }
    }

    private static void assertAtMostTheRest(
            Random random, SequencingProblem problem, TurnCosts turns, MinutePrices prices) {
        int types = problem.types().size();
        int[] counts = new int[types];
        int looked = random.nextInt(5);
        int end = problem.firstTurnOffset();
        long cost = 0;
        long bound = Long.MIN_VALUE;
        long boundAfter = Long.MIN_VALUE;
        for (int position = 0; position < 8; position++) {
            if (position == looked) {
                prices.lookAt(counts.clone());
                bound = prices.lowerBound(end);
                cost = 0;
            }
            int type = random.nextInt(types);
            TurnType kind = problem.types().get(type);
            int minutes = kind.minMinutes() + random.nextInt(kind.maxMinutes() - kind.minMinutes() + 1);
            int start = end + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            if (counts[type] == problem.slots()[type].length || start + minutes > problem.latestEnd()) {
                continue;
            }
            long turn = turns.of(type, position).cost(start, minutes);
            if (turn == TurnCostTable.FORBIDDEN) {
                continue;
            }
            cost += turn + (kind.sharedPerson() < 0 ? kind.presenceCost() : 0);
            counts[type]++;
            end = start + minutes;
            if (boundAfter == Long.MIN_VALUE && bound != Long.MIN_VALUE) {
                boundAfter = cost + prices.lowerBoundAfter(type, end);
            }
        }
        for (int k = 0; k < types; k++) {
            cost += problem.types().get(k).dropCost() * (problem.slots()[k].length - counts[k]);
        }
        cost += problem.qaCost(end);
        if (bound != Long.MIN_VALUE) {
            assertTrue(bound <= cost, "the bound " + bound + " is above " + cost);
            assertTrue(boundAfter <= cost, "the bound after a turn " + boundAfter + " is above " + cost);
        }
    }

    private static SequencingProblem drawn(Random random) {
        TurnTypeSketch[] types = new TurnTypeSketch[1 + random.nextInt(3)];
        int slot = 0;
        for (int k = 0; k < types.length; k++) {
            int least = 1 + random.nextInt(3);
            int count = 1 + random.nextInt(3);
            types[k] = TurnTypeSketch.of(IntStream.range(slot, slot + count).toArray())
                    .minutes(least, least + random.nextInt(3))
                    .drop(random.nextInt(40))
                    .seat(random.nextInt(4))
                    .missing(random.nextInt(6), random.nextInt(3));
            if (random.nextBoolean()) {
                int from = random.nextInt(8);
                types[k].prefers(from, from + 1 + random.nextInt(8), random.nextInt(9));
            }
            slot += count;
        }
        int first = random.nextInt(3);
        return new SequencingSketch(types)
                .turnsIn(first, first + 3 + random.nextInt(10))
                .qa(16, random.nextInt(12), random.nextInt(5))
                .build();
    }
}
