package org.lectern.panel;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.rule.Score;

/** What turns cost under rules of an application, for each slot of one session, at each minute at which it may run. */
final class CustomTurnCosts {

    private static final int[] NEVER = new int[0];

    private final List<Slot> slots;
    private final PositionCosts positions;
    /** The minutes in which the session may run, in order. */
    private final int[] minutes;
    /** By slot, by minutes over the least, by minute of start. */
    private final Score[][][] costs;
    /** By slot: how many minutes before this one are no free starts. */
    private final int[][] dearBefore;

    /** @param starts the starts that the session may have */
    CustomTurnCosts(PanelModel panel, int[] starts) {
        this.slots = panel.session.slots();
        this.positions = new PositionCosts(panel, starts);
        CustomRules rules = panel.customRules;
        this.minutes = rules.hasTurnRules() ? minutes(panel, starts) : NEVER;
        this.costs = new Score[slots.size()][][];
        this.dearBefore = new int[slots.size()][minutes.length + 1];
        for (int slot = 0; slot < costs.length; slot++) {
            Slot own = slots.get(slot);
            costs[slot] = new Score[own.maxMinutes() - own.minMinutes() + 1][minutes.length];
            for (int at = 0; at < minutes.length; at++) {
                boolean isFree = true;
                for (int i = 0; i < costs[slot].length; i++) {
                    Score cost = rules.turnCost(slot, minutes[at], minutes[at] + own.minMinutes() + i);
                    costs[slot][i][at] = cost;
                    isFree &= cost.equals(Score.ZERO);
                }
                dearBefore[slot][at + 1] = dearBefore[slot][at] + (isFree ? 0 : 1);
            }
        }
    }

    private static int[] minutes(PanelModel panel, int[] starts) {
        int longest = Collections.max(panel.session.allowedMinutes());
        return Arrays.stream(starts)
                .flatMap(start -> IntStream.range(start, start + longest))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns whether no turn of any slot costs anything in a session at a start, so that all such starts look alike. */
    boolean areAllFree(int start, int length) {
        if (!positions.isEmpty()) {
            return false;
        }
        for (int slot = 0; slot < costs.length; slot++) {
            if (!isFree(slot, start, length)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int slot, int start, int length) {
        if (minutes.length == 0) {
            return true;
        }
        int at = Arrays.binarySearch(minutes, start);
        return dearBefore[slot][at] == dearBefore[slot][at + length];
    }

    /**
     * Returns what each turn of a slot costs in a session at a start, packed: by minutes over the least, by minutes from
     * the session's start; empty where no turn costs anything.
     */
    long[][] packed(LexicographicPacking packing, int slot, int start, int length, int least, int most) {
        if (least > most || isFree(slot, start, length)) {
            return new long[0][];
        }
        int first = Arrays.binarySearch(minutes, start);
        long[][] packed = new long[most - least + 1][length];
        for (int i = 0; i < packed.length; i++) {
            Score[] own = costs[slot][least - slots.get(slot).minMinutes() + i];
            for (int at = 0; at < length; at++) {
                packed[i][at] = packing.pack(own[first + at]);
            }
        }
        return packed;
    }

    /** Returns what turns of a slot cost by their position; see {@link PositionCosts#packed}. */
    long[][][] packedByPosition(LexicographicPacking packing, int slot, int start, int length, int least, int most) {
        return positions.packed(packing, slot, start, length, least, most);
    }

    /** Returns a score that no turn of a slot exceeds on any level. */
    Score maxCost(int slot) {
        Score greatest = Score.ZERO;
        for (Score[] ofLength : costs[slot]) {
            for (Score cost : ofLength) {
                greatest = greatest.max(cost);
            }
        }
        return greatest.plus(positions.maxCost(slot));
    }

    /**
     * What turns cost under rules of an application that look at their position, for each slot of one session. Each start and
     * length of the session has costs of its own. They are kept, so that a rule is asked once; of very large sessions only the
     * greatest are.
     */
    private static final class PositionCosts {

        /** Some 40 MB, if each cost is another. */
        private static final int MAX_KEPT = 1_000_000;

        private final PanelModel panel;
        private final Score[] maxCosts;
        private final Map<Held, Score[]> kept = new HashMap<>();
        private int left = MAX_KEPT;

        /** A slot in a session at a start and length. */
        private record Held(int slot, int start, int length) {}

        /** @param starts the starts that the session may have */
        PositionCosts(PanelModel panel, int[] starts) {
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
            long count = (own.maxMinutes() - own.minMinutes() + 1L) * length * panel.slots.length;
            Score[] costs = new Score[count <= left ? (int) count : 0];
            left -= costs.length;
            forEach(slot, start, length, own.minMinutes(), own.maxMinutes(), (before, minutes, from, cost) -> {
                maxCosts[slot] = maxCosts[slot].max(cost);
                if (costs.length > 0) {
                    costs[index(own, length, before, minutes, from)] = cost;
                }
            });
            if (costs.length > 0) {
                kept.put(new Held(slot, start, length), costs);
            }
        }

        private int index(Slot slot, int length, int before, int minutes, int from) {
            return ((minutes - slot.minMinutes()) * length + from) * panel.slots.length + before;
        }

        /** Takes what a turn costs behind a number of others, with so many minutes from a minute of the session. */
        private interface CostSink {
            void accept(int before, int minutes, int from, Score cost);
        }

        private void forEach(int slot, int start, int length, int least, int most, CostSink sink) {
            CustomRules rules = panel.customRules;
            Window session = rules.window(start, start + length);
            Slot own = panel.slots[slot].slot();
            Score[] known = kept.get(new Held(slot, start, length));
            for (int minutes = least; minutes <= most; minutes++) {
                for (int from = panel.firstTurnOffset; from + minutes <= length; from++) {
                    Window turn = rules.window(start + from, start + from + minutes);
                    for (int before = 0; before < panel.slots.length; before++) {
                        Score cost = known == null
                                ? rules.positionCost(slot, before, turn, session)
                                : known[index(own, length, before, minutes, from)];
                        sink.accept(before, minutes, from, cost);
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
}
