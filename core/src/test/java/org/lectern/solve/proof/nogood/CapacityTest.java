package org.lectern.solve.proof.nogood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What too many sessions cost beside what they pay, counted session by session, against a count minute by minute. */
class CapacityTest {

    private static final int CASES = 5_000;
    private static final int RESOURCES = 2;

    private final Random random = new Random(1);

    @Test
    void excess_ofRandomSessions_isNoMoreThanTheMinutesCostBesideTheMultipliers() {
        int exact = 0;
        for (int i = 0; i < CASES; i++) {
            RandomCapacity drawn = new RandomCapacity(random, false);
            Capacity capacity = drawn.capacity();
            List<Capacity.Stretch> certain = drawn.stretches(random.nextInt(4));
            List<Capacity.Stretch> others = drawn.stretches(random.nextInt(4));

            Capacity.Excess excess = capacity.excess(certain);
            long counted =
                    excess.cost() + others.stream().mapToLong(excess::extra).sum();

            List<Capacity.Stretch> all = new ArrayList<>(certain);
            all.addAll(others);
            long unpaid = drawn.unpaid(all);
            assertEquals(drawn.unpaid(certain), excess.cost(), "case " + i);
            assertTrue(counted <= unpaid, "case " + i);
            assertTrue(others.stream().allMatch(own -> excess.extra(own) >= 0), "case " + i);
            exact += counted == unpaid && unpaid > 0 ? 1 : 0;
        }
        assertTrue(exact > CASES / 10, "exact: " + exact);
    }

    @Test
    void excess_whereTooManyAreImpossible_isImpossibleOrNothing() {
        for (int i = 0; i < CASES; i++) {
            RandomCapacity drawn = new RandomCapacity(random, true);
            List<Capacity.Stretch> certain = drawn.stretches(random.nextInt(4));
            Capacity.Stretch other = drawn.stretches(1).getFirst();
            List<Capacity.Stretch> all = new ArrayList<>(certain);
            all.add(other);

            Capacity.Excess excess = drawn.capacity().excess(certain);

            assertEquals(drawn.unpaid(certain), excess.cost(), "case " + i);
            if (excess.cost() == 0) {
                assertEquals(drawn.unpaid(all), excess.extra(other), "case " + i);
            }
        }
    }

    /** Sessions of one place hold their resources for certain; those of more pay and are told what they would cost. */
    @Test
    void use_ofRandomPlaces_isNoMoreThanAnyChoiceCosts() {
        int exact = 0;
        int impossible = 0;
        for (int i = 0; i < CASES; i++) {
            boolean isHard = i % 4 == 0;
            List<RandomCapacity> drawn = List.of(new RandomCapacity(random, isHard), new RandomCapacity(random, false));
            int sessions = 1 + random.nextInt(4);
            List<List<List<Capacities.Holding>>> held = IntStream.range(0, sessions)
                    .mapToObj(ignored -> IntStream.range(0, 3)
                            .mapToObj(place -> holdings(drawn))
                            .toList())
                    .toList();
            Capacities capacities = new Capacities(
                    drawn.stream().map(RandomCapacity::capacity).toList(),
                    sessions,
                    (session, place) -> held.get(session).get(place));
            int[][] allowed = IntStream.range(0, sessions)
                    .mapToObj(ignored -> random.nextBoolean() ? new int[] {random.nextInt(3)} : new int[] {0, 1, 2})
                    .toArray(int[][]::new);
            int[] chosen = Arrays.stream(allowed)
                    .mapToInt(own -> own[random.nextInt(own.length)])
                    .toArray();

            long counted = counted(capacities.use(allowed), allowed, chosen);
            long paid = paid(drawn, held, chosen);

            assertTrue(counted <= paid, "case " + i);
            assertTrue(capacities.use(allowed).cost() >= 0, "case " + i);
            if (Arrays.stream(allowed).allMatch(own -> own.length == 1)) {
                assertEquals(paid, counted, "case " + i);
                exact++;
            }
            impossible += counted == Capacity.IMPOSSIBLE ? 1 : 0;
        }
        assertTrue(exact > CASES / 10, "exact: " + exact);
        assertTrue(impossible > CASES / 40, "impossible: " + impossible);
    }

    private List<Capacities.Holding> holdings(List<RandomCapacity> drawn) {
        List<Capacities.Holding> all = new ArrayList<>();
        for (int resource = 0; resource < RESOURCES; resource++) {
            int own = resource;
            drawn.get(resource)
                    .stretches(random.nextInt(2))
                    .forEach(stretch -> all.add(new Capacities.Holding(own, stretch)));
        }
        return all;
    }

    private static long counted(Capacities.Use use, int[][] allowed, int[] chosen) {
        long sum = use.cost();
        for (int s = 0; s < chosen.length; s++) {
            long extra = allowed[s].length == 1 ? 0 : use.extra(s, chosen[s]);
            sum = sum == Capacity.IMPOSSIBLE || extra == Capacity.IMPOSSIBLE ? Capacity.IMPOSSIBLE : sum + extra;
        }
        return sum;
    }

    private static long paid(List<RandomCapacity> drawn, List<List<List<Capacities.Holding>>> held, int[] chosen) {
        long sum = 0;
        for (int r = 0; r < RESOURCES; r++) {
            int resource = r;
            List<Capacity.Stretch> all = IntStream.range(0, chosen.length)
                    .boxed()
                    .flatMap(s -> held.get(s).get(chosen[s]).stream())
                    .filter(holding -> holding.resource() == resource)
                    .map(Capacities.Holding::stretch)
                    .toList();
            long unpaid = drawn.get(r).unpaid(all);
            sum = sum == Capacity.IMPOSSIBLE || unpaid == Capacity.IMPOSSIBLE
                    ? Capacity.IMPOSSIBLE
                    : sum + unpaid + drawn.get(r).idle(all);
        }
        return sum;
    }
}
