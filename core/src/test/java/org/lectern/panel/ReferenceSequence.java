package org.lectern.panel;

import static org.lectern.panel.ReferenceCosts.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Presence;
import org.lectern.event.Slot;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.rule.Score;

/**
 * The cost of the best sequence by plain dynamic programming over the set of slots with a turn, the last of them, whether
 * the pinned order is broken yet, and the minute: no types, no labels, no dominance, no pruning. The position of a turn is
 * the size of the set before it.
 *
 * <p>Whether a person attends the whole session depends on the whole set. So each choice of such people is tried by itself
 * and is valid only for the sets that agree with it.
 */
final class ReferenceSequence {

    private static final long NONE = Long.MAX_VALUE / 2;

    private final PanelModel panel;
    private final ReferenceCosts unitCosts;
    private final int start;
    private final int minutes;
    private final int end;
    private final long[] orderCosts;
    private final int leastGiven;
    private final int mostGiven;
    private final Map<Integer, Long> caps;
    private final int people;
    /** The people with a turn that needs them for the whole session and another that does not, as bits. */
    private final int mixed;

    private ReferenceSequence(
            PanelModel panel,
            int start,
            int minutes,
            long[] orderCosts,
            int leastGiven,
            int mostGiven,
            Map<Integer, Long> caps) {
        this.panel = panel;
        this.unitCosts = new ReferenceCosts(panel);
        this.orderCosts = orderCosts;
        this.start = start;
        this.minutes = minutes;
        this.leastGiven = leastGiven;
        this.mostGiven = mostGiven;
        this.caps = caps;
        this.end = minutes - panel.session.minQaMinutes();
        this.people = Arrays.stream(panel.slots)
                        .mapToInt(SlotModel::personIndex)
                        .max()
                        .orElse(-1)
                + 1;
        int whole = 0;
        int own = 0;
        for (SlotModel slot : panel.slots) {
            int person = slot.personIndex() < 0 ? 0 : 1 << slot.personIndex();
            whole |= slot.wholeSession() ? person : 0;
            own |= slot.wholeSession() ? 0 : person;
        }
        this.mixed = whole & own;
    }

    /** Returns the score of the best inside, costs of start and length alone aside. */
    static Score best(PanelModel panel, int start, int minutes) {
        long best = NONE;
        long[] orderCosts = ReferenceCosts.order(panel);
        for (int[] given : spans(panel)) {
            for (Map<Integer, Long> caps : ReferenceCosts.caps(panel)) {
                ReferenceSequence inside =
                        new ReferenceSequence(panel, start, minutes, orderCosts, given[0], given[1], caps);
                long surcharge = packed(panel.equalMinutes.of(given[1] - (long) given[0])) + inside.capCosts();
                for (int whole = 0; whole < 1 << inside.people; whole++) {
                    if ((whole & ~inside.mixed) == 0) {
                        best = Math.min(best, inside.cheapest(whole) + surcharge);
                    }
                }
            }
        }
        return new Score(best >> 42, best >> 21 & 0x1fffff, best & 0x1fffff);
    }

    /** Returns every pair of fewest and most minutes that turns may get; they matter where turns had better be equal. */
    private static List<int[]> spans(PanelModel panel) {
        List<int[]> spans = new ArrayList<>();
        int most = Arrays.stream(panel.slots)
                .mapToInt(slot -> slot.slot().maxMinutes())
                .max()
                .orElse(0);
        int lowest = Arrays.stream(panel.slots)
                .mapToInt(slot -> slot.slot().minMinutes())
                .min()
                .orElse(0);
        for (int least = lowest; least <= most; least++) {
            for (int greatest = least; greatest <= most; greatest++) {
                if (panel.equalMinutes.weight() > 0 || (least == lowest && greatest == most)) {
                    spans.add(new int[] {least, greatest});
                }
            }
        }
        return spans;
    }

    private long capCosts() {
        Map<Integer, Long> costs = new HashMap<>();
        for (SlotModel slot : panel.slots) {
            TurnChangeCost moved = slot.changeCost();
            if (moved != null) {
                long cap = caps.getOrDefault(moved.personIndex(), 0L);
                costs.put(
                        moved.personIndex(),
                        packed(Score.of(moved.orderUnitCost().level(), cap)));
            }
        }
        return costs.values().stream().mapToLong(Long::longValue).sum();
    }

    private long cheapest(int whole) {
        int n = panel.slots.length;
        long[][][] turns = turns(whole);
        // By set, last slot and one more for none, broken order; then by minute.
        long[][] table = new long[(1 << n) * (n + 1) * 2][];
        table[index(0, n, 0)] = filled(panel.firstTurnOffset);
        long best = NONE;
        for (int set = 0; set < 1 << n; set++) {
            for (int last = 0; last <= n; last++) {
                for (int broken = 0; broken < 2; broken++) {
                    long[] costs = table[index(set, last, broken)];
                    table[index(set, last, broken)] = new long[0];
                    if (costs != null) {
                        best = Math.min(best, finished(costs, set, last, broken, whole));
                        pay(costs, packed(panel.waiting.of(1)));
                        for (int slot = 0; slot < n; slot++) {
                            if ((set >> slot & 1) == 0) {
                                seat(table, costs, set, last, broken, slot, turns[slot]);
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private int index(int set, int last, int broken) {
        return (set * (panel.slots.length + 1) + last) * 2 + broken;
    }

    private long[] filled(int minute) {
        long[] costs = new long[Math.max(end, minute) + 1];
        Arrays.fill(costs, NONE);
        costs[minute] = 0;
        return costs;
    }

    /** Makes the cost of each minute at most that of the minute before it and of a minute's wait. */
    private static void pay(long[] costs, long wait) {
        for (int at = 1; at < costs.length; at++) {
            costs[at] = Math.min(costs[at], Math.min(NONE, costs[at - 1] + wait));
        }
    }

    private void seat(long[][] table, long[] costs, int set, int last, int broken, int slot, long[][] turns) {
        int stillBroken = broken == 1 || unitCosts.breaksPin(set, slot) ? 1 : 0;
        int index = index(set | 1 << slot, slot, stillBroken);
        if (table[index] == null) {
            table[index] = new long[costs.length];
            Arrays.fill(table[index], NONE);
        }
        long order = orderCosts[(set * (panel.slots.length + 1) + last) * panel.slots.length + slot];
        TurnChangeCost told = panel.slots[slot].changeCost();
        long asTold = moved(told, set, true);
        long otherThanTold = moved(told, set, false);
        for (int given = 0; given < turns.length; given++) {
            for (int at = 0; at + given <= end && turns[given].length > 0; at++) {
                if (costs[at] < NONE) {
                    long cost = costs[at] + order + turns[given][at];
                    cost += told != null && at == told.start() && given == told.minutes() ? asTold : otherThanTold;
                    table[index][at + given] = Math.min(table[index][at + given], Math.min(NONE, cost));
                }
            }
        }
    }

    /** Returns the cost of the turn of each slot by its minutes and start; nothing where it may not get the minutes. */
    private long[][][] turns(int whole) {
        long[][][] turns = new long[panel.slots.length][][];
        for (int i = 0; i < turns.length; i++) {
            Slot slot = panel.slots[i].slot();
            turns[i] = new long[slot.maxMinutes() + 1][0];
            for (int given = Math.max(leastGiven, slot.minMinutes());
                    given <= Math.min(mostGiven, slot.maxMinutes());
                    given++) {
                turns[i][given] = new long[Math.max(0, end) + 1];
                for (int at = 0; at <= end; at++) {
                    turns[i][given][at] = packed(turn(panel.slots[i], at, given, whole));
                }
            }
        }
        return turns;
    }

    private Score turn(SlotModel slot, int at, int given, int whole) {
        long missing = (long) slot.slot().maxMinutes() - given;
        Score score = slot.shortMinutes().of(missing).plus(slot.unevenMinutes().of(missing * missing));
        boolean needed = slot.personIndex() >= 0
                && slot.slot().presence() == Presence.OWN_SLOT
                && (whole >> slot.personIndex() & 1) == 0;
        return needed ? score.plus(ReferenceCosts.need(slot, start + at, start + at + given)) : score;
    }

    /** Returns what it costs to change what the speaker was told; what is taken for granted is paid for already. */
    private long moved(@Nullable TurnChangeCost moved, int set, boolean isSame) {
        if (moved == null) {
            return 0;
        }
        long order = Integer.bitCount(set) == moved.position()
                ? 0
                : moved.orderUnitCost().weight();
        long change = Math.max(order, isSame ? 0 : moved.minutesUnitCost().weight());
        Long cap = caps.get(moved.personIndex());
        if (cap != null) {
            return change <= cap ? 0 : NONE;
        }
        return packed(Score.of(moved.orderUnitCost().level(), change));
    }

    private long finished(long[] costs, int set, int last, int broken, int whole) {
        Score score = broken == 1 ? panel.pinnedOrder.of(1) : Score.ZERO;
        int sitting = 0;
        for (int i = 0; i < panel.slots.length; i++) {
            SlotModel slot = panel.slots[i];
            if ((set >> i & 1) == 0) {
                score = score.plus(slot.dropped().of(slot.slot().priority()));
            } else if (slot.personIndex() >= 0 && slot.wholeSession() && (sitting >> slot.personIndex() & 1) == 0) {
                sitting |= 1 << slot.personIndex();
                score = score.plus(ReferenceCosts.need(slot, start, start + minutes));
            }
        }
        for (OrderWish wish : panel.orderWishes) {
            boolean isLate = wish.kind() == PanelModel.OrderWishKind.LAST
                    && (set >> wish.slot() & 1) == 1
                    && last != wish.slot();
            score = isLate ? score.plus(wish.unitCost().of(1)) : score;
        }
        if (!bearsOut(sitting, whole)) {
            return NONE;
        }
        long best = NONE;
        for (int minute = 0; minute < costs.length; minute++) {
            if (costs[minute] < NONE) {
                int qa = Math.max(0, minutes - minute);
                int shortQa = Math.max(0, panel.session.preferredQaMinutes() - qa);
                int late = Math.max(0, minute + panel.session.minQaMinutes() - minutes);
                Score whenEnded = score.plus(panel.shortQa.of(shortQa)).plus(panel.sessionMinutes.of(late));
                best = Math.min(best, costs[minute] + packed(whenEnded));
            }
        }
        return best;
    }

    /** Those assumed to sit through do, and of those with both kinds of turns no others. */
    private boolean bearsOut(int sitting, int whole) {
        for (int p = 0; p < people; p++) {
            boolean assumed = (whole >> p & 1) == 1;
            boolean sits = (sitting >> p & 1) == 1;
            if ((assumed && !sits) || (!assumed && sits && (mixed >> p & 1) == 1)) {
                return false;
            }
        }
        return true;
    }
}
