package org.lectern.solve.exact;

import java.util.Arrays;

/** Backtracking with forward checking (Haralick and Elliott 1980) for places of some sessions of which no two clash. */
final class PlacementSearch {

    private final SessionConflicts conflicts;
    private final int[] sessions;
    private final int maxNodes;
    private final int[] places;
    private int nodes;
    private boolean isFeasible;

    private PlacementSearch(SessionConflicts conflicts, int[] sessions, int maxNodes) {
        this.conflicts = conflicts;
        this.sessions = sessions;
        this.maxNodes = maxNodes;
        this.places = new int[sessions.length];
        Arrays.fill(places, -1);
    }

    /** Searches until there is an answer or so many places have been tried. */
    static PlacementSearch run(SessionConflicts conflicts, int[] sessions, int[][] domains, int maxNodes) {
        PlacementSearch search = new PlacementSearch(conflicts, sessions, maxNodes);
        search.isFeasible = search.place(domains, sessions.length);
        return search;
    }

    boolean isFeasible() {
        return isFeasible;
    }

    boolean isInfeasible() {
        return !isFeasible && nodes < maxNodes;
    }

    /** Returns the places found, by the number of the session in the set. */
    int[] places() {
        return places;
    }

    private boolean place(int[][] domains, int left) {
        if (left == 0) {
            return true;
        }
        int next = smallest(domains);
        for (int place : domains[next]) {
            if (++nodes >= maxNodes) {
                return false;
            }
            places[next] = place;
            int[][] narrowed = beside(domains, next, place);
            if (Arrays.stream(narrowed).allMatch(own -> own.length > 0) && place(narrowed, left - 1)) {
                return true;
            }
            places[next] = -1;
        }
        return false;
    }

    /** Returns the session without a place that has the fewest left. */
    private int smallest(int[][] domains) {
        int smallest = -1;
        for (int i = 0; i < domains.length; i++) {
            if (places[i] < 0 && (smallest < 0 || domains[i].length < domains[smallest].length)) {
                smallest = i;
            }
        }
        return smallest;
    }

    private int[][] beside(int[][] domains, int taken, int place) {
        int[][] narrowed = domains.clone();
        for (int i = 0; i < domains.length; i++) {
            int other = sessions[i];
            if (places[i] < 0 && conflicts.compete(sessions[taken], other)) {
                narrowed[i] = Arrays.stream(domains[i])
                        .filter(own -> !conflicts.clash(sessions[taken], place, other, own))
                        .toArray();
            }
        }
        return narrowed;
    }
}
