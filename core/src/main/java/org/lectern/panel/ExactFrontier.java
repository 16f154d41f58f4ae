package org.lectern.panel;

import java.util.BitSet;

/** Keeps every label that is not dominated, for states few enough to be listed. */
final class ExactFrontier implements LabelFrontier {

    private final int lasts;
    private final long waitingUnitCost;
    /** By state and last type: the label added last, plus one; 0 if there is none. */
    private final int[] heads;

    /** Where there are labels: most states are never reached. */
    private final BitSet reached;

    private int at = -1;

    /**
     * @param states how many states there are, the last type included
     * @param lasts how many values the last type has: one more than the types, or 1 where it is not tracked
     */
    ExactFrontier(int states, int lasts, long waitingUnitCost) {
        this.lasts = lasts;
        this.waitingUnitCost = waitingUnitCost;
        this.heads = new int[states];
        this.reached = new BitSet(states);
    }

    @Override
    public void add(LabelPool labels, int label, long state, int last) {
        int index = (int) state * lasts + (lasts == 1 ? 0 : last + 1);
        int before = -1;
        for (int other = heads[index] - 1; other != -1; other = labels.next(other)) {
            if (SequencingLabelSetting.dominates(labels, other, label, waitingUnitCost)) {
                labels.removeLast();
                return;
            }
            if (SequencingLabelSetting.dominates(labels, label, other, waitingUnitCost)) {
                unlink(labels, index, before, other);
            } else {
                before = other;
            }
        }
        labels.setNext(label, heads[index] - 1);
        heads[index] = label + 1;
        reached.set(index);
    }

    private void unlink(LabelPool labels, int index, int before, int label) {
        if (before == -1) {
            heads[index] = labels.next(label) + 1;
        } else {
            labels.setNext(before, labels.next(label));
        }
    }

    @Override
    public boolean advance() {
        at = reached.nextSetBit(at + 1);
        return at >= 0;
    }

    @Override
    public long state() {
        return at / lasts;
    }

    @Override
    public int lastType() {
        return at % lasts - 1;
    }

    @Override
    public int firstLabel() {
        return heads[at] - 1;
    }
}
