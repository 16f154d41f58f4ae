package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Presence;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.panel.cost.TurnTimeCosts;
import org.lectern.rule.Score;

/**
 * The sequencing problem of a session at one start and length: which slots have a turn, in which order, when and for how
 * long. Slots that are interchangeable are of one type.
 *
 * @param types the types of slots
 * @param slots the slots of each type, by index, in the order of the session's list
 * @param orderWishes wishes about order, by type; each type in a wish has one slot
 * @param pinnedOrder types in their pinned order, empty if no order must be kept
 * @param excludedCost what it costs, packed, to drop the slots that an assumption excludes
 * @param neighbourCosts what it costs, packed, that a slot of one type follows one of another; empty if it never does
 * @param requiredTypes for each person assumed to attend the whole session, the types of which one must have a turn
 * @param firstTurnOffset minutes before the first turn
 * @param latestEnd the last minute at which turns may end, so that the minimum of Q&amp;A fits
 * @param minutes length of the session
 * @param preferredQaMinutes minutes of Q&amp;A below which each minute costs
 * @param qaUnitCost that cost, packed
 * @param waitingUnitCost cost of a minute of pause, packed
 * @param movedUnitCost packed value of one unit at the level of {@code moved}
 */
@SuppressWarnings("ArrayRecordComponent")
record SequencingProblem(
        List<TurnType> types,
        int[][] slots,
        List<TypeOrderWish> orderWishes,
        int[] pinnedOrder,
        long excludedCost,
        long[][] neighbourCosts,
        List<int[]> requiredTypes,
        int firstTurnOffset,
        int latestEnd,
        int minutes,
        int preferredQaMinutes,
        long qaUnitCost,
        long waitingUnitCost,
        long movedUnitCost) {

    /** A wish about the order of types; breaking it costs {@code unitCost}, packed. */
    record TypeOrderWish(PanelModel.OrderWishKind kind, int of, int other, long unitCost) {}

    /** Returns the problem at a start and a length under an assumption. */
    static SequencingProblem of(
            PanelModel panel,
            CustomTurnCosts ownTurns,
            LexicographicPacking packing,
            int start,
            int minutes,
            Assumption assumption) {
        List<TurnType> types = new ArrayList<>();
        List<List<Integer>> slots = new ArrayList<>();
        int[] typeOf = new int[panel.slots.length];
        boolean[] alone = alone(panel, assumption.keepPinnedOrder());
        long excluded = 0;
        for (int i = 0; i < panel.slots.length; i++) {
            SlotModel slot = panel.slots[i];
            typeOf[i] = -1;
            TurnType type = type(panel, ownTurns, packing, i, start, minutes, assumption);
            if (type.minMinutes() > type.maxMinutes()
                    || MixedPresence.isExcluded(panel, slot, assumption.wholeSessionPeople())) {
                excluded += type.dropCost();
                continue;
            }
            typeOf[i] = 0;
            while (typeOf[i] < types.size()
                    && (alone[i]
                            || alone[slots.get(typeOf[i]).get(0)]
                            || !types.get(typeOf[i]).isInterchangeableWith(type))) {
                typeOf[i]++;
            }
            if (typeOf[i] == types.size()) {
                types.add(type);
                slots.add(new ArrayList<>());
            }
            slots.get(typeOf[i]).add(i);
        }
        List<TypeOrderWish> wishes = new ArrayList<>();
        for (OrderWish wish : panel.orderWishes) {
            int other = wish.other() < 0 ? -1 : typeOf[wish.other()];
            boolean isActive = typeOf[wish.slot()] >= 0
                    && (wish.other() < 0 || other >= 0)
                    && wish.unitCost().weight() > 0;
            if (isActive) {
                wishes.add(new TypeOrderWish(
                        wish.kind(),
                        typeOf[wish.slot()],
                        other,
                        packing.pack(wish.unitCost().of(1))));
            }
        }
        int[] pinned = new int[0];
        if (assumption.keepPinnedOrder()) {
            pinned = Arrays.stream(panel.pinnedSlots)
                    .map(i -> typeOf[i])
                    .filter(type -> type >= 0)
                    .toArray();
        }
        int[][] slotsByType = slots.stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new SequencingProblem(
                List.copyOf(types),
                slotsByType,
                List.copyOf(wishes),
                pinned,
                excluded,
                neighbourCosts(panel, packing, slotsByType),
                MixedPresence.requiredTypes(panel, typeOf, assumption.wholeSessionPeople()),
                panel.firstTurnOffset,
                minutes - panel.session.minQaMinutes(),
                minutes,
                panel.session.preferredQaMinutes(),
                packing.pack(panel.shortQa.of(1)),
                packing.pack(panel.waiting.of(1)),
                movedUnitCost(panel, packing));
    }

    private static long movedUnitCost(PanelModel panel, LexicographicPacking packing) {
        for (SlotModel slot : panel.slots) {
            TurnChangeCost moved = slot.changeCost();
            if (moved != null) {
                return packing.pack(Score.of(moved.orderUnitCost().level(), 1));
            }
        }
        return 0;
    }

    /** Returns whether the cost of a turn depends on its neighbours or on its position. */
    boolean dependsOnOrder() {
        return neighbourCosts.length > 0 || types.stream().anyMatch(TurnType::dependsOnPosition);
    }

    /** Returns the cost, packed, of too little Q&amp;A if the last turn ends at a minute. */
    long qaCost(int end) {
        int qa = Math.max(0, minutes - end);
        return qaUnitCost * Math.max(0, preferredQaMinutes - qa);
    }

    /** Returns what it costs, packed, that a turn differs from the published one; forbidden above the greatest weight. */
    long movedCost(TurnType type, int position, int start, int turnMinutes) {
        TurnChangeCost moved = type.changeCost();
        if (moved == null) {
            return 0;
        }
        long weight = moved.unitCost(position, start, turnMinutes).weight();
        if (type.maxChangeWeight() == TurnType.COSTED_PER_TURN) {
            return movedUnitCost * weight;
        }
        return weight <= type.maxChangeWeight() ? 0 : TurnCostTable.FORBIDDEN;
    }

    private static long[][] neighbourCosts(PanelModel panel, LexicographicPacking packing, int[][] slots) {
        long[][] costs = new long[panel.neighbours.isActive() ? slots.length : 0][slots.length];
        for (int k = 0; k < costs.length; k++) {
            for (int l = 0; l < costs.length; l++) {
                // Slots of one type cost their neighbours the same, so any two of them will do.
                int before = slots[k][0];
                int after = slots[l][slots[l].length - 1];
                if (before != after && panel.neighbours.amount(before, after) > 0) {
                    costs[k][l] = packing.pack(
                            panel.neighbours.unitCost(before, after).of(1));
                }
            }
        }
        return costs;
    }

    private static TurnType type(
            PanelModel panel,
            CustomTurnCosts ownTurns,
            LexicographicPacking packing,
            int index,
            int start,
            int minutes,
            Assumption assumption) {
        SlotModel slot = panel.slots[index];
        boolean isNeeded = slot.personIndex() >= 0;
        boolean isWholeSession = isNeeded && slot.wholeSession();
        boolean isOwnSlot = isNeeded
                && !slot.wholeSession()
                && !MixedPresence.isAssumedWholeSession(panel, slot, assumption.wholeSessionPeople());
        int end = start + minutes;
        long presence = isWholeSession ? packing.pack(slot.presenceCosts().of(start, end)) : 0;
        boolean isShared =
                isWholeSession && presence > 0 && MixedPresence.wholeSessionSlots(panel, slot.personIndex()) > 1;
        int min = Math.max(slot.slot().minMinutes(), assumption.minMinutes());
        int max = Math.min(slot.slot().maxMinutes(), assumption.maxMinutes());
        TurnChangeCost moved = slot.changeCost();
        return new TurnType(
                min,
                max,
                slot.slot().maxMinutes(),
                packing.pack(slot.dropped().of(slot.slot().priority())),
                presence,
                isShared ? slot.personIndex() : -1,
                isOwnSlot ? slot.presenceCosts().turnTimeCosts(packing, start, end) : TurnTimeCosts.NONE,
                panel.neighbours.typeLabel(index),
                moved,
                moved == null ? TurnType.COSTED_PER_TURN : assumption.maxChangeWeight(moved),
                ownTurns.packed(packing, index, start, minutes, min, max),
                ownTurns.packedByPosition(packing, index, start, minutes, min, max),
                packing.pack(slot.shortMinutes().of(1)),
                packing.pack(slot.unevenMinutes().of(1)));
    }

    /** Returns which slots need a type of their own because of their order or their speaker's presence. */
    private static boolean[] alone(PanelModel panel, boolean keepPinnedOrder) {
        boolean[] alone = new boolean[panel.slots.length];
        for (OrderWish wish : panel.orderWishes) {
            alone[wish.slot()] = true;
            if (wish.other() >= 0) {
                alone[wish.other()] = true;
            }
        }
        if (keepPinnedOrder) {
            for (int slot : panel.pinnedSlots) {
                alone[slot] = true;
            }
        }
        for (int i = 0; i < alone.length; i++) {
            SlotModel slot = panel.slots[i];
            alone[i] |= panel.neighbours.hasWaivers();
            alone[i] |= slot.personIndex() >= 0
                    && slot.slot().presence() == Presence.WHOLE_SESSION
                    && MixedPresence.wholeSessionSlots(panel, slot.personIndex()) > 1;
            alone[i] |= slot.personIndex() >= 0 && MixedPresence.isMixed(panel, slot.personIndex());
        }
        return alone;
    }
}
