package org.lectern.replan;

import java.util.BitSet;

/**
 * A set of sessions that may go elsewhere while all others keep their place.
 *
 * @param cost how many people are told otherwise at most
 * @param moved the sessions that go elsewhere
 * @param out the sessions that are left out although they were published
 */
record Moving(int cost, BitSet moved, BitSet out) {

    static Moving of(Ground ground, BitSet moved, BitSet out) {
        BitSet people = new BitSet();
        for (int s = 0; s < ground.size; s++) {
            if (moved.get(s)) {
                people.or(ground.live(s));
            } else if (!out.get(s)) {
                people.or(ground.changed[s]);
            }
        }
        return new Moving(people.cardinality(), moved, out);
    }

    boolean keeps(int s) {
        return !moved.get(s) && !out.get(s);
    }

    Moving withMoved(Ground ground, int s) {
        BitSet more = (BitSet) moved.clone();
        more.set(s);
        return of(ground, more, out);
    }

    Moving withOut(Ground ground, int s) {
        BitSet more = (BitSet) out.clone();
        more.set(s);
        return of(ground, moved, more);
    }
}
