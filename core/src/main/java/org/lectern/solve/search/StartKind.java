package org.lectern.solve.search;

/** How a start of a race begins. */
enum StartKind {
    /** In all places and without multipliers, which finds other valleys. */
    FREE(1),
    /** In all places. */
    ANYWHERE(1),
    /** In the places of timetables that cost such a share of what is missing to the incumbent: a kernel. */
    WIDE(0.25),
    MIDDLE(0.12),
    NARROW(0.06),
    NARROWEST(0.03);

    private final double share;

    StartKind(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    boolean isKernel() {
        return share < 1;
    }

    boolean hasMultipliers() {
        return this != FREE;
    }

    /** Returns the kind of the next wider kernel, or of all places, for a start that leaves something out; itself if it has all. */
    StartKind wider() {
        return switch (this) {
            case NARROWEST -> NARROW;
            case NARROW -> MIDDLE;
            case MIDDLE -> WIDE;
            case WIDE, ANYWHERE -> ANYWHERE;
            case FREE -> FREE;
        };
    }
}
