package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes each label that a search adds, before it is known whether another dominates it, as the turns up to it and its cost:
 * {@code 0@0+2 1@2+3 = 7} for two minutes of kind 0 from the start and three of kind 1 after them.
 */
final class NotedFrontier implements LabelFrontier {

    private final ExactFrontier kept;
    private final List<String> added = new ArrayList<>();

    private NotedFrontier(ExactFrontier kept) {
        this.kept = kept;
    }

    /** Returns what a search for insides of at most {@code limit} adds, in order. */
    static List<String> added(InsideSketch sketch, long limit) {
        InsideSearch search = new InsideSearch(sketch.build(), new LabelPool());
        NotedFrontier noted = new NotedFrontier(exact(sketch, search));
        search.run(noted, limit);
        return noted.added;
    }

    static ExactFrontier exact(InsideSketch sketch, InsideSearch search) {
        int lasts = search.tracksLast() ? sketch.build().kinds().size() + 1 : 1;
        return new ExactFrontier((int) search.states(), lasts, 1);
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
        String turn = "%s@%s+%s".formatted(labels.kind(label), start, labels.time(label) - start);
        return labels.parent(before) < 0 ? turn : turns(labels, before) + " " + turn;
    }

    @Override
    public boolean next() {
        return kept.next();
    }

    @Override
    public long state() {
        return kept.state();
    }

    @Override
    public int last() {
        return kept.last();
    }

    @Override
    public int head() {
        return kept.head();
    }
}
