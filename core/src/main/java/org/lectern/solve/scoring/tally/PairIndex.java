package org.lectern.solve.scoring.tally;

/** Pairs of sessions about which a rule has something to say, with a number for each, found by either session. */
public final class PairIndex {

    /** By session: the others, each as its complement where it comes first in its pair. */
    private final MemberLists others;

    private final MemberLists values;

    public PairIndex(int sessions) {
        this.others = new MemberLists(sessions);
        this.values = new MemberLists(sessions);
    }

    /** Adds a pair, with a number that only the rule understands. */
    public void add(int one, int other, int value) {
        others.add(one, other);
        others.add(other, ~one);
        values.add(one, value);
        values.add(other, value);
    }

    /** Returns of how many pairs a session is part. */
    int count(int session) {
        return others.size(session);
    }

    /** Returns the other session of a session's {@code i}th pair, or its complement where it comes first in the pair. */
    int other(int session, int i) {
        return others.get(session, i);
    }

    int value(int session, int i) {
        return values.get(session, i);
    }
}
