package org.lectern.replan;

import java.util.BitSet;

/**
 * A set of sessions that may go elsewhere while all others keep their place.
 *
 * @param peopleMoved how many people are told otherwise at most
 * @param moved the sessions that go elsewhere
 * @param unscheduled the sessions that are left out although they were published
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
     * Returns whether nobody is counted who need not be: a session that changes inside may find fewer people to tell of it
     * among those who are told anyway.
     */
    boolean isMinimalFor(ReplanModel model) {
        BitSet told = new BitSet();
        for (int s = 0; s < model.size; s++) {
            if (moved.get(s)) {
                told.or(model.livePeople(s));
            }
        }
        for (int s = 0; s < model.size; s++) {
            if (keeps(s) && !model.peopleChangedInside[s].isEmpty()) {
                if (model.livePeople(s).intersects(told)) {
                    return false;
                }
                told.or(model.livePeople(s));
            }
        }
        return true;
    }
}
