package org.lectern.panel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.event.Presence;
import org.lectern.panel.SessionPanel.Attendant;
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
        Map<String, Score> costs = constantCosts(start, minutes);
        int lastEnd = addTimes(costs, minutes, inside);
        add(
                costs,
                "short-qa",
                panel.shortQa,
                Math.max(0, panel.session.preferredQaMinutes() - Math.max(0, minutes - lastEnd)));
        addSlots(costs, start, minutes, inside);
        int[] position = new int[panel.slots.length];
        Arrays.fill(position, -1);
        for (int i = 0; i < inside.slots().length; i++) {
            position[inside.slots()[i]] = i;
        }
        for (Wish wish : panel.wishes) {
            add(costs, "slot-order", wish.broken(), isBroken(wish, position, inside.slots().length) ? 1 : 0);
        }
        add(costs, "pinned", panel.pinnedOrder, isPinnedOrderBroken(position) ? 1 : 0);
        return costs;
    }

    /** Returns the costs that depend on start and length alone. */
    Map<String, Score> constantCosts(int start, int minutes) {
        Map<String, Score> costs = new LinkedHashMap<>();
        int end = start + minutes;
        add(costs, "day-closed", panel.dayClosed, Spans.outside(panel.dayWindows, start, end));
        add(costs, "preferred-window", panel.preferred, Spans.outside(panel.preferredWindows, start, end));
        for (Attendant attendant : panel.attendants) {
            add(
                    costs,
                    "attendant-window",
                    attendant.window(),
                    Spans.outside(attendant.spans().windows(), start, end));
            add(
                    costs,
                    "preferred-window",
                    attendant.preferred(),
                    Spans.outside(attendant.spans().preferred(), start, end));
        }
        return costs;
    }

    /** Returns the sum of the costs that depend on start and length alone. */
    Score constantCost(int start, int minutes) {
        int end = start + minutes;
        Score cost = panel.dayClosed
                .of(Spans.outside(panel.dayWindows, start, end))
                .plus(panel.preferred.of(Spans.outside(panel.preferredWindows, start, end)));
        for (Attendant attendant : panel.attendants) {
            cost = cost.plus(attendant
                            .window()
                            .of(Spans.outside(attendant.spans().windows(), start, end)))
                    .plus(attendant
                            .preferred()
                            .of(Spans.outside(attendant.spans().preferred(), start, end)));
        }
        return cost;
    }

    /** Adds the costs of overlaps, waits and overruns, and returns the latest end of all segments. */
    private int addTimes(Map<String, Score> costs, int minutes, Inside inside) {
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
        add(costs, "session-minutes", panel.sessionMinutes, overlap + late);
        add(costs, "waiting", panel.waiting, waiting);
        return latest;
    }

    private void addSlots(Map<String, Score> costs, int start, int minutes, Inside inside) {
        boolean[] seated = new boolean[panel.slots.length];
        boolean[] whole = new boolean[panel.slots.length];
        for (int i : inside.slots()) {
            seated[i] = true;
            SlotPanel slot = panel.slots[i];
            if (slot.personIndex() >= 0 && slot.whole() && !whole[slot.personIndex()]) {
                whole[slot.personIndex()] = true;
                addNeed(costs, slot, start, start + minutes);
            }
        }
        for (int k = 0; k < inside.slots().length; k++) {
            SlotPanel slot = panel.slots[inside.slots()[k]];
            int given = inside.minutes()[k];
            int least = slot.slot().leastMinutes();
            int most = slot.slot().mostMinutes();
            add(costs, "slot-minutes", slot.slotMinutes(), Math.max(0, Math.max(least - given, given - most)));
            long missing = Math.max(0, most - given);
            add(costs, "short-minutes", slot.shortMinutes(), missing);
            add(costs, "uneven-minutes", slot.unevenMinutes(), missing * missing);
            if (slot.personIndex() >= 0 && slot.slot().presence() == Presence.OWN_SLOT && !whole[slot.personIndex()]) {
                addNeed(costs, slot, start + inside.starts()[k], start + inside.starts()[k] + given);
            }
        }
        for (int i = 0; i < seated.length; i++) {
            add(
                    costs,
                    "dropped-slot",
                    panel.slots[i].dropped(),
                    seated[i] ? 0 : panel.slots[i].slot().priority());
        }
    }

    private static void addNeed(Map<String, Score> costs, SlotPanel slot, int from, int to) {
        add(costs, "speaker-window", slot.window(), Spans.outside(slot.spans().windows(), from, to));
        add(
                costs,
                "preferred-window",
                slot.preferred(),
                Spans.outside(slot.spans().preferred(), from, to));
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

    private static void add(Map<String, Score> costs, String ruleId, Charge charge, long units) {
        if (units > 0 && charge.weight() > 0) {
            costs.merge(ruleId, charge.of(units), Score::plus);
        }
    }
}
