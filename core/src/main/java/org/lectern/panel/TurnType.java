package org.lectern.panel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slots of one session that are alike from inside at one start and length, so that only their number matters.
 *
 * @param slots their indices, in the order of the session's list
 * @param minMinutes the fewest minutes that each may get
 * @param maxMinutes the most minutes that each may get
 * @param desiredMinutes the most minutes of each, under which each minute is missed
 * @param dropCost what it costs to drop one, packed
 * @param presenceCost what it costs to seat one whatever its time, packed
 * @param sharedPerson the person's index if seating another slot of the same person would not cost {@code seat} again, or -1
 * @param timeCosts what the time of a turn costs
 * @param neighbourLabel what tells its neighbours: slots with other labels are told apart
 * @param changeCost what the speaker of the one slot was told, or null where that does not count
 * @param maxChangeWeight the most that a change of what the speaker was told may cost; above it a turn may not be
 * @param customCosts what each turn costs under rules of an application, by minutes over the least and start; or empty
 * @param shortUnitCost what a minute under {@code most} costs, packed
 * @param unevenUnitCost what the square of the minutes under {@code most} costs, packed
 */
@SuppressWarnings("ArrayRecordComponent")
record TurnType(
        int[] slots,
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
        long shortUnitCost,
        long unevenUnitCost) {

    /** Stands for {@link #maxChangeWeight} where the cost of a change is paid for each turn. */
    static final long COSTED_PER_TURN = -1;

    /** Returns whether the time of the turn costs anything at any time. */
    boolean isTimeDependent() {
        return !timeCosts.isFree() || customCosts.length > 0 || changeCost != null;
    }

    /** Returns what it costs, packed, to give a turn {@code minutes} from {@code start}, seating and moves aside. */
    long turnCost(int start, int minutes) {
        long missing = (long) desiredMinutes - minutes;
        return shortUnitCost * missing
                + unevenUnitCost * missing * missing
                + timeCosts.of(start, start + minutes)
                + (customCosts.length == 0 ? 0 : customCosts[minutes - minMinutes][start]);
    }

    /** Returns whether a slot of the other kind could take the place of one of this kind at no change in cost. */
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
                && Arrays.deepEquals(customCosts, other.customCosts);
    }

    /** Returns this kind with one slot more. */
    TurnType withSlot(int slot) {
        int[] more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        return new TurnType(
                more,
                minMinutes,
                maxMinutes,
                desiredMinutes,
                dropCost,
                presenceCost,
                sharedPerson,
                timeCosts,
                neighbourLabel,
                changeCost,
                maxChangeWeight,
                customCosts,
                shortUnitCost,
                unevenUnitCost);
    }
}
