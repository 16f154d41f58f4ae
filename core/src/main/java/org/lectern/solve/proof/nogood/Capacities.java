package org.lectern.solve.proof.nogood;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of resources beyond the multipliers, once some sessions have one place left: what they surely hold too much of, and
 * what nobody can hold any more.
 */
public final class Capacities {

    private static final int MAX_REMEMBERED = 32;

    private final List<Capacity> capacities;
    private final Holdings holdings;
    /** The number of the first multiplier of each resource among those of all and, last, how many there are. */
    private final int[] first;
    /** The multipliers that each session may have to pay. */
    private final List<RememberedByPlaces<BitSet>> payable;

    /** A resource, by its position, that a session holds for some time. */
    public record Holding(int resource, Capacity.Stretch stretch) {}

    /** What a session holds at a place. */
    @FunctionalInterface
    public interface Holdings {
        List<Holding> of(int session, int place);
    }

    /** @param holdings says what sessions hold, and is asked often */
    public Capacities(List<Capacity> capacities, int sessions, Holdings holdings) {
        this.capacities = List.copyOf(capacities);
        this.holdings = holdings;
        this.first = new int[capacities.size() + 1];
        for (int r = 0; r < capacities.size(); r++) {
            first[r + 1] = first[r] + capacities.get(r).multipliers().minutes().length;
        }
        this.payable = IntStream.range(0, sessions)
                .mapToObj(session -> new RememberedByPlaces<>(
                        List.of(session), allowed -> payable(session, allowed[session]), MAX_REMEMBERED))
                .toList();
    }

    private BitSet payable(int session, int[] places) {
        BitSet found = new BitSet();
        for (int place : places) {
            for (Holding own : holdings.of(session, place)) {
                Capacity.Multipliers paid = capacities.get(own.resource()).multipliers();
                int from = first[own.resource()];
                found.set(
                        from + paid.before(own.stretch().start()),
                        from + paid.before(own.stretch().end()));
            }
        }
        return found;
    }

    /** Returns what the places left to each session mean, at least one each. */
    public Use use(int[][] allowed) {
        return new Use(allowed);
    }

    /** What the places left to each session mean for all resources. */
    public final class Use {

        /** What more sessions cost; null where nobody surely holds a resource. */
        private final Capacity.@Nullable Excess[] excesses = new Capacity.Excess[capacities.size()];

        private final long cost;

        private Use(int[][] allowed) {
            Map<Integer, List<Capacity.Stretch>> held = new TreeMap<>();
            int[] payers = new int[first[capacities.size()]];
            for (int s = 0; s < allowed.length; s++) {
                BitSet own = payable.get(s).of(allowed);
                for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
                    payers[i]++;
                }
                for (Holding holding : allowed[s].length == 1 ? holdings.of(s, allowed[s][0]) : List.<Holding>of()) {
                    held.computeIfAbsent(holding.resource(), ignored -> new ArrayList<>())
                            .add(holding.stretch());
                }
            }
            long sum = idle(payers);
            for (Map.Entry<Integer, List<Capacity.Stretch>> own : held.entrySet()) {
                Capacity.Excess excess = capacities.get(own.getKey()).excess(own.getValue());
                excesses[own.getKey()] = excess;
                sum = sum == Capacity.IMPOSSIBLE || excess.cost() == Capacity.IMPOSSIBLE
                        ? Capacity.IMPOSSIBLE
                        : Math.addExact(sum, excess.cost());
            }
            this.cost = sum;
        }

        /** Returns what multipliers give back too much, since not so many can hold their resources. */
        private long idle(int[] payers) {
            long sum = 0;
            for (int r = 0; r < capacities.size(); r++) {
                long[] values = capacities.get(r).multipliers().values();
                for (int i = 0; i < values.length; i++) {
                    long idle = capacities.get(r).limit() - payers[first[r] + i];
                    sum = idle > 0 ? Math.addExact(sum, Math.multiplyExact(idle, values[i])) : sum;
                }
            }
            return sum;
        }

        /** Returns what every timetable costs beside the multipliers, at least 0, or {@link Capacity#IMPOSSIBLE}. */
        public long cost() {
            return cost;
        }

        /**
         * Returns what a session that has several places costs at one of them beside what it pays, at least 0, or {@link
         * Capacity#IMPOSSIBLE}.
         */
        public long extra(int session, int place) {
            long sum = 0;
            for (Holding own : holdings.of(session, place)) {
                Capacity.Excess excess = excesses[own.resource()];
                long extra = excess == null ? 0 : excess.extra(own.stretch());
                if (extra == Capacity.IMPOSSIBLE) {
                    return Capacity.IMPOSSIBLE;
                }
                sum = Math.addExact(sum, extra);
            }
            return sum;
        }
    }
}
