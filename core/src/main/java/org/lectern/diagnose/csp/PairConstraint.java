package org.lectern.diagnose.csp;

/** The constraint between two sessions under some facts, apart from their rooms. */
final class PairConstraint {

    static final int FAR = 1 << 29;

    /** The two sessions by index, the smaller first. */
    final int one;

    final int other;

    boolean sameDay;
    boolean differentDay;
    boolean disjoint;
    boolean person;
    /** Whether a person whom both need has to go from the one room to the other. */
    boolean travels;
    /** Least and most minutes from the end of the one to the start of the other, and the other way round. */
    int minLag = -FAR;

    int maxLag = FAR;
    int minReverseLag = -FAR;
    int maxReverseLag = FAR;

    PairConstraint(int one, int other) {
        this.one = Math.min(one, other);
        this.other = Math.max(one, other);
    }

    void addOrder(int first, int least, int most) {
        if (first == one) {
            minLag = Math.max(minLag, least);
            maxLag = Math.min(maxLag, most);
        } else {
            minReverseLag = Math.max(minReverseLag, least);
            maxReverseLag = Math.min(maxReverseLag, most);
        }
    }

    boolean constrains() {
        return sameDay || differentDay || disjoint || person || hasOrder();
    }

    boolean hasOrder() {
        return minLag > -FAR || maxLag < FAR || minReverseLag > -FAR || maxReverseLag < FAR;
    }

    /** Returns whether the two may not overlap, for whatever reason. */
    boolean keepsApart() {
        return person || disjoint || minLag >= 0 || minReverseLag >= 0;
    }

    /** Returns whether times go together, with the minutes that a person needs between the two. */
    boolean allows(int startOne, int endOne, int dayOne, int startOther, int endOther, int dayOther, int transfer) {
        if ((sameDay && dayOne != dayOther) || (differentDay && dayOne == dayOther)) {
            return false;
        }
        if (disjoint && startOne < endOther && startOther < endOne) {
            return false;
        }
        if (person && startOne < endOther + transfer && startOther < endOne + transfer) {
            return false;
        }
        int lag = startOther - endOne;
        int back = startOne - endOther;
        return lag >= minLag && lag <= maxLag && back >= minReverseLag && back <= maxReverseLag;
    }
}
