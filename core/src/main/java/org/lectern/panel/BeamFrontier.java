package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the most promising labels of each number of turns, for states too many to be listed. */
final class BeamFrontier implements LabelFrontier {

    private final int width;
    private final long waitingUnitCost;
    private final LabelEvaluation evaluation;
    private Map<Key, Integer> next = new LinkedHashMap<>();
    /** By label. */
    private long[] promised = new long[256];

    private List<RankedLabel> now = new ArrayList<>();
    private int at = -1;
    private LabelPool pool = new LabelPool();

    /** Estimates the final cost of the label that is added, so that labels with equally many turns can be compared. */
    @FunctionalInterface
    interface LabelEvaluation {
        long of(int label);
    }

    private record Key(long state, int last) {}

    private record RankedLabel(Key key, int label, long promised) {}

    /**
     * @param width how many labels are kept
     * @param evaluation what ranks labels
     */
    BeamFrontier(int width, long waitingUnitCost, LabelEvaluation evaluation) {
        this.width = width;
        this.waitingUnitCost = waitingUnitCost;
        this.evaluation = evaluation;
    }

    @Override
    public void add(LabelPool labels, int label, long state, int last) {
        pool = labels;
        Key key = new Key(state, last);
        Integer head = next.get(key);
        for (int other = head == null ? -1 : head; other != -1; other = labels.next(other)) {
            if (SequencingLabelSetting.dominates(labels, other, label, waitingUnitCost)) {
                labels.removeLast();
                return;
            }
        }
        labels.setNext(label, head == null ? -1 : head);
        next.put(key, label);
        if (label >= promised.length) {
            promised = Arrays.copyOf(promised, 2 * label);
        }
        promised[label] = evaluation.of(label);
    }

    @Override
    public boolean advance() {
        at++;
        if (at < now.size()) {
            return true;
        }
        List<RankedLabel> layer = new ArrayList<>();
        next.forEach((key, head) -> {
            for (int label = head; label != -1; label = pool.next(label)) {
                layer.add(new RankedLabel(key, label, promised[label]));
            }
        });
        layer.sort(Comparator.comparingLong(RankedLabel::promised));
        now = layer.subList(0, Math.min(width, layer.size()));
        // From here on each label stands for itself, so that a state's labels are not extended twice.
        now.forEach(entry -> pool.setNext(entry.label(), -1));
        next = new LinkedHashMap<>();
        at = 0;
        return !now.isEmpty();
    }

    @Override
    public long state() {
        return now.get(at).key().state();
    }

    @Override
    public int lastType() {
        return now.get(at).key().last();
    }

    @Override
    public int firstLabel() {
        return now.get(at).label();
    }

    /**
     * What labels of a state still have before them: the slots without a turn. It is known at once for a state with one turn
     * more than the state that was looked at.
     */
    static final class Prospect {

        private final TurnType[] types;
        private final int[] sizes;
        private final long[] minCosts;

        private int[] turnCounts = new int[0];
        private long cost;
        private int minutes;
        /** The type of which a minute is dropped at the lowest cost, that cost, and the lowest of the other types. */
        private int cheapestType;

        private double cheapest;
        private double secondCheapest;

        private long costOfNext;
        private int minutesOfNext;
        private double cheapestOfNext;

        /**
         * @param sizes the number of slots of each type
         * @param minCosts by type: a lower bound on the cost of one slot, with a turn or dropped
         */
        Prospect(TurnType[] types, int[] sizes, long[] minCosts) {
            this.types = types;
            this.sizes = sizes;
            this.minCosts = minCosts;
        }

        /** Turns to a state. */
        void lookAt(int[] counts) {
            turnCounts = counts;
            cost = 0;
            minutes = 0;
            cheapestType = -1;
            cheapest = Double.MAX_VALUE;
            secondCheapest = Double.MAX_VALUE;
            for (int k = 0; k < types.length; k++) {
                int left = sizes[k] - counts[k];
                cost += minCosts[k] * left;
                minutes += left * types[k].minMinutes();
                double perMinute = left > 0 ? (double) types[k].dropCost() / types[k].minMinutes() : Double.MAX_VALUE;
                if (perMinute < cheapest) {
                    secondCheapest = cheapest;
                    cheapest = perMinute;
                    cheapestType = k;
                } else {
                    secondCheapest = Math.min(secondCheapest, perMinute);
                }
            }
            costOfNext = cost;
            minutesOfNext = minutes;
            cheapestOfNext = cheapest;
        }

        /** Turns to the state with one turn of a type more. */
        void turnTo(int type) {
            boolean isLast = turnCounts[type] + 1 == sizes[type];
            costOfNext = cost - minCosts[type];
            minutesOfNext = minutes - types[type].minMinutes();
            cheapestOfNext = isLast && type == cheapestType ? secondCheapest : cheapest;
        }

        /**
         * Estimates what the slots cost after the turn turned to.
         *
         * @param over how many minutes the turns so far end after the last minute there is, below 0 if before
         */
        long estimate(int over) {
            return costOfNext + (long) (Math.max(0, over + minutesOfNext) * cheapestOfNext);
        }
    }
}
