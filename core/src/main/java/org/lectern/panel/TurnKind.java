package org.lectern.panel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slots of one session that are alike from inside at one start and length, so that only their number matters.
 *
 * @param slots their indices, in the order of the session's list
 * @param least the fewest minutes that each may get
 * @param most the most minutes that each may get
 * @param wished the most minutes of each, under which each minute is missed
 * @param drop what it costs to drop one, packed
 * @param seat what it costs to seat one whatever its time, packed
 * @param person the person's index if seating another slot of the same person would not cost {@code seat} again, or -1
 * @param clock what the time of a turn costs
 * @param label what tells its neighbours: slots with other labels are told apart
 * @param moved what the speaker of the one slot was told, or null where that does not count
 * @param movedCap the most that a change of what the speaker was told may cost; above it a turn may not be
 * @param own what each turn costs under rules of an application, by minutes over the least and start; or empty
 * @param shortPrice what a minute under {@code most} costs, packed
 * @param unevenPrice what the square of the minutes under {@code most} costs, packed
 */
@SuppressWarnings("ArrayRecordComponent")
record TurnKind(
        int[] slots,
        int least,
        int most,
        int wished,
        long drop,
        long seat,
        int person,
        ClockCosts clock,
        String label,
        @Nullable MovedTurn moved,
        long movedCap,
        long[][] own,
        long shortPrice,
        long unevenPrice) {

    /** Stands for {@link #movedCap} where the cost of a change is paid for each turn. */
    static final long PAID = -1;

    /** Returns whether the time of the turn costs anything at any time. */
    boolean looksAtClock() {
        return !clock.isFree() || own.length > 0 || moved != null;
    }

    /** Returns what it costs, packed, to give a turn {@code minutes} from {@code start}, seating and moves aside. */
    long turnCost(int start, int minutes) {
        long missing = (long) wished - minutes;
        return shortPrice * missing
                + unevenPrice * missing * missing
                + clock.of(start, start + minutes)
                + (own.length == 0 ? 0 : own[minutes - least][start]);
    }

    /** Returns whether a slot of the other kind could take the place of one of this kind at no change in cost. */
    boolean isLike(TurnKind other) {
        return person < 0
                && other.person < 0
                && moved == null
                && other.moved == null
                && least == other.least
                && most == other.most
                && wished == other.wished
                && drop == other.drop
                && seat == other.seat
                && shortPrice == other.shortPrice
                && unevenPrice == other.unevenPrice
                && label.equals(other.label)
                && clock.isLike(other.clock)
                && Arrays.deepEquals(own, other.own);
    }

    /** Returns this kind with one slot more. */
    TurnKind with(int slot) {
        int[] more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        return new TurnKind(
                more,
                least,
                most,
                wished,
                drop,
                seat,
                person,
                clock,
                label,
                moved,
                movedCap,
                own,
                shortPrice,
                unevenPrice);
    }
}
