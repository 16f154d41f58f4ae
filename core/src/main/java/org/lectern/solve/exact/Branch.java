package org.lectern.solve.exact;

import org.lectern.solve.bound.Node;

/** A split of a node in two, the more promising part first (Ryan and Foster 1981). */
sealed interface Branch {

    Node first();

    Node second();

    /**
     * A split by the places of one session.
     *
     * @param session the session
     * @param places the places that it has in the first part; in the second it has all others
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SessionBranch(int session, int[] places, Node first, Node second) implements Branch {}

    /** A split by whether a region uses a half-day; in the first part it does. */
    record OfRegion(int region, int halfDay, Node first, Node second) implements Branch {}
}
