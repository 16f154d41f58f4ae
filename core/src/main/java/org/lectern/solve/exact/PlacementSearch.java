package org.lectern.solve.exact;

import java.util.Arrays;

/** Backtracking with forward checking (Haralick and Elliott 1980) for places of some sessions of which no two clash, within their limits. */
final class PlacementSearch {

    private final CompatiblePlaces compatible;
    private final int[] sessions;
    private final int maxNodes;
    private final int[] values;
    private final int[] places;
    private int nodes;
    private boolean isFeasible;

    private PlacementSearch(CompatiblePlaces compatible, int[] sessions, int maxNodes) {
        this.compatible = compatible;
        this.sessions = sessions;
        this.maxNodes = maxNodes;
        this.values = new int[sessions.length];
        this.places = new int[sessions.length];
        Arrays.fill(values, -1);
        Arrays.fill(places, -1);
    }

    /** Searches until there is an answer or so many places have been tried. */
    static PlacementSearch run(CompatiblePlaces compatible, int[] sessions, int maxNodes) {
        PlacementSearch search = new PlacementSearch(compatible, sessions, maxNodes);
        long[][] domains = Arrays.stream(sessions).mapToObj(compatible::all).toArray(long[][]::new);
        search.isFeasible = search.place(domains, sessions.length);
        return search;
    }

    boolean isFeasible() {
        return isFeasible;
    }

    boolean isInfeasible() {
        return !isFeasible && nodes < maxNodes;
    }

    /** Returns how many places were tried. */
    int nodes() {
        return nodes;
    }

    /** Returns the places found, by the number of the session in the set. */
    int[] places() {
        return places.clone();
    }

    private boolean place(long[][] domains, int left) {
        if (left == 0) {
            return true;
        }
        int next = smallest(domains);
        long[] own = domains[next];
        for (int word = 0; word < own.length; word++) {
            for (long rest = own[word]; rest != 0; rest &= rest - 1) {
                if (++nodes >= maxNodes) {
                    return false;
                }
                values[next] = (word << 6) + Long.numberOfTrailingZeros(rest);
                places[next] = compatible.place(sessions[next], values[next]);
                if (compatible.keepsLimits(sessions, places, next) && placeOthers(domains, next, left - 1)) {
                    return true;
                }
                values[next] = -1;
                places[next] = -1;
            }
        }
        return false;
    }

    private boolean placeOthers(long[][] domains, int taken, int left) {
        long[][] narrowed = beside(domains, taken);
        return narrowed.length > 0 && place(narrowed, left);
    }

    /** Returns the session without a place that has the fewest left. */
    private int smallest(long[][] domains) {
        int smallest = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < domains.length; i++) {
            if (values[i] < 0) {
                int count = Arrays.stream(domains[i]).mapToInt(Long::bitCount).sum();
                if (count < least) {
                    least = count;
                    smallest = i;
                }
            }
        }
        return smallest;
    }

    /** Returns what is left of all domains beside the value just taken, or nothing if one is empty. */
    private long[][] beside(long[][] domains, int taken) {
        long[][] narrowed = domains.clone();
        for (int i = 0; i < domains.length; i++) {
            if (values[i] < 0 && compatible.compete(sessions[taken], sessions[i])) {
                long[] goes = compatible.compatible(sessions[taken], values[taken], sessions[i]);
                long[] left = new long[goes.length];
                long any = 0;
                for (int word = 0; word < left.length; word++) {
                    left[word] = domains[i][word] & goes[word];
                    any |= left[word];
                }
                if (any == 0) {
                    return new long[0][];
                }
                narrowed[i] = left;
            }
        }
        return narrowed;
    }
}
