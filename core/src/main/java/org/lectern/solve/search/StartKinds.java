package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.rule.Score;

/**
 * Chooses how the starts of a race begin. After the first race, each kind starts once, and those two twice that have ranked best. Which
 * these are differs by events: kernels where rooms are full, starts without multipliers where the bound is far. Where it is far at first,
 * half of the starts of the first race are without multipliers. Where something must be left out, they are so in each race.
 */
final class StartKinds {

    private static final List<StartKind> FIRST = List.of(
            StartKind.ANYWHERE,
            StartKind.FREE,
            StartKind.WIDE,
            StartKind.FREE,
            StartKind.MIDDLE,
            StartKind.MIDDLE,
            StartKind.NARROW,
            StartKind.NARROW);

    /** Where multipliers are far from good ones, or tell of what is left out more than of places. */
    private static final List<StartKind> HALF_FREE = List.of(
            StartKind.ANYWHERE,
            StartKind.FREE,
            StartKind.WIDE,
            StartKind.FREE,
            StartKind.MIDDLE,
            StartKind.FREE,
            StartKind.NARROW,
            StartKind.FREE);

    /** A bound is far if such a share of the soft cost of the incumbent is missing. */
    private static final double FAR = 0.4;

    private static final int TWICE = FIRST.size() - StartKind.values().length;
    private static final double MEAN_RANK = (FIRST.size() - 1) / 2.0;

    /** The mean rank of each kind, half of it that in the last race. */
    private final Map<StartKind, Double> ranks = new EnumMap<>(StartKind.class);

    private boolean hasChosen;

    StartKinds() {
        for (StartKind kind : StartKind.values()) {
            ranks.put(kind, MEAN_RANK);
        }
    }

    /** Returns how many starts a race has. */
    static int count() {
        return FIRST.size();
    }

    /**
     * Returns the kinds of the next race.
     *
     * @param best the score of the incumbent
     * @param bound what is known of better timetables
     */
    List<StartKind> next(Score best, Score bound) {
        if (bound.medium() > 0) {
            return HALF_FREE;
        }
        if (!hasChosen) {
            hasChosen = true;
            boolean isFar = (double) (best.soft() - bound.soft()) > FAR * (double) best.soft();
            return isFar ? HALF_FREE : FIRST;
        }
        List<StartKind> byRank = Stream.of(StartKind.values())
                .sorted(Comparator.comparingDouble(kind -> Objects.requireNonNull(ranks.get(kind))))
                .toList();
        List<StartKind> kinds = new ArrayList<>();
        for (StartKind kind : byRank) {
            boolean isTwice = kinds.size() < 2 * TWICE;
            kinds.add(kind);
            if (isTwice) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /**
     * Takes the result of a race.
     *
     * @param last the ranks of the starts of each kind, from 0; a kind that did not start has none
     */
    void rank(Map<StartKind, List<Integer>> last) {
        last.forEach((kind, of) -> ranks.computeIfPresent(
                kind,
                (same, rank) -> (rank
                                + of.stream()
                                        .mapToInt(Integer::intValue)
                                        .average()
                                        .orElse(rank))
                        / 2));
    }
}
