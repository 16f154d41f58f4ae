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
}
