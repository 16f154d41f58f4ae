package org.lectern.panel;

import java.util.Arrays;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Score;

/**
 * What turns cost under rules of an application that look at their position, for each slot of one session. Nothing is kept
 * but the greatest costs: each start and length of the session has costs of its own.
 */
final class CustomPositionCosts {

    private final PanelModel panel;
    private final Score[] maxCosts;

    /** @param starts the starts that the session may have */
    CustomPositionCosts(PanelModel panel, int[] starts) {
        this.panel = panel;
        this.maxCosts = new Score[panel.slots.length];
        Arrays.fill(maxCosts, Score.ZERO);
        for (int start : isEmpty() ? new int[0] : starts) {
            JobScope.checkpoint();
            for (int length : panel.session.allowedMinutes()) {
                for (int slot = 0; slot < maxCosts.length; slot++) {
                    addMax(slot, start, length);
                }
            }
        }
    }

    private void addMax(int slot, int start, int length) {
        Slot own = panel.slots[slot].slot();
        forEach(slot, start, length, own.minMinutes(), own.maxMinutes(), (before, minutes, from, cost) -> {
            maxCosts[slot] = maxCosts[slot].max(cost);
        });
    }

    /** Takes what a turn costs behind a number of others, with so many minutes from a minute of the session. */
    private interface CostSink {
        void accept(int before, int minutes, int from, Score cost);
    }

    private void forEach(int slot, int start, int length, int least, int most, CostSink sink) {
        CustomRules rules = panel.customRules;
        Window session = rules.window(start, start + length);
        for (int minutes = least; minutes <= most; minutes++) {
            for (int from = panel.firstTurnOffset; from + minutes <= length; from++) {
                Window turn = rules.window(start + from, start + from + minutes);
                for (int before = 0; before < panel.slots.length; before++) {
                    sink.accept(before, minutes, from, rules.positionCost(slot, before, turn, session));
                }
            }
        }
    }

    boolean isEmpty() {
        return !panel.customRules.hasPositionRules();
    }

    /**
     * Returns what each turn of a slot costs in a session at a start, packed: by the number of turns before it, by minutes
     * over the least, by minutes from the session's start; empty if there is no such rule.
     */
    long[][][] packed(LexicographicPacking packing, int slot, int start, int length, int least, int most) {
        if (isEmpty() || least > most) {
            return new long[0][][];
        }
        long[][][] packed = new long[panel.slots.length][most - least + 1][length];
        forEach(slot, start, length, least, most, (before, minutes, from, cost) -> {
            packed[before][minutes - least][from] = packing.pack(cost);
        });
        return packed;
    }

    /** Returns a score that no turn of a slot exceeds on any level. */
    Score maxCost(int slot) {
        return maxCosts[slot];
    }
}
