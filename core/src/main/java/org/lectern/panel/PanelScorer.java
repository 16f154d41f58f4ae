package org.lectern.panel;

import static org.lectern.rule.RuleIds.DROPPED_SLOT;
import static org.lectern.rule.RuleIds.EQUAL_MINUTES;
import static org.lectern.rule.RuleIds.MOVED;
import static org.lectern.rule.RuleIds.PINNED;
import static org.lectern.rule.RuleIds.SESSION_MINUTES;
import static org.lectern.rule.RuleIds.SHORT_MINUTES;
import static org.lectern.rule.RuleIds.SHORT_QA;
import static org.lectern.rule.RuleIds.SIMILAR_NEIGHBOURS;
import static org.lectern.rule.RuleIds.SLOT_MINUTES;
import static org.lectern.rule.RuleIds.SLOT_ORDER;
import static org.lectern.rule.RuleIds.UNEVEN_MINUTES;
import static org.lectern.rule.RuleIds.WAITING;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.event.Presence;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.CostBreakdown;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.Score;

/**
 * What a given sequence of a session costs at a start and a length, rule by rule, even if it breaks hard rules. Linear in
 * the slots and their wishes.
 */
record PanelScorer(PanelModel panel) {

    /** Returns the score of each panel rule that costs something. */
    Map<String, Score> costsByRule(int start, int minutes, SessionSequence sequence) {
        CostBreakdown costs = new CostBreakdown();
        panel.timeCosts.addTo(costs, start, start + minutes);
        panel.customRules.addSession(costs, start, start + minutes);
        int lastEnd = addTimes(costs, minutes, sequence);
        costs.add(
                SHORT_QA,
                panel.shortQa,
                Math.max(0, panel.session.preferredQaMinutes() - Math.max(0, minutes - lastEnd)));
        addNeeds(costs, start, minutes, sequence);
        addMinutes(costs, sequence);
        addOrder(costs, sequence);
        addMoved(costs, sequence);
        for (int k = 0; k < sequence.slots().length; k++) {
            int from = start + sequence.starts()[k];
            int until = from + sequence.minutes()[k];
            panel.customRules.addTurn(costs, sequence.slots()[k], from, until);
            if (panel.customRules.hasPositionRules()) {
                panel.customRules.addPosition(
                        costs,
                        sequence.slots()[k],
                        k,
                        panel.customRules.window(from, until),
                        panel.customRules.window(start, start + minutes));
            }
        }
        return costs.byRule();
    }

    /** Returns the sum of the costs that depend on start and length alone. */
    Score timeCost(int start, int minutes) {
        int end = start + minutes;
        return panel.timeCosts.of(start, end).plus(panel.customRules.sessionCost(start, end));
    }

    /** Adds the costs of overlaps, pauses and overruns, and returns the latest end of all segments. */
    private int addTimes(CostBreakdown costs, int minutes, SessionSequence sequence) {
        int overlap = 0;
        int waiting = 0;
        int end = panel.firstTurnOffset;
        int latest = panel.firstTurnOffset;
        for (int i = 0; i < sequence.slots().length; i++) {
            int pause = sequence.starts()[i] - end;
            overlap += Math.max(0, -pause);
            waiting += Math.max(0, pause);
            end = sequence.starts()[i] + sequence.minutes()[i];
            latest = Math.max(latest, end);
        }
        int late = Math.max(0, latest + panel.session.minQaMinutes() - minutes);
        costs.add(SESSION_MINUTES, panel.sessionMinutes, overlap + late);
        costs.add(WAITING, panel.waiting, waiting);
        return latest;
    }

    private void addNeeds(CostBreakdown costs, int start, int minutes, SessionSequence sequence) {
        boolean[] whole = new boolean[panel.slots.length];
        for (int i : sequence.slots()) {
            SlotModel slot = panel.slots[i];
            if (slot.personIndex() >= 0 && slot.wholeSession() && !whole[slot.personIndex()]) {
                whole[slot.personIndex()] = true;
                slot.presenceCosts().addTo(costs, start, start + minutes);
            }
        }
        for (int k = 0; k < sequence.slots().length; k++) {
            SlotModel slot = panel.slots[sequence.slots()[k]];
            if (slot.personIndex() >= 0 && slot.slot().presence() == Presence.OWN_SLOT && !whole[slot.personIndex()]) {
                int from = start + sequence.starts()[k];
                slot.presenceCosts().addTo(costs, from, from + sequence.minutes()[k]);
            }
        }
    }

    private void addMinutes(CostBreakdown costs, SessionSequence sequence) {
        boolean[] seated = new boolean[panel.slots.length];
        int fewest = Integer.MAX_VALUE;
        int longest = 0;
        for (int k = 0; k < sequence.slots().length; k++) {
            seated[sequence.slots()[k]] = true;
            SlotModel slot = panel.slots[sequence.slots()[k]];
            int given = sequence.minutes()[k];
            int least = slot.slot().minMinutes();
            int most = slot.slot().maxMinutes();
            costs.add(SLOT_MINUTES, slot.slotMinutes(), Math.max(0, Math.max(least - given, given - most)));
            long missing = Math.max(0, most - given);
            costs.add(SHORT_MINUTES, slot.shortMinutes(), missing);
            costs.add(UNEVEN_MINUTES, slot.unevenMinutes(), missing * missing);
            fewest = Math.min(fewest, given);
            longest = Math.max(longest, given);
        }
        costs.add(EQUAL_MINUTES, panel.equalMinutes, Math.max(0, longest - fewest));
        for (int i = 0; i < seated.length; i++) {
            SlotModel slot = panel.slots[i];
            costs.add(DROPPED_SLOT, slot.dropped(), seated[i] ? 0 : slot.slot().priority());
        }
    }

    private void addOrder(CostBreakdown costs, SessionSequence sequence) {
        int[] position = new int[panel.slots.length];
        Arrays.fill(position, -1);
        for (int i = 0; i < sequence.slots().length; i++) {
            position[sequence.slots()[i]] = i;
        }
        for (OrderWish wish : panel.orderWishes) {
            costs.add(SLOT_ORDER, wish.unitCost(), isBroken(wish, position, sequence.slots().length) ? 1 : 0);
        }
        costs.add(PINNED, panel.pinnedOrder, isPinnedOrderBroken(position) ? 1 : 0);
        for (int i = 1; i < sequence.slots().length && panel.neighbours.isActive(); i++) {
            int before = sequence.slots()[i - 1];
            int after = sequence.slots()[i];
            costs.add(
                    SIMILAR_NEIGHBOURS,
                    panel.neighbours.unitCost(before, after),
                    panel.neighbours.amount(before, after));
        }
    }

    /** Of the turns of one person, the one that moved most counts. */
    private void addMoved(CostBreakdown costs, SessionSequence sequence) {
        Map<Integer, UnitCost> byPerson = new LinkedHashMap<>();
        for (int position = 0; position < sequence.slots().length; position++) {
            TurnChangeCost moved = panel.slots[sequence.slots()[position]].changeCost();
            if (moved != null) {
                UnitCost charge = moved.unitCost(position, sequence.starts()[position], sequence.minutes()[position]);
                byPerson.merge(
                        moved.personIndex(), charge, (one, other) -> one.weight() >= other.weight() ? one : other);
            }
        }
        byPerson.values().forEach(charge -> costs.add(MOVED, charge, 1));
    }

    private static boolean isBroken(OrderWish wish, int[] position, int seated) {
        int own = position[wish.slot()];
        int other = wish.other() < 0 ? -1 : position[wish.other()];
        if (own < 0) {
            return false;
        }
        return switch (wish.kind()) {
            case FIRST -> own != 0;
            case LAST -> own != seated - 1;
            case AFTER -> other > own;
            case RIGHT_AFTER -> other >= 0 && other != own - 1;
        };
    }

    private boolean isPinnedOrderBroken(int[] position) {
        int before = -1;
        for (int slot : panel.pinnedSlots) {
            if (position[slot] >= 0 && position[slot] < before) {
                return true;
            }
            before = Math.max(before, position[slot]);
        }
        return false;
    }
}
