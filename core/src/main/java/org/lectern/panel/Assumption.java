package org.lectern.panel;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is taken for granted of an inside, so that the rest adds up turn by turn; the best over all assumptions is the best.
 *
 * @param keepPinnedOrder whether only insides in the pinned order are of interest
 * @param wholeSessionPeople for each person who has both whole-session and own-slot turns here: bit set where the person is
 *     assumed to sit through the session, clear where the whole-session turns are dropped
 * @param minMinutes the fewest minutes that any turn gets
 * @param maxMinutes the most minutes that any turn gets
 * @param maxChangeWeights for each person with several published turns, by {@link TurnChangeCost#personIndex}, the most that changing one
 *     may weigh; -1 for others
 */
record Assumption(
        boolean keepPinnedOrder, long wholeSessionPeople, int minMinutes, int maxMinutes, List<Long> maxChangeWeights) {

    Assumption withPinnedOrder(boolean isKept) {
        return new Assumption(isKept, wholeSessionPeople, minMinutes, maxMinutes, maxChangeWeights);
    }

    Assumption withWholeSessionPerson(int person) {
        return new Assumption(
                keepPinnedOrder, wholeSessionPeople | 1L << person, minMinutes, maxMinutes, maxChangeWeights);
    }

    Assumption withMinutes(int from, int to) {
        return new Assumption(keepPinnedOrder, wholeSessionPeople, from, to, maxChangeWeights);
    }

    /** Returns this with what the changes of the next person with published turns may weigh. */
    Assumption withMaxChangeWeight(long weight) {
        return new Assumption(
                keepPinnedOrder,
                wholeSessionPeople,
                minMinutes,
                maxMinutes,
                Stream.concat(maxChangeWeights.stream(), Stream.of(weight)).toList());
    }

    /** Returns how much a change of a person's published turn may weigh, or {@link TurnType#COSTED_PER_TURN}. */
    long maxChangeWeight(TurnChangeCost moved) {
        return maxChangeWeights.get(moved.personIndex());
    }
}
