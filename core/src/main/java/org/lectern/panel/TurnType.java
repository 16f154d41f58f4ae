package org.lectern.panel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lectern.panel.cost.TurnTimeCosts;

/**
 * What is given of interchangeable slots of one session at one start and length. Only the number of their turns matters.
 *
 * @param minMinutes the fewest minutes of a turn
 * @param maxMinutes the most minutes of a turn
 * @param desiredMinutes the most minutes that the event allows; each minute below costs
 * @param dropCost what it costs to drop a slot, packed
 * @param presenceCost what a turn costs at any time, packed, because its speaker attends the whole session
 * @param sharedPerson index of a person whose presence costs once for several types, or -1
 * @param timeCosts what the time of a turn costs
 * @param neighbourLabel equal if the slots cost their neighbours the same
 * @param changeCost the published turn and the cost of changing it, or null where a change costs nothing
 * @param maxChangeWeight the greatest weight of a change that is allowed, or {@link #COSTED_PER_TURN}
 * @param customCosts what each turn costs under custom rules, by minutes above the minimum and by start; or empty
 * @param positionCosts what each turn costs under custom rules about its position, by the number of turns before it, by
 *     minutes above the minimum and by start; or empty
 * @param shortUnitCost what a minute below {@code desiredMinutes} costs, packed
 * @param unevenUnitCost what the square of the minutes below {@code desiredMinutes} costs, packed
 */
@SuppressWarnings("ArrayRecordComponent")
record TurnType(
        int minMinutes,
        int maxMinutes,
        int desiredMinutes,
        long dropCost,
        long presenceCost,
        int sharedPerson,
        TurnTimeCosts timeCosts,
        String neighbourLabel,
        @Nullable TurnChangeCost changeCost,
        long maxChangeWeight,
        long[][] customCosts,
        long[][][] positionCosts,
        long shortUnitCost,
        long unevenUnitCost) {

    /** The value of {@link #maxChangeWeight} if each turn that changes costs by itself. */
    static final long COSTED_PER_TURN = -1;

    /** Returns whether the time of the turn costs anything at any time. */
    boolean isTimeDependent() {
        return !timeCosts.isFree() || customCosts.length > 0 || dependsOnPosition();
    }

    /** Returns whether the cost of a turn depends on the number of turns before it. */
    boolean dependsOnPosition() {
        return changeCost != null || positionCosts.length > 0;
    }

    /** Returns what a turn costs, packed, because of the number of turns before it, published turns aside. */
    long positionCost(int position, int start, int minutes) {
        return positionCosts.length == 0 ? 0 : positionCosts[position][minutes - minMinutes][start];
    }

    /** Returns what a turn of {@code minutes} from {@code start} costs, packed, without presence, changes and position. */
    long turnCost(int start, int minutes) {
        long missing = (long) desiredMinutes - minutes;
        return shortUnitCost * missing
                + unevenUnitCost * missing * missing
                + timeCosts.of(start, start + minutes)
                + (customCosts.length == 0 ? 0 : customCosts[minutes - minMinutes][start]);
    }

    /** Returns whether slots of both types can be exchanged at no change in cost. */
    boolean isInterchangeableWith(TurnType other) {
        return sharedPerson < 0
                && other.sharedPerson < 0
                && changeCost == null
                && other.changeCost == null
                && minMinutes == other.minMinutes
                && maxMinutes == other.maxMinutes
                && desiredMinutes == other.desiredMinutes
                && dropCost == other.dropCost
                && presenceCost == other.presenceCost
                && shortUnitCost == other.shortUnitCost
                && unevenUnitCost == other.unevenUnitCost
                && neighbourLabel.equals(other.neighbourLabel)
                && timeCosts.isEquivalentTo(other.timeCosts)
                && Arrays.deepEquals(customCosts, other.customCosts)
                && Arrays.deepEquals(positionCosts, other.positionCosts);
    }
}
