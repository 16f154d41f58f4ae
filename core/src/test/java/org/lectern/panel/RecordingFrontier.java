package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes each label that a search adds, before it is known whether another dominates it, as the turns up to it and its cost:
 * {@code 0@0+2 1@2+3 = 7} for two minutes of kind 0 from the start and three of kind 1 after them.
 */
final class RecordingFrontier implements LabelFrontier {

    private final ExactFrontier kept;
    private final List<String> added = new ArrayList<>();

    private RecordingFrontier(ExactFrontier kept) {
        this.kept = kept;
    }

    /** Returns what a search for insides of at most {@code limit} adds, in order. */
    static List<String> added(SequencingSketch sketch, long limit) {
        SequencingLabelSetting search =
                new SequencingLabelSetting(sketch.build(), new LabelPool(), new NeighbourBounds());
        RecordingFrontier noted = new RecordingFrontier(exact(sketch, search));
        search.run(noted, limit);
        return noted.added;
    }

    static ExactFrontier exact(SequencingSketch sketch, SequencingLabelSetting search) {
        int lasts = search.tracksLastType() ? sketch.build().types().size() + 1 : 1;
        return new ExactFrontier((int) search.stateCount(), lasts, 1);
    }

    @Override
    public void add(LabelPool labels, int label, long state, int last) {
        if (labels.parent(label) >= 0) {
            added.add("%s = %s".formatted(turns(labels, label), labels.cost(label)));
        }
        kept.add(labels, label, state, last);
    }

    private static String turns(LabelPool labels, int label) {
        int before = labels.parent(label);
        int start = labels.start(label);
        String turn = "%s@%s+%s".formatted(labels.type(label), start, labels.endMinute(label) - start);
        return labels.parent(before) < 0 ? turn : turns(labels, before) + " " + turn;
    }

    @Override
    public boolean advance() {
        return kept.advance();
    }

    @Override
    public long state() {
        return kept.state();
    }

    @Override
    public int lastType() {
        return kept.lastType();
    }

    @Override
    public int firstLabel() {
        return kept.firstLabel();
    }
}
