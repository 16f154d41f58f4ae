package org.lectern.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.panel.PanelModel.OrderWish;
import org.lectern.panel.PanelModel.SlotModel;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.panel.cost.WindowCost;
import org.lectern.rule.Score;

/**
 * Finds the best sequence of one session at any start and length.
 *
 * <p>Each turn gets from its minimum to its maximum of minutes; segments neither overlap nor run past the end. Within that
 * the result is optimal if the session has at most 12 types of slots; with more, a beam search approximates it. Most starts
 * pose the same problem, so results are cached by what distinguishes starts.
 */
final class PanelOptimiser {

    private static final int BEAM_WIDTH = 400;
    /** So many looks at a type of slot for one sequence; with some 30 types or more, the beam gets narrower. */
    private static final long MAX_BEAM_LOOKS = 50_000_000;

    private static final int MIN_BEAM_WIDTH = 2;
    /** So many looks for all assumptions about one start and length; assumptions that come later are dearer by themselves. */
    private static final long MAX_LOOKS_OF_SEARCH = 4 * MAX_BEAM_LOOKS;

    private static final long MIN_LOOKS_OF_SEARCH = MAX_BEAM_LOOKS / 10;
    /** So many looks for all starts and lengths together. */
    private static final long MAX_LOOKS_OF_TABLE = 2_000_000_000;

    /** So many assumptions about one start and length: each person with several turns may double their number. */
    private static final int MAX_ASSUMPTIONS = 10_000;

    private static final int LONGEST_SESSION = 24 * 60;

    private final PanelModel panel;
    private final PanelScorer scorer;
    private final LexicographicPacking packing;
    private final Assumptions assumptions;
    private final int[] starts;
    private final CustomTurnCosts customTurnCosts;
    private final LabelPool labels = new LabelPool();
    private final NeighbourBounds neighbourBounds = new NeighbourBounds();
    private final Map<CacheKey, SequencingLabelSetting.PackedSequence> seen = new HashMap<>();
    private final long maxLooks;
    private long looks;

    /** What distinguishes starts: the length, and each person's windows within the session. */
    @SuppressWarnings("ArrayRecordComponent")
    private record CacheKey(int[] values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CacheKey key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** The best sequence at a start and length, with the score of all panel rules. */
    record ScoredSequence(Score score, SessionSequence sequence) {}

    /**
     * @param starts the starts that will be asked for, in order
     * @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long
     */
    PanelOptimiser(PanelModel panel, int[] starts) {
        this.panel = panel;
        this.starts = starts;
        this.customTurnCosts = new CustomTurnCosts(panel, starts);
        this.scorer = new PanelScorer(panel);
        this.packing = LexicographicPacking.forMaxScore(
                maxSequenceCost(), "session '%s'".formatted(Problem.shown(panel.session.name())));
        this.assumptions = Assumptions.of(panel);
        long searches = Math.max(
                1, starts.length * (long) panel.session.allowedMinutes().size());
        this.maxLooks = Math.clamp(MAX_LOOKS_OF_TABLE / searches, MIN_LOOKS_OF_SEARCH, MAX_LOOKS_OF_SEARCH);
    }

    ScoredSequence optimise(int start, int minutes) {
        SequencingLabelSetting.PackedSequence best =
                seen.computeIfAbsent(cacheKey(start, minutes), ignored -> search(start, minutes));
        Score constant = scorer.timeCost(start, minutes);
        int overrun = Math.max(0, panel.firstTurnOffset + panel.session.minQaMinutes() - minutes);
        return new ScoredSequence(
                constant.plus(panel.sessionMinutes.of(overrun)).plus(packing.unpack(best.cost())), best.sequence());
    }

    private SequencingLabelSetting.PackedSequence search(int start, int minutes) {
        SequencingLabelSetting.PackedSequence best = null;
        looks = 0;
        int tried = 0;
        for (Assumptions.CostedAssumption costed : assumptions) {
            long surcharge = packing.pack(costed.cost());
            // Those that follow are as dear, or dearer.
            if (best != null && (looks >= maxLooks || tried >= MAX_ASSUMPTIONS || surcharge >= best.cost())) {
                break;
            }
            tried++;
            SequencingProblem problem =
                    SequencingProblem.of(panel, customTurnCosts, packing, start, minutes, costed.assumption());
            surcharge += problem.excludedCost();
            long limit = best == null ? Long.MAX_VALUE : best.cost() - surcharge - 1;
            SequencingLabelSetting.PackedSequence found = limit < 0 ? null : run(problem, limit);
            if (found != null) {
                best = new SequencingLabelSetting.PackedSequence(found.cost() + surcharge, found.sequence());
            }
        }
        // Without people assumed to attend the whole session, a sequence without turns is always feasible.
        return Objects.requireNonNull(best);
    }

    /**
     * Returns the cheapest sequence that costs at most {@code limit}, or null if there is none. In most sessions the lower
     * bound is attained, so a first search with that limit is quick. Where it is not, the next limits are the least costs that
     * the search before left open (Korf 1985, iterative deepening), or twice as far.
     */
    private SequencingLabelSetting.@Nullable PackedSequence run(SequencingProblem problem, long limit) {
        SequencingLabelSetting search = new SequencingLabelSetting(problem, labels, neighbourBounds);
        long least = search.lowerBound();
        if (least > limit) {
            return null;
        }
        if (!search.hasFewStates()) {
            looks += affordable(problem, BEAM_WIDTH, maxLooks) * looksOfOne(problem);
            SequencingLabelSetting.PackedSequence quick = search.run(frontier(problem, search, maxLooks), least);
            return quick != null ? quick : search.run(frontier(problem, search, maxLooks), limit);
        }
        long aim = least;
        SequencingLabelSetting.PackedSequence found = search.run(frontier(problem, search, maxLooks), aim);
        while (found == null && search.nextLimit() < Long.MAX_VALUE && search.nextLimit() <= limit) {
            long twiceAsFar = aim + Math.min(aim - least, Long.MAX_VALUE - aim);
            aim = Math.min(limit, Math.max(search.nextLimit(), twiceAsFar));
            found = search.run(frontier(problem, search, maxLooks), aim);
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

    private CacheKey cacheKey(int start, int minutes) {
        int end = start + minutes;
        CacheKeyBuilder key = new CacheKeyBuilder();
        key.add(minutes);
        key.add(customTurnCosts.areAllFree(start, minutes) ? Integer.MIN_VALUE : start);
        for (SlotModel slot : panel.slots) {
            if (slot.personIndex() >= 0) {
                for (WindowCost cost : slot.presenceCosts().all()) {
                    if (slot.wholeSession()) {
                        key.add(cost.amount(start, end));
                    } else {
                        key.add(cost.within(start, end).spans());
                    }
                }
            }
        }
        return new CacheKey(key.values());
    }

    /** Collects the values of a key. */
    private static final class CacheKeyBuilder {
        private int[] values = new int[16];
        private int size;

        private void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        /** The number of values separates spans from what follows. */
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

    /** Returns a score that no sequence of this session exceeds on any level. */
    private Score maxSequenceCost() {
        int longest = longestSession();
        Score max = panel.shortQa
                .of(panel.session.preferredQaMinutes())
                .plus(panel.waiting.of(longest))
                .plus(panel.pinnedOrder.of(1))
                .plus(panel.equalMinutes.of(longest));
        for (OrderWish wish : panel.orderWishes) {
            max = max.plus(wish.unitCost().of(1));
        }
        for (int i = 0; i < panel.slots.length; i++) {
            SlotModel slot = panel.slots[i];
            long most = slot.slot().maxMinutes();
            TurnChangeCost moved = slot.changeCost();
            max = max.plus(slot.dropped().of(slot.slot().priority()))
                    .plus(slot.shortMinutes().of(most))
                    .plus(slot.unevenMinutes().of(most * most))
                    .plus(moved == null ? Score.ZERO : moved.maxUnitCost().of(1))
                    .plus(maxNeighbourCost(i))
                    .plus(customTurnCosts.maxCost(i));
            if (slot.personIndex() >= 0) {
                max = max.plus(slot.presenceCosts().maxCost(slot.wholeSession() ? longest : (int) most));
            }
        }
        return max;
    }

    private int longestSession() {
        return panel.session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LONGEST_SESSION);
    }

    private Score maxNeighbourCost(int before) {
        Score max = Score.ZERO;
        for (int after = 0; after < panel.slots.length && panel.neighbours.isActive(); after++) {
            max = max.max(panel.neighbours.unitCost(before, after).of(panel.neighbours.amount(before, after)));
        }
        return max;
    }

    /** Returns a score that no sequence of this session exceeds on any level, costs of start and length included. */
    Score maxTotalCost() {
        return maxSequenceCost()
                .plus(panel.timeCosts.maxCost(longestSession()))
                .plus(panel.customRules.maxSessionCost(starts))
                .plus(panel.sessionMinutes.of(panel.firstTurnOffset + panel.session.minQaMinutes()));
    }
}
