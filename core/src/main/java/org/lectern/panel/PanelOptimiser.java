package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    /** So many looks for all assumptions about one start and length; assumptions that come later are dearer by themselves. */
    private static final long MAX_LOOKS_OF_SEARCH = 4 * SequenceSearch.MAX_BEAM_LOOKS;

    private static final long MIN_LOOKS_OF_SEARCH = SequenceSearch.MAX_BEAM_LOOKS / 10;
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
        long looks = 0;
        int tried = 0;
        for (List<Assumptions.CostedAssumption> alike : assumptions) {
            long surcharge = packing.pack(alike.getFirst().cost());
            // Those that follow are as dear, or dearer.
            if (best != null && (looks >= maxLooks || tried >= MAX_ASSUMPTIONS || surcharge >= best.cost())) {
                break;
            }
            tried += alike.size();
            for (SequenceSearch search : searchesByLowerBound(alike, start, minutes)) {
                if (best == null || looks < maxLooks) {
                    looks += search.looks(maxLooks);
                    SequencingLabelSetting.PackedSequence found =
                            search.run(best == null ? Long.MAX_VALUE : best.cost() - 1, maxLooks);
                    best = found == null ? best : found;
                }
            }
        }
        // Without people assumed to attend the whole session, a sequence without turns is always feasible.
        return Objects.requireNonNull(best);
    }

    /** Returns a search under each assumption: often the first attains its lower bound, and those of all others are no lower. */
    private List<SequenceSearch> searchesByLowerBound(
            List<Assumptions.CostedAssumption> alike, int start, int minutes) {
        List<SequenceSearch> searches = new ArrayList<>();
        for (Assumptions.CostedAssumption costed : alike) {
            SequencingProblem problem =
                    SequencingProblem.of(panel, customTurnCosts, packing, start, minutes, costed.assumption());
            searches.add(new SequenceSearch(problem, packing.pack(costed.cost()), labels, neighbourBounds));
        }
        searches.sort(Comparator.comparingLong(SequenceSearch::lowerBound));
        return searches;
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
