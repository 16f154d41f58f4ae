package org.lectern.panel;

import java.util.Arrays;

/**
 * Slots of one session that are alike from inside at one start and length, so that only their number matters.
 *
 * @param slots their indices, in the order of the session's list
 * @param least the fewest minutes of each
 * @param most the most minutes of each
 * @param drop what it costs to drop one, packed
 * @param seat what it costs to seat one whatever its time, packed
 * @param person the person's index if seating another slot of the same person would not cost {@code seat} again, or -1
 * @param windows hard spans for the turn's own time, from the session's start; empty where any time will do
 * @param windowPrice what a minute outside {@code windows} costs, packed
 * @param preferred preferred spans for the turn's own time
 * @param preferredPrice what a minute outside {@code preferred} costs, packed
 * @param shortPrice what a minute under {@code most} costs, packed
 * @param unevenPrice what the square of the minutes under {@code most} costs, packed
 */
@SuppressWarnings("ArrayRecordComponent")
record TurnKind(
        int[] slots,
        int least,
        int most,
        long drop,
        long seat,
        int person,
        int[] windows,
        long windowPrice,
        int[] preferred,
        long preferredPrice,
        long shortPrice,
        long unevenPrice) {

    /** Returns whether the time of the turn costs anything at any time. */
    boolean looksAtClock() {
        return (windows.length > 0 && windowPrice > 0) || (preferred.length > 0 && preferredPrice > 0);
    }

    /** Returns what it costs, packed, to give a turn {@code minutes} from {@code start}, seating aside. */
    long turnCost(int start, int minutes) {
        long missing = (long) most - minutes;
        return shortPrice * missing
                + unevenPrice * missing * missing
                + windowPrice * Spans.outside(windows, start, start + minutes)
                + preferredPrice * Spans.outside(preferred, start, start + minutes);
    }

    /** Returns whether a slot of the other kind could take the place of one of this kind at no change in cost. */
    boolean isLike(TurnKind other) {
        return person < 0
                && other.person < 0
                && least == other.least
                && most == other.most
                && drop == other.drop
                && seat == other.seat
                && windowPrice == other.windowPrice
                && preferredPrice == other.preferredPrice
                && shortPrice == other.shortPrice
                && unevenPrice == other.unevenPrice
                && Arrays.equals(windows, other.windows)
                && Arrays.equals(preferred, other.preferred);
    }

    /** Returns this kind with one slot more. */
    TurnKind with(int slot) {
        int[] more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        return new TurnKind(
                more,
                least,
                most,
                drop,
                seat,
                person,
                windows,
                windowPrice,
                preferred,
                preferredPrice,
                shortPrice,
                unevenPrice);
    }
}
