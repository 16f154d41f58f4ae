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

    /**
     * Returns whether each person counts for a reason: a session that changes inside may affect fewer people among
     * those who are affected anyway.
     */
    boolean isMinimalFor(ReplanModel model) {
        BitSet people = new BitSet();
        for (int s = 0; s < model.size; s++) {
            if (moved.get(s)) {
                people.or(model.livePeople(s));
            }
        }
        for (int s = 0; s < model.size; s++) {
            if (keeps(s) && !model.peopleChangedInside[s].isEmpty()) {
                if (model.livePeople(s).intersects(people)) {
                    return false;
                }
                people.or(model.livePeople(s));
            }
        }
        return true;
    }
}
