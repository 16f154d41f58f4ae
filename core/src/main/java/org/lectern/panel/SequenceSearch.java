package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for the cheapest sequence at one start and length under one assumption. It is exact while there are few states;
 * with more, a beam keeps the most promising labels.
 */
final class SequenceSearch {

    /** So many looks at a type of slot for one sequence; with some 30 types or more, the beam gets narrower. */
    static final long MAX_BEAM_LOOKS = 50_000_000;

    private static final int BEAM_WIDTH = 400;
    private static final int MIN_BEAM_WIDTH = 2;
    /** In most sessions, so few labels lead to a sequence that costs no more than the lower bound, if there is one. */
    private static final int MAX_DIVE = 50;

    private final SequencingProblem problem;
    private final long surcharge;
    private final SequencingLabelSetting search;

    /**
     * @param surcharge what the assumption costs by itself, packed
     * @param labels the memory for labels; each run clears it
     */
    SequenceSearch(SequencingProblem problem, long surcharge, LabelPool labels, NeighbourBounds neighbourBounds) {
        this.problem = problem;
        this.surcharge = surcharge + problem.excludedCost();
        this.search = new SequencingLabelSetting(problem, labels, neighbourBounds);
    }

    /** Returns what all sequences cost at least, the assumption included. */
    long lowerBound() {
        return search.lowerBound() + surcharge;
    }

    /** Returns how many looks at a type of slot a run takes, if it is by a beam; else 0. */
    long looks(long maxLooks) {
        return search.hasFewStates() ? 0 : affordable(problem, BEAM_WIDTH, maxLooks) * looksOfOne(problem);
    }

    /**
     * Returns the cheapest sequence that costs at most {@code limit}, the assumption included, or null if there is none. In
     * most sessions the lower bound is attained, and a dive with that limit finds it. Where it is not, the next limits are
     * the least costs that the search before left open (Korf 1985, iterative deepening), or twice as far.
     */
    SequencingLabelSetting.@Nullable PackedSequence run(long limit, long maxLooks) {
        if (lowerBound() > limit) {
            return null;
        }
        SequencingLabelSetting.PackedSequence found = runWithout(limit - surcharge, maxLooks);
        return found == null
                ? null
                : new SequencingLabelSetting.PackedSequence(found.cost() + surcharge, found.sequence());
    }

    private SequencingLabelSetting.@Nullable PackedSequence runWithout(long limit, long maxLooks) {
        long least = search.lowerBound();
        if (!search.hasFewStates()) {
            SequencingLabelSetting.PackedSequence quick = search.run(frontier(problem, search, maxLooks), least);
            return quick != null ? quick : search.run(frontier(problem, search, maxLooks), limit);
        }
        DepthFirstFrontier dive = new DepthFirstFrontier();
        SequencingLabelSetting.PackedSequence found = search.run(dive, least);
        long aim = least;
        boolean isOpen = dive.isCut();
        while (found == null && (isOpen || (search.nextLimit() < Long.MAX_VALUE && search.nextLimit() <= limit))) {
            long twiceAsFar = aim + Math.min(aim - least, Long.MAX_VALUE - aim);
            aim = Math.min(limit, Math.max(search.nextLimit(), twiceAsFar));
            found = search.run(frontier(problem, search, maxLooks), aim);
            isOpen = false;
        }
        return found;
    }

    /** Returns a frontier of all states if they are few enough, else of the most promising labels. */
    static LabelFrontier frontier(SequencingProblem problem, SequencingLabelSetting search, long maxLooks) {
        if (search.hasFewStates()) {
            int lasts = search.tracksLastType() ? problem.types().size() + 1 : 1;
            return new ExactFrontier((int) search.stateCount(), lasts, problem.waitingUnitCost());
        }
        long minuteCost = minuteCost(problem);
        return new BeamFrontier(
                affordable(problem, BEAM_WIDTH, maxLooks),
                problem.waitingUnitCost(),
                label -> search.estimateTotalCost(label, minuteCost));
    }

    /** Returns a width that is smaller if each of many labels could be followed by many others. */
    static int affordable(SequencingProblem problem, int width, long maxLooks) {
        long affordable = Math.min(maxLooks, MAX_BEAM_LOOKS) / Math.max(1, looksOfOne(problem));
        return (int) Math.min(width, Math.max(MIN_BEAM_WIDTH, affordable));
    }

    /** Returns how many looks a beam of one label takes. */
    private static long looksOfOne(SequencingProblem problem) {
        long turns =
                Arrays.stream(problem.slots()).mapToInt(slots -> slots.length).sum();
        long lengths = problem.types().stream()
                .mapToLong(type -> type.maxMinutes() - type.minMinutes() + 1L)
                .sum();
        return turns * lengths * problem.types().size();
    }

    /** What a minute of elapsed time may cost later: a minute less for a turn, or for Q&amp;A. */
    private static long minuteCost(SequencingProblem problem) {
        return problem.types().stream()
                .mapToLong(type -> type.shortUnitCost() + type.unevenUnitCost())
                .max()
                .orElse(problem.qaUnitCost());
    }

    /** Follows the first label that is added, so that it soon comes to an end, and gives up after some. */
    private static final class DepthFirstFrontier implements LabelFrontier {

        private record Step(int label, long state, int last) {}

        /** The next one at the end. */
        private final List<Step> open = new ArrayList<>();

        /** How many were open when the one looked at now was taken: those after it follow that one. */
        private int before;

        private Step now = new Step(-1, 0, -1);
        private int count;

        @Override
        public void add(LabelPool labels, int label, long state, int last) {
            open.add(new Step(label, state, last));
        }

        @Override
        public boolean advance() {
            if (open.isEmpty() || count == MAX_DIVE) {
                return false;
            }
            count++;
            Collections.reverse(open.subList(before, open.size()));
            now = open.removeLast();
            before = open.size();
            return true;
        }

        /** Returns whether labels are left that were not looked at. */
        boolean isCut() {
            return !open.isEmpty();
        }

        @Override
        public long state() {
            return now.state();
        }

        @Override
        public int lastType() {
            return now.last();
        }

        @Override
        public int firstLabel() {
            return now.label();
        }
    }
}
