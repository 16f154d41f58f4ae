package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Presence;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.rule.Score;

/**
 * The choice that is left inside a session once start and length are fixed, in terms of kinds of turns.
 *
 * @param types the kinds of turns
 * @param orderWishes wishes about order, in terms of kinds; each kind that one names has one slot
 * @param pinnedOrder kinds in their pinned order, empty where no order is to be kept
 * @param excludedCost what it costs, packed, to drop the slots that an assumption leaves no turn
 * @param neighbourCosts what it costs, packed, that a slot of one kind follows one of another; empty where it never does
 * @param requiredTypes for each person assumed to sit through the session, the kinds of which one must be seated
 * @param firstTurnOffset minutes before the first slot
 * @param latestEnd minute by which the last slot has ended, so that the least Q&amp;A fits
 * @param minutes length of the session
 * @param preferredQaMinutes minutes of Q&amp;A below which each minute costs
 * @param qaUnitCost that cost, packed
 * @param waitingUnitCost cost of a minute of waiting, packed
 * @param movedUnitCost packed value of one unit at the level of {@code moved}
 */
@SuppressWarnings("ArrayRecordComponent")
record SequencingProblem(
        List<TurnType> types,
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

    /** A wish about order in terms of kinds; {@code price} is what it costs to break it, packed. */
    record TypeOrderWish(PanelModel.OrderWishKind kind, int of, int other, long unitCost) {}

    /** Returns the problem at a start and a length under an assumption. */
    static SequencingProblem of(
            PanelModel panel,
            CustomTurnCosts ownTurns,
            LexicographicPacking packing,
            int start,
            int minutes,
            Assumption assumption) {
        List<TurnType> kinds = new ArrayList<>();
        int[] kindOf = new int[panel.slots.length];
        boolean[] alone = alone(panel, assumption.keepPinnedOrder());
        long excluded = 0;
        for (int i = 0; i < panel.slots.length; i++) {
            SlotModel slot = panel.slots[i];
            kindOf[i] = -1;
            TurnType kind = kind(panel, ownTurns, packing, i, start, minutes, assumption);
            if (kind.minMinutes() > kind.maxMinutes()
                    || MixedPresence.isExcluded(panel, slot, assumption.wholeSessionPeople())) {
                excluded += kind.dropCost();
                continue;
            }
            kindOf[i] = alone[i] ? -1 : indexOfLike(kind, kinds, alone);
            if (kindOf[i] < 0) {
                kindOf[i] = kinds.size();
                kinds.add(kind);
            } else {
                kinds.set(kindOf[i], kinds.get(kindOf[i]).withSlot(i));
            }
        }
        List<TypeOrderWish> wishes = new ArrayList<>();
        for (OrderWish wish : panel.orderWishes) {
            int other = wish.other() < 0 ? -1 : kindOf[wish.other()];
            boolean asks = kindOf[wish.slot()] >= 0
                    && (wish.other() < 0 || other >= 0)
                    && wish.unitCost().weight() > 0;
            if (asks) {
                wishes.add(new TypeOrderWish(
                        wish.kind(),
                        kindOf[wish.slot()],
                        other,
                        packing.pack(wish.unitCost().of(1))));
            }
        }
        int[] pinned = new int[0];
        if (assumption.keepPinnedOrder()) {
            pinned = java.util.Arrays.stream(panel.pinnedSlots)
                    .map(i -> kindOf[i])
                    .filter(k -> k >= 0)
                    .toArray();
        }
        return new SequencingProblem(
                List.copyOf(kinds),
                List.copyOf(wishes),
                pinned,
                excluded,
                neighbourCosts(panel, packing, kinds),
                MixedPresence.requiredTypes(panel, kindOf, assumption.wholeSessionPeople()),
                panel.firstTurnOffset,
                minutes - panel.session.minQaMinutes(),
                minutes,
                panel.session.preferredQaMinutes(),
                packing.pack(panel.shortQa.of(1)),
                packing.pack(panel.waiting.of(1)),
                movedUnitCost(panel, packing));
    }

    private static int indexOfLike(TurnType kind, List<TurnType> kinds, boolean[] alone) {
        for (int k = 0; k < kinds.size(); k++) {
            if (!alone[kinds.get(k).slots()[0]] && kinds.get(k).isInterchangeableWith(kind)) {
                return k;
            }
        }
        return -1;
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

    /** Returns whether what a turn costs hangs on its neighbours or on how many come before it. */
    boolean dependsOnOrder() {
        return neighbourCosts.length > 0 || types.stream().anyMatch(kind -> kind.changeCost() != null);
    }

    /** Returns what it costs, packed, that a turn is not as its speaker was told; never allowed above the cap. */
    long movedCost(TurnType kind, int position, int start, int given) {
        TurnChangeCost moved = kind.changeCost();
        if (moved == null) {
            return 0;
        }
        UnitCost charge = moved.unitCost(position, start, given);
        if (kind.maxChangeWeight() == TurnType.COSTED_PER_TURN) {
            return movedUnitCost * charge.weight();
        }
        return charge.weight() <= kind.maxChangeWeight() ? 0 : TurnCostTable.FORBIDDEN;
    }

    private static long[][] neighbourCosts(PanelModel panel, LexicographicPacking packing, List<TurnType> kinds) {
        long[][] prices = new long[panel.neighbours.isActive() ? kinds.size() : 0][kinds.size()];
        for (int k = 0; k < prices.length; k++) {
            for (int l = 0; l < prices.length; l++) {
                // Slots of one kind cost their neighbours the same, so any two of them tell.
                int before = kinds.get(k).slots()[0];
                int after = kinds.get(l).slots()[kinds.get(l).slots().length - 1];
                if (before != after && panel.neighbours.amount(before, after) > 0) {
                    prices[k][l] = packing.pack(
                            panel.neighbours.unitCost(before, after).of(1));
                }
            }
        }
        return prices;
    }

    private static TurnType kind(
            PanelModel panel,
            CustomTurnCosts ownTurns,
            LexicographicPacking packing,
            int index,
            int start,
            int minutes,
            Assumption assumption) {
        SlotModel slot = panel.slots[index];
        boolean needed = slot.personIndex() >= 0;
        boolean whole = needed && slot.wholeSession();
        boolean own = needed
                && !slot.wholeSession()
                && !MixedPresence.isAssumedWholeSession(panel, slot, assumption.wholeSessionPeople());
        int end = start + minutes;
        long seat = whole ? packing.pack(slot.presenceCosts().of(start, end)) : 0;
        boolean shared = whole && seat > 0 && MixedPresence.wholeSessionSlots(panel, slot.personIndex()) > 1;
        int least = Math.max(slot.slot().minMinutes(), assumption.minMinutes());
        int most = Math.min(slot.slot().maxMinutes(), assumption.maxMinutes());
        TurnChangeCost moved = slot.changeCost();
        return new TurnType(
                new int[] {index},
                least,
                most,
                slot.slot().maxMinutes(),
                packing.pack(slot.dropped().of(slot.slot().priority())),
                seat,
                shared ? slot.personIndex() : -1,
                own ? slot.presenceCosts().turnTimeCosts(packing, start, end) : TurnTimeCosts.NONE,
                panel.neighbours.typeLabel(index),
                moved,
                moved == null ? TurnType.COSTED_PER_TURN : assumption.maxChangeWeight(moved),
                ownTurns.packed(packing, index, start, minutes, least, most),
                packing.pack(slot.shortMinutes().of(1)),
                packing.pack(slot.unevenMinutes().of(1)));
    }

    /** Returns which slots must stay a kind of their own because order or presence tells them apart. */
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
