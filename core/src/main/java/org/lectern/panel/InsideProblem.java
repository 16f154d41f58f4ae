package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Presence;
import org.lectern.panel.SessionPanel.SlotPanel;
import org.lectern.panel.SessionPanel.Wish;

/**
 * The choice that is left inside a session once start and length are fixed, in terms of kinds of turns.
 *
 * @param kinds the kinds of turns
 * @param wishes wishes about order, in terms of kinds; each kind that one names has one slot
 * @param pinned kinds in their pinned order, empty where no order is to be kept
 * @param mustSeat for each person assumed to sit through the session, the kinds of which one must be seated
 * @param lead minutes before the first slot
 * @param end minute by which the last slot has ended, so that the least Q&amp;A fits
 * @param minutes length of the session
 * @param preferredQa minutes of Q&amp;A below which each minute costs
 * @param qaPrice that cost, packed
 * @param waitPrice cost of a minute of waiting, packed
 */
@SuppressWarnings("ArrayRecordComponent")
record InsideProblem(
        List<TurnKind> kinds,
        List<KindWish> wishes,
        int[] pinned,
        List<int[]> mustSeat,
        int lead,
        int end,
        int minutes,
        int preferredQa,
        long qaPrice,
        long waitPrice) {

    /** A wish about order in terms of kinds; {@code price} is what it costs to break it, packed. */
    record KindWish(SessionPanel.WishKind kind, int of, int other, long price) {}

    /**
     * Returns the problem at a start and a length.
     *
     * @param keepPinnedOrder whether only insides in the pinned order are of interest
     * @param wholePeople for each person who has both whole-session and own-slot turns here: bit set where the person is
     *     assumed to sit through the session, clear where the whole-session turns are dropped
     */
    static InsideProblem of(
            SessionPanel panel, Ladder ladder, int start, int minutes, boolean keepPinnedOrder, long wholePeople) {
        List<TurnKind> kinds = new ArrayList<>();
        int[] kindOf = new int[panel.slots.length];
        boolean[] alone = alone(panel, keepPinnedOrder);
        for (int i = 0; i < panel.slots.length; i++) {
            SlotPanel slot = panel.slots[i];
            kindOf[i] = -1;
            if (MixedPresence.isExcluded(panel, slot, wholePeople)) {
                continue;
            }
            TurnKind kind = kind(panel, ladder, i, start, minutes, wholePeople);
            for (int k = 0; k < kinds.size() && !alone[i] && kindOf[i] < 0; k++) {
                if (!alone[kinds.get(k).slots()[0]] && kinds.get(k).isLike(kind)) {
                    kinds.set(k, kinds.get(k).with(i));
                    kindOf[i] = k;
                }
            }
            if (kindOf[i] < 0) {
                kindOf[i] = kinds.size();
                kinds.add(kind);
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
        if (keepPinnedOrder) {
            pinned = java.util.Arrays.stream(panel.pinnedSlots)
                    .map(i -> kindOf[i])
                    .filter(k -> k >= 0)
                    .toArray();
        }
        return new InsideProblem(
                List.copyOf(kinds),
                List.copyOf(wishes),
                pinned,
                MixedPresence.mustSeat(panel, kindOf, wholePeople),
                panel.lead,
                minutes - panel.session.leastQaMinutes(),
                minutes,
                panel.session.preferredQaMinutes(),
                ladder.pack(panel.shortQa.of(1)),
                ladder.pack(panel.waiting.of(1)));
    }

    private static TurnKind kind(
            SessionPanel panel, Ladder ladder, int index, int start, int minutes, long wholePeople) {
        SlotPanel slot = panel.slots[index];
        boolean needed = slot.personIndex() >= 0;
        boolean whole = needed && slot.whole();
        boolean own = needed && !slot.whole() && !MixedPresence.isAssumedWhole(panel, slot, wholePeople);
        int end = start + minutes;
        long seat = whole
                ? ladder.pack(slot.window()
                        .of(Spans.outside(slot.spans().windows(), start, end))
                        .plus(slot.preferred().of(Spans.outside(slot.spans().preferred(), start, end))))
                : 0;
        boolean shared = whole && seat > 0 && MixedPresence.wholeSlots(panel, slot.personIndex()) > 1;
        return new TurnKind(
                new int[] {index},
                slot.slot().leastMinutes(),
                slot.slot().mostMinutes(),
                ladder.pack(slot.dropped().of(slot.slot().priority())),
                seat,
                shared ? slot.personIndex() : -1,
                own && slot.window().weight() > 0 ? Spans.cut(slot.spans().windows(), start, end) : new int[0],
                own ? ladder.pack(slot.window().of(1)) : 0,
                own && slot.preferred().weight() > 0 ? Spans.cut(slot.spans().preferred(), start, end) : new int[0],
                own ? ladder.pack(slot.preferred().of(1)) : 0,
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
            alone[i] |= slot.personIndex() >= 0
                    && slot.slot().presence() == Presence.WHOLE_SESSION
                    && MixedPresence.wholeSlots(panel, slot.personIndex()) > 1;
            alone[i] |= slot.personIndex() >= 0 && MixedPresence.isMixed(panel, slot.personIndex());
        }
        return alone;
    }
}
