package org.lectern.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.panel.SessionPanel.SlotPanel;
import org.lectern.panel.SessionPanel.Wish;
import org.lectern.rule.Score;

/**
 * The best inside of one session at any start and length: which slots are seated, in which order, when, for how long.
 *
 * <p>It gives each seated slot a number of minutes from its least to its most, and never lets segments overlap or run
 * past the end; within that it is exact while slots that are told apart number at most 12, and a beam search beyond.
 * Most starts look alike from inside, so results are remembered by what the panel sees of them.
 */
final class PanelOptimiser {

    private static final long MOST_STATES = 4096L * 13;
    private static final int BEAM_WIDTH = 400;
    private static final int LONGEST_SESSION = 24 * 60;

    private final SessionPanel panel;
    private final PanelScorer scorer;
    private final Ladder ladder;
    private final List<Assumptions.Priced> assumptions;
    private final int[] starts;
    private final OwnTurns ownTurns;
    private final LabelPool labels = new LabelPool();
    private final Map<Sight, InsideSearch.Best> seen = new HashMap<>();

    /** What the panel sees of a start: the length, and each slot's windows cut to the session. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sight(int[] values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sight sight && Arrays.equals(values, sight.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** The best inside at a start and length, with the score of all panel rules. */
    record Best(Score score, Inside inside) {}

    /**
     * @param starts the starts that will be asked for, in order
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    PanelOptimiser(SessionPanel panel, int[] starts) {
        this.panel = panel;
        this.starts = starts;
        this.ownTurns = new OwnTurns(panel, starts);
        this.scorer = new PanelScorer(panel);
        this.ladder = Ladder.upTo(greatest(), "session (%s)".formatted(Problem.shown(panel.session.name())));
        this.assumptions = Assumptions.of(panel);
    }

    Best best(int start, int minutes) {
        InsideSearch.Best best = seen.computeIfAbsent(sight(start, minutes), ignored -> search(start, minutes));
        Score constant = scorer.constantCost(start, minutes);
        int overrun = Math.max(0, panel.lead + panel.session.leastQaMinutes() - minutes);
        return new Best(
                constant.plus(panel.sessionMinutes.of(overrun)).plus(ladder.unpack(best.cost())), best.inside());
    }

    private InsideSearch.Best search(int start, int minutes) {
        InsideSearch.Best best = null;
        for (Assumptions.Priced priced : assumptions) {
            long surcharge = ladder.pack(priced.cost());
            if (best == null || surcharge < best.cost()) {
                InsideProblem problem = InsideProblem.of(panel, ownTurns, ladder, start, minutes, priced.assumption());
                surcharge += problem.excluded();
                long limit = best == null ? Long.MAX_VALUE : best.cost() - surcharge - 1;
                InsideSearch.Best found = limit < 0 ? null : run(problem, limit);
                if (found != null) {
                    best = new InsideSearch.Best(found.cost() + surcharge, found.inside());
                }
            }
        }
        // The assumption that nobody with both kinds of turns sits through always has a result: nobody need be seated.
        return java.util.Objects.requireNonNull(best);
    }

    /**
     * Returns the cheapest inside that costs at most {@code limit}, or null where there is none. Most insides cost no more
     * than each slot must on its own, which a first search at that limit finds quickly.
     */
    private InsideSearch.@Nullable Best run(InsideProblem problem, long limit) {
        InsideSearch search = new InsideSearch(problem, labels);
        long least = search.lowerBound();
        if (least > limit) {
            return null;
        }
        InsideSearch.Best quick = search.run(frontier(problem, search), least);
        return quick != null ? quick : search.run(frontier(problem, search), limit);
    }

    /** Returns a frontier of all states where they can be listed, and else of the most promising labels. */
    static LabelFrontier frontier(InsideProblem problem, InsideSearch search) {
        if (search.states() <= MOST_STATES) {
            int lasts = search.tracksLast() ? problem.kinds().size() + 1 : 1;
            return new ExactFrontier((int) search.states(), lasts, problem.waitPrice());
        }
        long minutePrice = minutePrice(problem);
        return new BeamFrontier(
                BEAM_WIDTH, problem.waitPrice(), (state, label) -> search.promise(state, label, minutePrice));
    }

    /** What a minute of elapsed time may cost later: a minute less for somebody, or for Q&amp;A. */
    private static long minutePrice(InsideProblem problem) {
        return problem.kinds().stream()
                .mapToLong(kind -> kind.shortPrice() + kind.unevenPrice())
                .max()
                .orElse(problem.qaPrice());
    }

    private Sight sight(int start, int minutes) {
        int end = start + minutes;
        SightBuilder sight = new SightBuilder();
        sight.add(minutes);
        sight.add(ownTurns.areFree(start, minutes) ? Integer.MIN_VALUE : start);
        for (SlotPanel slot : panel.slots) {
            if (slot.personIndex() >= 0) {
                PersonSpans spans = slot.need().spans();
                if (slot.whole()) {
                    sight.add(Spans.outside(spans.windows(), start, end));
                    sight.add(Spans.outside(spans.preferred(), start, end));
                    sight.add(Spans.inside(spans.undesired(), start, end));
                    sight.add(Spans.inside(spans.far(), start, end));
                } else {
                    sight.add(Spans.cut(spans.windows(), start, end));
                    sight.add(Spans.cut(spans.preferred(), start, end));
                    sight.add(Spans.clipped(spans.undesired(), start, end));
                    sight.add(Spans.clipped(spans.far(), start, end));
                }
            }
        }
        return new Sight(sight.values());
    }

    /** Writes down what the panel sees of a start. */
    private static final class SightBuilder {
        private int[] values = new int[16];
        private int size;

        private void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        /** Spans are told from what comes after them by their number. */
        private void add(int[] spans) {
            add(-1 - spans.length);
            for (int value : spans) {
                add(value);
            }
        }

        private int[] values() {
            return Arrays.copyOf(values, size);
        }
    }

    /** Returns a score that no inside of this session exceeds on any level. */
    private Score greatest() {
        int longest = panel.session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LONGEST_SESSION);
        Score greatest = panel.shortQa
                .of(panel.session.preferredQaMinutes())
                .plus(panel.waiting.of(longest))
                .plus(panel.pinnedOrder.of(1))
                .plus(panel.equalMinutes.of(longest));
        for (Wish wish : panel.wishes) {
            greatest = greatest.plus(wish.broken().of(1));
        }
        for (int i = 0; i < panel.slots.length; i++) {
            SlotPanel slot = panel.slots[i];
            long most = slot.slot().mostMinutes();
            MovedTurn moved = slot.moved();
            greatest = greatest.plus(slot.dropped().of(slot.slot().priority()))
                    .plus(slot.shortMinutes().of(most))
                    .plus(slot.unevenMinutes().of(most * most))
                    .plus(moved == null ? Score.ZERO : moved.greatest().of(1))
                    .plus(greatestNeighbour(i))
                    .plus(ownTurns.greatest(i));
            if (slot.personIndex() >= 0) {
                greatest = greatest.plus(slot.need().greatest(slot.whole() ? longest : (int) most));
            }
        }
        return greatest;
    }

    private Score greatestNeighbour(int before) {
        Score greatest = Score.ZERO;
        for (int after = 0; after < panel.slots.length && panel.neighbours.count(); after++) {
            greatest =
                    greatest.orMoreOf(panel.neighbours.charge(before, after).of(panel.neighbours.units(before, after)));
        }
        return greatest;
    }

    /** Returns a score that no inside of this session exceeds on any level, costs of start and length included. */
    Score greatestInAll() {
        int longest = panel.session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LONGEST_SESSION);
        Score greatest = greatest()
                .plus(panel.dayClosed.of(longest))
                .plus(panel.preferred.of(panel.preferredWindows.length == 0 ? 0 : longest))
                .plus(panel.ownRules.greatestSession(starts))
                .plus(panel.undesired.of(panel.undesiredWindows.length == 0 ? 0 : longest))
                .plus(panel.sessionMinutes.of(panel.lead + panel.session.leastQaMinutes()));
        for (NeedCosts attendant : panel.attendants) {
            greatest = greatest.plus(attendant.greatest(longest));
        }
        return greatest;
    }
}
