package org.lectern.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Slot;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.WindowCost;
import org.lectern.rule.Score;

/** What presence and order cost in one session, counted minute by minute and slot by slot. */
record ReferenceCosts(PanelModel panel) {

    static Score need(SlotModel slot, int from, int until) {
        Score score = Score.ZERO;
        for (WindowCost cost : slot.presenceCosts().all()) {
            int amount = cost.isInside() ? inside(cost.spans(), from, until) : outside(cost.spans(), from, until);
            score = score.plus(cost.unitCost().of(amount));
        }
        return score;
    }

    private static int inside(int[] spans, int from, int until) {
        int inside = 0;
        for (int minute = from; minute < until; minute++) {
            for (int i = 0; i < spans.length; i += 2) {
                inside += spans[i] <= minute && minute < spans[i + 1] ? 1 : 0;
            }
        }
        return inside;
    }

    private static int outside(int[] spans, int from, int until) {
        int least = spans.length == 0 ? 0 : until - from;
        for (int i = 0; i < spans.length; i += 2) {
            int inside = 0;
            for (int minute = from; minute < until; minute++) {
                inside += spans[i] <= minute && minute < spans[i + 1] ? 1 : 0;
            }
            least = Math.min(least, until - from - inside);
        }
        return least;
    }

    boolean breaksPin(int set, int slot) {
        boolean after = false;
        for (int pinned : panel.pinnedSlots) {
            if (after && (set >> pinned & 1) == 1) {
                return true;
            }
            after |= pinned == slot;
        }
        return false;
    }

    /** Returns what it costs that slot {@code next} comes after the set, of which {@code last} is the last. */
    Score wishesBroken(int set, int last, int next) {
        Score score = Score.ZERO;
        if (last < panel.slots.length && areSimilar(panel.slots[last].slot(), panel.slots[next].slot())) {
            score = panel.neighbours.isActive()
                    ? panel.neighbours.unitCost(last, next).of(1)
                    : score;
        }
        for (OrderWish wish : panel.orderWishes) {
            boolean isWisher = wish.slot() == next;
            boolean isOther = wish.other() == next;
            boolean hasWisher = (set >> wish.slot() & 1) == 1;
            boolean hasOther = wish.other() >= 0 && (set >> wish.other() & 1) == 1;
            boolean broken = switch (wish.kind()) {
                case FIRST -> isWisher && set != 0;
                case LAST -> false;
                case AFTER -> isOther && hasWisher;
                case RIGHT_AFTER -> (isOther && hasWisher) || (isWisher && hasOther && last != wish.other());
            };
            score = broken ? score.plus(wish.unitCost().of(1)) : score;
        }
        return score;
    }

    private static boolean areSimilar(Slot one, Slot other) {
        boolean sameTheme = one.theme().equals(other.theme()) && !one.theme().isEmpty();
        boolean sameKind = one.kind().equals(other.kind()) && !one.kind().isEmpty();
        return sameTheme || sameKind;
    }

    /** Returns what wishes about the order cost, by the set, its last slot, and the slot that comes after it. */
    static long[] order(PanelModel panel) {
        ReferenceCosts unitCosts = new ReferenceCosts(panel);
        int n = panel.slots.length;
        long[] costs = new long[(1 << n) * (n + 1) * n];
        for (int i = 0; i < costs.length; i++) {
            int next = i % n;
            int last = i / n % (n + 1);
            int set = i / n / (n + 1);
            boolean isLast = set == 0 ? last == n : last < n && (set >> last & 1) == 1;
            if (isLast && (set >> next & 1) == 0) {
                costs[i] = packed(unitCosts.wishesBroken(set, last, next));
            }
        }
        return costs;
    }

    /** Returns every choice of how much the dearest change weighs of each person who was told of several turns. */
    static List<Map<Integer, Long>> caps(PanelModel panel) {
        List<Map<Integer, Long>> all = new ArrayList<>(List.of(Map.of()));
        for (SlotModel slot : panel.slots) {
            TurnChangeCost moved = slot.changeCost();
            if (moved != null
                    && !all.get(0).containsKey(moved.personIndex())
                    && turnsOf(panel, moved.personIndex()) > 1) {
                List<Map<Integer, Long>> longer = new ArrayList<>();
                for (Map<Integer, Long> before : all) {
                    for (long weight : List.of(
                            0L,
                            moved.orderUnitCost().weight(),
                            moved.minutesUnitCost().weight())) {
                        Map<Integer, Long> with = new HashMap<>(before);
                        with.put(moved.personIndex(), weight);
                        longer.add(with);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    private static int turnsOf(PanelModel panel, int person) {
        int turns = 0;
        for (SlotModel slot : panel.slots) {
            TurnChangeCost moved = slot.changeCost();
            turns += moved != null && moved.personIndex() == person ? 1 : 0;
        }
        return turns;
    }

    /** Returns a score as one number; the costs of a sequence are too small to reach from one level into the next. */
    static long packed(Score score) {
        if (score.soft() >= 1 << 16 || score.medium() >= 1 << 16) {
            throw new IllegalArgumentException("The score (%s) is too large to be packed here.".formatted(score));
        }
        return (score.hard() << 42) + (score.medium() << 21) + score.soft();
    }
}
