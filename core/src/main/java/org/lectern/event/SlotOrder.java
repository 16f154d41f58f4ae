package org.lectern.event;

import java.util.List;
import java.util.Set;

/**
 * The wished position of a slot among the turns of its session.
 *
 * <p>{@code first}, {@code last} and each id are wishes of their own. A wish about a dropped slot counts as met.
 *
 * @param first no turn before it, so that it follows the State's statement
 * @param last no turn after it
 * @param after ids of slots of the same session that come before it
 * @param rightAfter ids of slots of the same session of which each wishes to be its neighbour before
 * @since 0.1.0
 */
public record SlotOrder(boolean first, boolean last, List<String> after, List<String> rightAfter) {

    /** No wish at all. */
    public static final SlotOrder NONE = new SlotOrder(false, false, List.of(), List.of());

    public SlotOrder {
        after = List.copyOf(after);
        rightAfter = List.copyOf(rightAfter);
    }

    SlotOrder withFirst() {
        return new SlotOrder(true, last, after, rightAfter);
    }

    SlotOrder withLast() {
        return new SlotOrder(first, true, after, rightAfter);
    }

    SlotOrder withAfter(String... slotIds) {
        return new SlotOrder(first, last, Copies.joined(after, slotIds), rightAfter);
    }

    SlotOrder withRightAfter(String... slotIds) {
        return new SlotOrder(first, last, after, Copies.joined(rightAfter, slotIds));
    }

    /** Returns the wishes without those about other slots than these. */
    public SlotOrder retainingSlots(Set<String> slotIds) {
        return new SlotOrder(
                first,
                last,
                after.stream().filter(slotIds::contains).toList(),
                rightAfter.stream().filter(slotIds::contains).toList());
    }
}
