package org.lectern.solve.proof.nogood;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found for the places left to some sessions, and is found again where they have the same: of the sets of places that
 * were asked for last.
 *
 * @param <V> what is found
 */
public final class RememberedByPlaces<V> {

    private final int[] sessions;
    private final Function<int[][], V> finder;
    private final Map<Places, V> known;

    /** The places of the sessions, which nobody changes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Places(int[][] left, int hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Places same && hash == same.hash && Arrays.deepEquals(left, same.left);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * @param sessions the sessions whose places matter
     * @param finder finds a value for the places of all sessions of the event
     * @param limit how many values are remembered
     */
    public RememberedByPlaces(List<Integer> sessions, Function<int[][], V> finder, int limit) {
        this.sessions = sessions.stream().mapToInt(Integer::intValue).toArray();
        this.finder = finder;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Places, V> eldest) {
                return size() > limit;
            }
        };
    }

    /**
     * Returns what is found for some places.
     *
     * @param allowed the places of each session of the event, in arrays that nobody changes
     */
    public V of(int[][] allowed) {
        int[][] own = new int[sessions.length][];
        for (int i = 0; i < own.length; i++) {
            own[i] = allowed[sessions[i]];
        }
        Places places = new Places(own, Arrays.deepHashCode(own));
        V value = known.get(places);
        if (value == null) {
            value = finder.apply(allowed);
            known.put(places, value);
        }
        return value;
    }
}
