package org.lectern.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.panel.SessionPanel.Attendant;
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
    private final List<Integer> mixed;
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

    /** @throws org.lectern.event.InvalidInputException if weights and priorities are too large to be added up in a long */
    PanelOptimiser(SessionPanel panel) {
        this.panel = panel;
        this.scorer = new PanelScorer(panel);
        this.ladder = Ladder.upTo(greatest(), "session (%s)".formatted(Problem.shown(panel.session.name())));
        this.mixed = MixedPresence.people(panel);
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
        for (long assumption = 0; assumption < 1L << mixed.size(); assumption++) {
            long wholePeople = 0;
            for (int i = 0; i < mixed.size(); i++) {
                wholePeople |= (assumption >> i & 1) << mixed.get(i);
            }
            long dropped = ladder.pack(MixedPresence.costOfExcluded(panel, wholePeople));
            if (panel.pinnedSlots.length > 0) {
                best = cheaper(best, run(InsideProblem.of(panel, ladder, start, minutes, true, wholePeople)), dropped);
                best = cheaper(
                        best,
                        run(InsideProblem.of(panel, ladder, start, minutes, false, wholePeople)),
                        dropped + ladder.pack(panel.pinnedOrder.of(1)));
            } else {
                best = cheaper(best, run(InsideProblem.of(panel, ladder, start, minutes, false, wholePeople)), dropped);
            }
        }
        // The assumption that nobody with both kinds of turns sits through always has a result: nobody need be seated.
        return java.util.Objects.requireNonNull(best);
    }

    /** Most insides cost no more than each slot must on its own, which a first search at that limit finds quickly. */
    private InsideSearch.@Nullable Best run(InsideProblem problem) {
        InsideSearch search = new InsideSearch(problem, labels);
        InsideSearch.Best quick = search.run(frontier(problem, search), search.lowerBound());
        return quick != null ? quick : search.run(frontier(problem, search), Long.MAX_VALUE);
    }

    private static LabelFrontier frontier(InsideProblem problem, InsideSearch search) {
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

    private static InsideSearch.@Nullable Best cheaper(
            InsideSearch.@Nullable Best one, InsideSearch.@Nullable Best other, long surcharge) {
        if (other == null || (one != null && one.cost() <= other.cost() + surcharge)) {
            return one;
        }
        return new InsideSearch.Best(other.cost() + surcharge, other.inside());
    }

    private Sight sight(int start, int minutes) {
        int[] values = new int[16];
        int size = 0;
        values[size++] = minutes;
        for (SlotPanel slot : panel.slots) {
            if (slot.personIndex() < 0) {
                continue;
            }
            int end = start + minutes;
            int[] windows = slot.whole()
                    ? new int[] {Spans.outside(slot.spans().windows(), start, end)}
                    : Spans.cut(slot.spans().windows(), start, end);
            int[] preferred = slot.whole()
                    ? new int[] {Spans.outside(slot.spans().preferred(), start, end)}
                    : Spans.cut(slot.spans().preferred(), start, end);
            int needed = size + windows.length + preferred.length + 2;
            if (needed > values.length) {
                values = Arrays.copyOf(values, needed * 2);
            }
            values[size++] = -1 - windows.length;
            System.arraycopy(windows, 0, values, size, windows.length);
            size += windows.length;
            values[size++] = -1 - preferred.length;
            System.arraycopy(preferred, 0, values, size, preferred.length);
            size += preferred.length;
        }
        return new Sight(Arrays.copyOf(values, size));
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
                .plus(panel.pinnedOrder.of(1));
        for (Wish wish : panel.wishes) {
            greatest = greatest.plus(wish.broken().of(1));
        }
        for (SlotPanel slot : panel.slots) {
            long most = slot.slot().mostMinutes();
            greatest = greatest.plus(slot.dropped().of(slot.slot().priority()))
                    .plus(slot.shortMinutes().of(most))
                    .plus(slot.unevenMinutes().of(most * most))
                    .plus(slot.window().of(mostOutside(slot, slot.spans().windows(), longest)))
                    .plus(slot.preferred().of(mostOutside(slot, slot.spans().preferred(), longest)));
        }
        return greatest;
    }

    private static long mostOutside(SlotPanel slot, int[] spans, int longest) {
        if (slot.personIndex() < 0 || spans.length == 0) {
            return 0;
        }
        return slot.whole() ? longest : slot.slot().mostMinutes();
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
                .plus(panel.sessionMinutes.of(panel.lead + panel.session.leastQaMinutes()));
        for (Attendant attendant : panel.attendants) {
            greatest = greatest.plus(attendant.window().of(attendant.spans().windows().length == 0 ? 0 : longest))
                    .plus(attendant.preferred().of(attendant.spans().preferred().length == 0 ? 0 : longest));
        }
        return greatest;
    }
}
