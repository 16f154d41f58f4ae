package org.lectern.panel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.event.Presence;
import org.lectern.panel.SessionPanel.SlotPanel;
import org.lectern.panel.SessionPanel.Wish;
import org.lectern.rule.Score;

/**
 * What a given inside of a session costs at a start and a length, rule by rule, whether it is legal or not.
 *
 * <p>Linear in the slots, but for wishes about their order.
 */
final class PanelScorer {

    private final SessionPanel panel;

    PanelScorer(SessionPanel panel) {
        this.panel = panel;
    }

    /** Returns the score of each panel rule that costs something. */
    Map<String, Score> costs(int start, int minutes, Inside inside) {
        RuleCosts costs = new RuleCosts();
        addConstants(costs, start, minutes);
        int lastEnd = addTimes(costs, minutes, inside);
        costs.add(
                "short-qa",
                panel.shortQa,
                Math.max(0, panel.session.preferredQaMinutes() - Math.max(0, minutes - lastEnd)));
        addNeeds(costs, start, minutes, inside);
        addMinutes(costs, inside);
        addOrder(costs, inside);
        addMoved(costs, inside);
        for (int k = 0; k < inside.slots().length; k++) {
            int from = start + inside.starts()[k];
            panel.ownRules.addTurn(costs, inside.slots()[k], from, from + inside.minutes()[k]);
        }
        return costs.byRule();
    }

    /** Returns the sum of the costs that depend on start and length alone. */
    Score constantCost(int start, int minutes) {
        int end = start + minutes;
        Score cost = panel.dayClosed
                .of(Spans.outside(panel.dayWindows, start, end))
                .plus(panel.preferred.of(Spans.outside(panel.preferredWindows, start, end)))
                .plus(panel.undesired.of(Spans.inside(panel.undesiredWindows, start, end)))
                .plus(panel.ownRules.session(start, end));
        for (NeedCosts attendant : panel.attendants) {
            cost = cost.plus(attendant.of(start, end));
        }
        return cost;
    }

    private void addConstants(RuleCosts costs, int start, int minutes) {
        int end = start + minutes;
        costs.add("day-closed", panel.dayClosed, Spans.outside(panel.dayWindows, start, end));
        costs.add("preferred-window", panel.preferred, Spans.outside(panel.preferredWindows, start, end));
        costs.add("undesired-window", panel.undesired, Spans.inside(panel.undesiredWindows, start, end));
        panel.attendants.forEach(attendant -> attendant.addTo(costs, start, end));
        panel.ownRules.addSession(costs, start, end);
    }

    /** Adds the costs of overlaps, waits and overruns, and returns the latest end of all segments. */
    private int addTimes(RuleCosts costs, int minutes, Inside inside) {
        int overlap = 0;
        int waiting = 0;
        int end = panel.lead;
        int latest = panel.lead;
        for (int i = 0; i < inside.slots().length; i++) {
            int gap = inside.starts()[i] - end;
            overlap += Math.max(0, -gap);
            waiting += Math.max(0, gap);
            end = inside.starts()[i] + inside.minutes()[i];
            latest = Math.max(latest, end);
        }
        int late = Math.max(0, latest + panel.session.leastQaMinutes() - minutes);
        costs.add("session-minutes", panel.sessionMinutes, overlap + late);
        costs.add("waiting", panel.waiting, waiting);
        return latest;
    }

    private void addNeeds(RuleCosts costs, int start, int minutes, Inside inside) {
        boolean[] whole = new boolean[panel.slots.length];
        for (int i : inside.slots()) {
            SlotPanel slot = panel.slots[i];
            if (slot.personIndex() >= 0 && slot.whole() && !whole[slot.personIndex()]) {
                whole[slot.personIndex()] = true;
                slot.need().addTo(costs, start, start + minutes);
            }
        }
        for (int k = 0; k < inside.slots().length; k++) {
            SlotPanel slot = panel.slots[inside.slots()[k]];
            if (slot.personIndex() >= 0 && slot.slot().presence() == Presence.OWN_SLOT && !whole[slot.personIndex()]) {
                int from = start + inside.starts()[k];
                slot.need().addTo(costs, from, from + inside.minutes()[k]);
            }
        }
    }

    private void addMinutes(RuleCosts costs, Inside inside) {
        boolean[] seated = new boolean[panel.slots.length];
        int fewest = Integer.MAX_VALUE;
        int longest = 0;
        for (int k = 0; k < inside.slots().length; k++) {
            seated[inside.slots()[k]] = true;
            SlotPanel slot = panel.slots[inside.slots()[k]];
            int given = inside.minutes()[k];
            int least = slot.slot().leastMinutes();
            int most = slot.slot().mostMinutes();
            costs.add("slot-minutes", slot.slotMinutes(), Math.max(0, Math.max(least - given, given - most)));
            long missing = Math.max(0, most - given);
            costs.add("short-minutes", slot.shortMinutes(), missing);
            costs.add("uneven-minutes", slot.unevenMinutes(), missing * missing);
            fewest = Math.min(fewest, given);
            longest = Math.max(longest, given);
        }
        costs.add("equal-minutes", panel.equalMinutes, Math.max(0, longest - fewest));
        for (int i = 0; i < seated.length; i++) {
            SlotPanel slot = panel.slots[i];
            costs.add(
                    "dropped-slot", slot.dropped(), seated[i] ? 0 : slot.slot().priority());
        }
    }

    private void addOrder(RuleCosts costs, Inside inside) {
        int[] position = new int[panel.slots.length];
        Arrays.fill(position, -1);
        for (int i = 0; i < inside.slots().length; i++) {
            position[inside.slots()[i]] = i;
        }
        for (Wish wish : panel.wishes) {
            costs.add("slot-order", wish.broken(), isBroken(wish, position, inside.slots().length) ? 1 : 0);
        }
        costs.add("pinned", panel.pinnedOrder, isPinnedOrderBroken(position) ? 1 : 0);
        for (int i = 1; i < inside.slots().length && panel.neighbours.count(); i++) {
            int before = inside.slots()[i - 1];
            int after = inside.slots()[i];
            costs.add(
                    "similar-neighbours",
                    panel.neighbours.charge(before, after),
                    panel.neighbours.units(before, after));
        }
    }

    /** Of the turns of one person, the one that moved most counts. */
    private void addMoved(RuleCosts costs, Inside inside) {
        Map<Integer, Charge> byPerson = new LinkedHashMap<>();
        for (int position = 0; position < inside.slots().length; position++) {
            MovedTurn moved = panel.slots[inside.slots()[position]].moved();
            if (moved != null) {
                Charge charge = moved.charge(position, inside.starts()[position], inside.minutes()[position]);
                byPerson.merge(moved.person(), charge, (one, other) -> one.weight() >= other.weight() ? one : other);
            }
        }
        byPerson.values().forEach(charge -> costs.add("moved", charge, 1));
    }

    private static boolean isBroken(Wish wish, int[] position, int seated) {
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
