package org.lectern.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.rule.Score;

/**
 * The best inside of one session at any start and length: which slots are seated, in which order, when, for how long.
 *
 * <p>It gives each seated slot a number of minutes from its least to its most, and never lets segments overlap or run
 * past the end; within that it is exact while slots that are told apart number at most 12, and a beam search beyond.
 * Most starts look alike from inside, so results are remembered by what the panel sees of them.
 */
final class PanelOptimiser {

    private static final long MAX_STATES = 4096L * 13;
    private static final int BEAM_WIDTH = 400;
    private static final int LONGEST_SESSION = 24 * 60;

    private final PanelModel panel;
    private final PanelScorer scorer;
    private final LexicographicPacking packing;
    private final List<Assumptions.CostedAssumption> assumptions;
    private final int[] starts;
    private final CustomTurnCosts ownTurns;
    private final LabelPool labels = new LabelPool();
    private final Map<CacheKey, SequencingLabelSetting.PackedSequence> seen = new HashMap<>();

    /** What the panel sees of a start: the length, and each slot's windows cut to the session. */
    @SuppressWarnings("ArrayRecordComponent")
    private record CacheKey(int[] values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CacheKey sight && Arrays.equals(values, sight.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** The best inside at a start and length, with the score of all panel rules. */
    record ScoredSequence(Score score, SessionSequence sequence) {}

    /**
     * @param starts the starts that will be asked for, in order
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    PanelOptimiser(PanelModel panel, int[] starts) {
        this.panel = panel;
        this.starts = starts;
        this.ownTurns = new CustomTurnCosts(panel, starts);
        this.scorer = new PanelScorer(panel);
        this.packing = LexicographicPacking.forMaxScore(
                maxSequenceCost(), "session (%s)".formatted(Problem.shown(panel.session.name())));
        this.assumptions = Assumptions.of(panel);
    }

    ScoredSequence optimise(int start, int minutes) {
        SequencingLabelSetting.PackedSequence best =
                seen.computeIfAbsent(sight(start, minutes), ignored -> search(start, minutes));
        Score constant = scorer.timeCost(start, minutes);
        int overrun = Math.max(0, panel.firstTurnOffset + panel.session.minQaMinutes() - minutes);
        return new ScoredSequence(
                constant.plus(panel.sessionMinutes.of(overrun)).plus(packing.unpack(best.cost())), best.sequence());
    }

    private SequencingLabelSetting.PackedSequence search(int start, int minutes) {
        SequencingLabelSetting.PackedSequence best = null;
        for (Assumptions.CostedAssumption priced : assumptions) {
            long surcharge = packing.pack(priced.cost());
            if (best == null || surcharge < best.cost()) {
                SequencingProblem problem =
                        SequencingProblem.of(panel, ownTurns, packing, start, minutes, priced.assumption());
                surcharge += problem.excludedCost();
                long limit = best == null ? Long.MAX_VALUE : best.cost() - surcharge - 1;
                SequencingLabelSetting.PackedSequence found = limit < 0 ? null : run(problem, limit);
                if (found != null) {
                    best = new SequencingLabelSetting.PackedSequence(found.cost() + surcharge, found.sequence());
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
    private SequencingLabelSetting.@Nullable PackedSequence run(SequencingProblem problem, long limit) {
        SequencingLabelSetting search = new SequencingLabelSetting(problem, labels);
        long least = search.lowerBound();
        if (least > limit) {
            return null;
        }
        SequencingLabelSetting.PackedSequence quick = search.run(frontier(problem, search), least);
        return quick != null ? quick : search.run(frontier(problem, search), limit);
    }

    /** Returns a frontier of all states where they can be listed, and else of the most promising labels. */
    static LabelFrontier frontier(SequencingProblem problem, SequencingLabelSetting search) {
        if (search.stateCount() <= MAX_STATES) {
            int lasts = search.tracksLastType() ? problem.types().size() + 1 : 1;
            return new ExactFrontier((int) search.stateCount(), lasts, problem.waitingUnitCost());
        }
        long minutePrice = minutePrice(problem);
        return new BeamFrontier(
                BEAM_WIDTH,
                problem.waitingUnitCost(),
                (state, label) -> search.estimateTotalCost(state, label, minutePrice));
    }

    /** What a minute of elapsed time may cost later: a minute less for somebody, or for Q&amp;A. */
    private static long minutePrice(SequencingProblem problem) {
        return problem.types().stream()
                .mapToLong(kind -> kind.shortUnitCost() + kind.unevenUnitCost())
                .max()
                .orElse(problem.qaUnitCost());
    }

    private CacheKey sight(int start, int minutes) {
        int end = start + minutes;
        CacheKeyBuilder sight = new CacheKeyBuilder();
        sight.add(minutes);
        sight.add(ownTurns.areAllFree(start, minutes) ? Integer.MIN_VALUE : start);
        for (SlotModel slot : panel.slots) {
            if (slot.personIndex() >= 0) {
                PersonAvailability spans = slot.presenceCosts().availability();
                if (slot.wholeSession()) {
                    sight.add(MinuteSpans.minutesOutside(spans.available(), start, end));
                    sight.add(MinuteSpans.minutesOutside(spans.preferred(), start, end));
                    sight.add(MinuteSpans.minutesInside(spans.undesired(), start, end));
                    sight.add(MinuteSpans.minutesInside(spans.far(), start, end));
                } else {
                    sight.add(MinuteSpans.normalised(spans.available(), start, end));
                    sight.add(MinuteSpans.normalised(spans.preferred(), start, end));
                    sight.add(MinuteSpans.clipped(spans.undesired(), start, end));
                    sight.add(MinuteSpans.clipped(spans.far(), start, end));
                }
            }
        }
        return new CacheKey(sight.values());
    }

    /** Writes down what the panel sees of a start. */
    private static final class CacheKeyBuilder {
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
    private Score maxSequenceCost() {
        int longest = panel.session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LONGEST_SESSION);
        Score greatest = panel.shortQa
                .of(panel.session.preferredQaMinutes())
                .plus(panel.waiting.of(longest))
                .plus(panel.pinnedOrder.of(1))
                .plus(panel.equalMinutes.of(longest));
        for (OrderWish wish : panel.orderWishes) {
            greatest = greatest.plus(wish.unitCost().of(1));
        }
        for (int i = 0; i < panel.slots.length; i++) {
            SlotModel slot = panel.slots[i];
            long most = slot.slot().maxMinutes();
            TurnChangeCost moved = slot.changeCost();
            greatest = greatest.plus(slot.dropped().of(slot.slot().priority()))
                    .plus(slot.shortMinutes().of(most))
                    .plus(slot.unevenMinutes().of(most * most))
                    .plus(moved == null ? Score.ZERO : moved.maxUnitCost().of(1))
                    .plus(greatestNeighbour(i))
                    .plus(ownTurns.maxCost(i));
            if (slot.personIndex() >= 0) {
                greatest = greatest.plus(slot.presenceCosts().maxCost(slot.wholeSession() ? longest : (int) most));
            }
        }
        return greatest;
    }

    private Score greatestNeighbour(int before) {
        Score greatest = Score.ZERO;
        for (int after = 0; after < panel.slots.length && panel.neighbours.isActive(); after++) {
            greatest =
                    greatest.max(panel.neighbours.unitCost(before, after).of(panel.neighbours.amount(before, after)));
        }
        return greatest;
    }

    /** Returns a score that no inside of this session exceeds on any level, costs of start and length included. */
    Score maxTotalCost() {
        int longest = panel.session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LONGEST_SESSION);
        Score greatest = maxSequenceCost()
                .plus(panel.dayClosed.of(longest))
                .plus(panel.preferred.of(panel.preferredWindows.length == 0 ? 0 : longest))
                .plus(panel.customRules.maxSessionCost(starts))
                .plus(panel.undesired.of(panel.undesiredWindows.length == 0 ? 0 : longest))
                .plus(panel.sessionMinutes.of(panel.firstTurnOffset + panel.session.minQaMinutes()));
        for (PresenceCosts attendant : panel.attendants) {
            greatest = greatest.plus(attendant.maxCost(longest));
        }
        return greatest;
    }
}
