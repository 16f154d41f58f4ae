package org.lectern.replan;

import java.util.BitSet;

/**
 * A set of sessions that may move while all others keep their place.
 *
 * @param peopleMoved the maximum number of people moved
 * @param moved the sessions that move
 * @param unscheduled the published sessions that become unscheduled
 */
record MoveSet(int peopleMoved, BitSet moved, BitSet unscheduled) {

    static MoveSet of(ReplanModel model, BitSet moved, BitSet out) {
        BitSet people = new BitSet();
        for (int s = 0; s < model.size; s++) {
            if (moved.get(s)) {
                people.or(model.livePeople(s));
            } else if (!out.get(s)) {
                people.or(model.peopleChangedInside[s]);
            }
        }
        return new MoveSet(people.cardinality(), moved, out);
    }

    boolean keeps(int s) {
        return !moved.get(s) && !unscheduled.get(s);
    }

    MoveSet withMoved(ReplanModel model, int s) {
        BitSet more = (BitSet) moved.clone();
        more.set(s);
        return of(model, more, unscheduled);
    }

    MoveSet withUnscheduled(ReplanModel model, int s) {
        BitSet more = (BitSet) unscheduled.clone();
        more.set(s);
        return of(model, moved, more);
    }
}
