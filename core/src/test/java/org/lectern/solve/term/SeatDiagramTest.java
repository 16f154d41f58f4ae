package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.term.SeatDiagram.SeatedSession;

/** Held against all ways to seat some sessions. A pair costs 10. */
class SeatDiagramTest {

    private static final long UNIT_COST = 10;
    private static final int NONE = DecisionDiagram.NONE;

    private static Optional<DecisionDiagram> diagram(List<SeatedSession> seated, long maxArcsOfEquals) {
        return new SeatDiagram(seated, UNIT_COST, maxArcsOfEquals).find(Long.MAX_VALUE);
    }

    private static long least(List<SeatedSession> seated, long maxArcsOfEquals, long... values) {
        return diagram(seated, maxArcsOfEquals).orElseThrow().minCost(values, 0, new int[values.length]);
    }

    private static List<SeatedSession> random(Random random) {
        List<SeatedSession> seated = new ArrayList<>();
        int multipliers = 0;
        for (int s = 1 + random.nextInt(6); s > 0; s--) {
            int sides = 1 + random.nextInt(3);
            seated.add(new SeatedSession(
                    random.nextInt(3),
                    (sides & 1) == 0 ? NONE : multipliers++,
                    (sides & 2) == 0 ? NONE : multipliers++,
                    random.nextBoolean()));
        }
        seated.sort(Comparator.comparingInt((SeatedSession one) -> -one.wanted()));
        return seated;
    }

    /** Returns the least that the sessions from one on cost, for all ways to seat them. */
    private static long leastByHand(List<SeatedSession> seated, List<Integer> smaller, int from, long[] values) {
        if (from == seated.size()) {
            return 0;
        }
        SeatedSession next = seated.get(from);
        long least = Long.MAX_VALUE / 2;
        if (next.mayBeElsewhere()) {
            least = leastByHand(seated, smaller, from + 1, values);
        }
        if (next.mayBeLarger()) {
            long more =
                    smaller.stream().filter(wanted -> wanted > next.wanted()).count();
            long rest = leastByHand(seated, smaller, from + 1, values);
            least = Math.min(least, more * UNIT_COST - values[next.larger()] + rest);
        }
        if (next.mayBeSmaller()) {
            List<Integer> also = new ArrayList<>(smaller);
            also.add(next.wanted());
            long rest = leastByHand(seated, also, from + 1, values);
            least = Math.min(least, rest - values[next.smaller()]);
        }
        return least;
    }

    @Test
    void least_ofRandomSessions_isThatOfAllWaysToSeatThem() {
        int below = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<SeatedSession> seated = random(random);
            long[] values = random.longs(12, 0, 40).toArray();
            long expected = leastByHand(seated, List.of(), 0, values);
            long inBothRooms = least(seated, 0, values);

            assertEquals(expected, least(seated, Long.MAX_VALUE, values), "seed " + seed);
            assertTrue(inBothRooms <= expected, "seed " + seed);
            below += inBothRooms < expected ? 1 : 0;
        }
        assertTrue(below > 0 && below < 500, "below: " + below);
    }

    @Test
    void least_ofEquals_paysForTheMoreWantedAlone() {
        List<SeatedSession> seated = List.of(new SeatedSession(2, 0, NONE, true), new SeatedSession(1, 1, 2, false));

        assertEquals(-30, least(seated, Long.MAX_VALUE, 25, 5, 0));
        assertEquals(-25 - 20 + UNIT_COST, least(seated, Long.MAX_VALUE, 25, 5, 20));
    }

    @Test
    void find_withFewerArcsThanNeeded_isEmpty() {
        List<SeatedSession> seated = List.of(new SeatedSession(2, 0, NONE, true), new SeatedSession(1, NONE, 1, true));
        SeatDiagram seats = new SeatDiagram(seated, UNIT_COST, 100);

        assertEquals(6, seats.find(6).orElseThrow().arcCount());
        assertEquals(Optional.empty(), seats.find(5));
    }

    @Test
    void find_ofNoSessions_isEmpty() {
        assertEquals(Optional.empty(), diagram(List.of(), 100));
    }
}
