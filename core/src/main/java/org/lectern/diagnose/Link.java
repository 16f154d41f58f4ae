package org.lectern.diagnose;

/** What two sessions ask of each other under some facts, their rooms aside. */
final class Link {

    static final int FAR = 1 << 29;

    /** The two sessions by index, the smaller first. */
    final int one;

    final int other;

    boolean sameDay;
    boolean differentDay;
    boolean apart;
    boolean person;
    /** Least and most minutes from the end of the one to the start of the other, and the other way round. */
    int leastLag = -FAR;

    int mostLag = FAR;
    int leastBack = -FAR;
    int mostBack = FAR;

    Link(int one, int other) {
        this.one = Math.min(one, other);
        this.other = Math.max(one, other);
    }

    void addOrder(int first, int least, int most) {
        if (first == one) {
            leastLag = Math.max(leastLag, least);
            mostLag = Math.min(mostLag, most);
        } else {
            leastBack = Math.max(leastBack, least);
            mostBack = Math.min(mostBack, most);
        }
    }

    boolean asks() {
        return sameDay || differentDay || apart || person || hasOrder();
    }

    boolean hasOrder() {
        return leastLag > -FAR || mostLag < FAR || leastBack > -FAR || mostBack < FAR;
    }

    /** Returns whether the two may not overlap, for whatever reason. */
    boolean keepsApart() {
        return person || apart || leastLag >= 0 || leastBack >= 0;
    }

    /** Returns whether times go together, with the minutes that a person needs between the two. */
    boolean allows(int startOne, int endOne, int dayOne, int startOther, int endOther, int dayOther, int gap) {
        if ((sameDay && dayOne != dayOther) || (differentDay && dayOne == dayOther)) {
            return false;
        }
        if (apart && startOne < endOther && startOther < endOne) {
            return false;
        }
        if (person && startOne < endOther + gap && startOther < endOne + gap) {
            return false;
        }
        int lag = startOther - endOne;
        int back = startOne - endOther;
        return lag >= leastLag && lag <= mostLag && back >= leastBack && back <= mostBack;
    }
}
