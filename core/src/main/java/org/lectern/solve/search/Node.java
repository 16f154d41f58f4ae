package org.lectern.solve.search;

import java.util.Arrays;

/**
 * A part of the search space: the places that each session may have, and half-days that regions are taken to use.
 *
 * @param allowed the places of each session, cheapest first
 * @param must for each region the half-days, as bits, that it is taken to use; places in others stay possible
 */
@SuppressWarnings("ArrayRecordComponent")
record Node(int[][] allowed, int[] must) {

    /** Returns the whole search space. */
    static Node all(PricedModel model) {
        int[][] all = new int[model.sessionCount()][];
        for (int s = 0; s < all.length; s++) {
            all[s] = new int[model.places(s).size()];
            Arrays.setAll(all[s], p -> p);
        }
        return new Node(all, new int[model.regionCount()]);
    }

    boolean isEmpty() {
        return Arrays.stream(allowed).anyMatch(places -> places.length == 0);
    }

    Node with(int[][] places) {
        return new Node(places, must);
    }

    /** Returns this part with other places for one session. */
    Node with(int session, int[] places) {
        int[][] changed = allowed.clone();
        changed[session] = places;
        return new Node(changed, must);
    }

    /** Returns this part where a region is taken to use a half-day. */
    Node using(int region, int halfDay) {
        int[] more = must.clone();
        more[region] |= 1 << halfDay;
        return new Node(allowed, more);
    }

    /** Returns this part where no session of a region is in a half-day. */
    Node avoiding(PricedModel model, int region, int halfDay) {
        int[][] changed = allowed.clone();
        for (int session : model.regionSessions(region)) {
            changed[session] = Arrays.stream(allowed[session])
                    .filter(place -> model.halfDay(session, place) != halfDay)
                    .toArray();
        }
        return new Node(changed, must);
    }
}
