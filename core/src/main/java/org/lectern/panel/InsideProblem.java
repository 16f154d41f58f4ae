package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Presence;
import org.lectern.panel.SessionPanel.SlotPanel;
import org.lectern.panel.SessionPanel.Wish;
import org.lectern.rule.Score;

/**
 * The choice that is left inside a session once start and length are fixed, in terms of kinds of turns.
 *
 * @param kinds the kinds of turns
 * @param wishes wishes about order, in terms of kinds; each kind that one names has one slot
 * @param pinned kinds in their pinned order, empty where no order is to be kept
 * @param excluded what it costs, packed, to drop the slots that an assumption leaves no turn
 * @param neighbourPrices what it costs, packed, that a slot of one kind follows one of another; empty where it never does
 * @param mustSeat for each person assumed to sit through the session, the kinds of which one must be seated
 * @param lead minutes before the first slot
 * @param end minute by which the last slot has ended, so that the least Q&amp;A fits
 * @param minutes length of the session
 * @param preferredQa minutes of Q&amp;A below which each minute costs
 * @param qaPrice that cost, packed
 * @param waitPrice cost of a minute of waiting, packed
 * @param movedUnit packed value of one unit at the level of {@code moved}
 */
@SuppressWarnings("ArrayRecordComponent")
record InsideProblem(
        List<TurnKind> kinds,
        List<KindWish> wishes,
        int[] pinned,
        long excluded,
        long[][] neighbourPrices,
        List<int[]> mustSeat,
        int lead,
        int end,
        int minutes,
        int preferredQa,
        long qaPrice,
        long waitPrice,
        long movedUnit) {

    /** A wish about order in terms of kinds; {@code price} is what it costs to break it, packed. */
    record KindWish(SessionPanel.WishKind kind, int of, int other, long price) {}

    /** Returns the problem at a start and a length under an assumption. */
    static InsideProblem of(
            SessionPanel panel, OwnTurns ownTurns, Ladder ladder, int start, int minutes, Assumption assumption) {
        List<TurnKind> kinds = new ArrayList<>();
        int[] kindOf = new int[panel.slots.length];
        boolean[] alone = alone(panel, assumption.keepPinnedOrder());
        long excluded = 0;
        for (int i = 0; i < panel.slots.length; i++) {
            SlotPanel slot = panel.slots[i];
            kindOf[i] = -1;
            TurnKind kind = kind(panel, ownTurns, ladder, i, start, minutes, assumption);
            if (kind.least() > kind.most() || MixedPresence.isExcluded(panel, slot, assumption.wholePeople())) {
                excluded += kind.drop();
                continue;
            }
            kindOf[i] = alone[i] ? -1 : indexOfLike(kind, kinds, alone);
            if (kindOf[i] < 0) {
                kindOf[i] = kinds.size();
                kinds.add(kind);
            } else {
                kinds.set(kindOf[i], kinds.get(kindOf[i]).with(i));
            }
        }
        List<KindWish> wishes = new ArrayList<>();
        for (Wish wish : panel.wishes) {
            int other = wish.other() < 0 ? -1 : kindOf[wish.other()];
            boolean asks = kindOf[wish.slot()] >= 0
                    && (wish.other() < 0 || other >= 0)
                    && wish.broken().weight() > 0;
            if (asks) {
                wishes.add(new KindWish(
                        wish.kind(),
                        kindOf[wish.slot()],
                        other,
                        ladder.pack(wish.broken().of(1))));
            }
        }
        int[] pinned = new int[0];
        if (assumption.keepPinnedOrder()) {
            pinned = java.util.Arrays.stream(panel.pinnedSlots)
                    .map(i -> kindOf[i])
                    .filter(k -> k >= 0)
                    .toArray();
        }
        return new InsideProblem(
                List.copyOf(kinds),
                List.copyOf(wishes),
                pinned,
                excluded,
                neighbourPrices(panel, ladder, kinds),
                MixedPresence.mustSeat(panel, kindOf, assumption.wholePeople()),
                panel.lead,
                minutes - panel.session.leastQaMinutes(),
                minutes,
                panel.session.preferredQaMinutes(),
                ladder.pack(panel.shortQa.of(1)),
                ladder.pack(panel.waiting.of(1)),
                movedUnit(panel, ladder));
    }

    private static int indexOfLike(TurnKind kind, List<TurnKind> kinds, boolean[] alone) {
        for (int k = 0; k < kinds.size(); k++) {
            if (!alone[kinds.get(k).slots()[0]] && kinds.get(k).isLike(kind)) {
                return k;
            }
        }
        return -1;
    }

    private static long movedUnit(SessionPanel panel, Ladder ladder) {
        for (SlotPanel slot : panel.slots) {
            MovedTurn moved = slot.moved();
            if (moved != null) {
                return ladder.pack(Score.of(moved.order().level(), 1));
            }
        }
        return 0;
    }

    /** Returns whether what a turn costs hangs on its neighbours or on how many come before it. */
    boolean looksAtNeighbours() {
        return neighbourPrices.length > 0 || kinds.stream().anyMatch(kind -> kind.moved() != null);
    }

    /** Returns what it costs, packed, that a turn is not as its speaker was told; never allowed above the cap. */
    long movedCost(TurnKind kind, int position, int start, int given) {
        MovedTurn moved = kind.moved();
        if (moved == null) {
            return 0;
        }
        Charge charge = moved.charge(position, start, given);
        if (kind.movedCap() == TurnKind.PAID) {
            return movedUnit * charge.weight();
        }
        return charge.weight() <= kind.movedCap() ? 0 : TurnCosts.NEVER;
    }

    private static long[][] neighbourPrices(SessionPanel panel, Ladder ladder, List<TurnKind> kinds) {
        long[][] prices = new long[panel.neighbours.count() ? kinds.size() : 0][kinds.size()];
        for (int k = 0; k < prices.length; k++) {
            for (int l = 0; l < prices.length; l++) {
                // Slots of one kind cost their neighbours the same, so any two of them tell.
                int before = kinds.get(k).slots()[0];
                int after = kinds.get(l).slots()[kinds.get(l).slots().length - 1];
                if (before != after && panel.neighbours.units(before, after) > 0) {
                    prices[k][l] =
                            ladder.pack(panel.neighbours.charge(before, after).of(1));
                }
            }
        }
        return prices;
    }

    private static TurnKind kind(
            SessionPanel panel,
            OwnTurns ownTurns,
            Ladder ladder,
            int index,
            int start,
            int minutes,
            Assumption assumption) {
        SlotPanel slot = panel.slots[index];
        boolean needed = slot.personIndex() >= 0;
        boolean whole = needed && slot.whole();
        boolean own = needed && !slot.whole() && !MixedPresence.isAssumedWhole(panel, slot, assumption.wholePeople());
        int end = start + minutes;
        long seat = whole ? ladder.pack(slot.need().of(start, end)) : 0;
        boolean shared = whole && seat > 0 && MixedPresence.wholeSlots(panel, slot.personIndex()) > 1;
        int least = Math.max(slot.slot().leastMinutes(), assumption.least());
        int most = Math.min(slot.slot().mostMinutes(), assumption.most());
        MovedTurn moved = slot.moved();
        return new TurnKind(
                new int[] {index},
                least,
                most,
                slot.slot().mostMinutes(),
                ladder.pack(slot.dropped().of(slot.slot().priority())),
                seat,
                shared ? slot.personIndex() : -1,
                own ? slot.need().clock(ladder, start, end) : ClockCosts.NONE,
                panel.neighbours.label(index),
                moved,
                moved == null ? TurnKind.PAID : assumption.movedCap(moved),
                ownTurns.packed(ladder, index, start, minutes, least, most),
                ladder.pack(slot.shortMinutes().of(1)),
                ladder.pack(slot.unevenMinutes().of(1)));
    }

    /** Returns which slots must stay a kind of their own because order or presence tells them apart. */
    private static boolean[] alone(SessionPanel panel, boolean keepPinnedOrder) {
        boolean[] alone = new boolean[panel.slots.length];
        for (Wish wish : panel.wishes) {
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
            SlotPanel slot = panel.slots[i];
            alone[i] |= panel.neighbours.tellApart();
            alone[i] |= slot.personIndex() >= 0
                    && slot.slot().presence() == Presence.WHOLE_SESSION
                    && MixedPresence.wholeSlots(panel, slot.personIndex()) > 1;
            alone[i] |= slot.personIndex() >= 0 && MixedPresence.isMixed(panel, slot.personIndex());
        }
        return alone;
    }
}
