package org.lectern.panel;

import java.util.List;

/**
 * What is taken for granted of an inside, so that the rest adds up turn by turn; the best over all assumptions is the best.
 *
 * @param keepPinnedOrder whether only insides in the pinned order are of interest
 * @param wholePeople for each person who has both whole-session and own-slot turns here: bit set where the person is
 *     assumed to sit through the session, clear where the whole-session turns are dropped
 * @param least the fewest minutes that any turn gets
 * @param most the most minutes that any turn gets
 * @param movedCaps for each person who was told of several turns, by {@link MovedTurn#person}, the most that changing one
 *     may weigh; -1 for others
 */
record Assumption(boolean keepPinnedOrder, long wholePeople, int least, int most, List<Long> movedCaps) {

    /** Returns how much a change of what a person was told may weigh, or {@link TurnKind#PAID}. */
    long movedCap(MovedTurn moved) {
        return movedCaps.get(moved.person());
    }
}
