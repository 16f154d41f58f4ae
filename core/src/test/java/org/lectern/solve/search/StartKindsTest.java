package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

/** Each kind starts once a race, and those twice that have ranked best. */
class StartKindsTest {

    private static final Score BEST = new Score(0, 0, 100);
    private static final Score NEAR = new Score(0, 0, 60);

    private final StartKinds kinds = new StartKinds();

    private Map<StartKind, Long> next() {
        return counts(kinds.next(BEST, NEAR));
    }

    private static Map<StartKind, Long> counts(List<StartKind> of) {
        assertEquals(StartKinds.count(), of.size());
        return of.stream().collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private static Map<StartKind, Long> twice(StartKind... twice) {
        Map<StartKind, Long> counts = new EnumMap<>(StartKind.class);
        Stream.of(StartKind.values()).forEach(kind -> counts.put(kind, 1L));
        Stream.of(twice).forEach(kind -> counts.put(kind, 2L));
        return counts;
    }

    @Test
    void firstRace_startsMostlyInKernels() {
        assertEquals(
                Map.of(
                        StartKind.ANYWHERE,
                        1L,
                        StartKind.FREE,
                        2L,
                        StartKind.WIDE,
                        1L,
                        StartKind.MIDDLE,
                        2L,
                        StartKind.NARROW,
                        2L),
                next());
    }

    @Test
    void firstRace_whereMuchIsMissing_startsHalfFree() {
        assertEquals(
                Map.of(
                        StartKind.ANYWHERE,
                        1L,
                        StartKind.FREE,
                        4L,
                        StartKind.WIDE,
                        1L,
                        StartKind.MIDDLE,
                        1L,
                        StartKind.NARROW,
                        1L),
                counts(kinds.next(BEST, new Score(0, 0, 59))));
    }

    @Test
    void race_whereSomethingMustBeLeftOut_startsHalfFree_eachTime() {
        Score leavingOut = new Score(0, 1, 60);
        for (int race = 0; race < 3; race++) {
            assertEquals(4, counts(kinds.next(new Score(0, 1, 100), leavingOut)).get(StartKind.FREE));
            kinds.rank(ranks(StartKind.NARROW, StartKind.MIDDLE));
        }
    }

    @Test
    void laterRace_startsThoseTwiceThatRankedBest() {
        next();
        kinds.rank(ofFirstRace(List.of(0, 2), List.of(1, 3)));

        assertEquals(twice(StartKind.NARROW, StartKind.FREE), next());
        assertEquals(
                List.of(StartKind.NARROW, StartKind.NARROW, StartKind.FREE, StartKind.FREE),
                kinds.next(BEST, NEAR).subList(0, 4),
                "the best come first");
    }

    /** One that has not started yet ranks in the middle. */
    @Test
    void kindThatHasNotStarted_ranksBetweenGoodAndBad() {
        next();
        kinds.rank(ofFirstRace(List.of(0, 1), List.of(4, 5)));

        assertEquals(twice(StartKind.NARROW, StartKind.NARROWEST), next());
    }

    @Test
    void twoLaterRaces_countMoreThanOneBefore() {
        next();
        kinds.rank(ranks(StartKind.FREE, StartKind.ANYWHERE));
        assertEquals(twice(StartKind.FREE, StartKind.ANYWHERE), next());
        Map<StartKind, List<Integer>> little = ranks(StartKind.WIDE, StartKind.MIDDLE);
        little.put(StartKind.FREE, List.of(3));
        little.put(StartKind.NARROW, List.of(2));
        kinds.rank(little);
        assertTrue(
                kinds.next(BEST, NEAR).indexOf(StartKind.FREE)
                        < kinds.next(BEST, NEAR).indexOf(StartKind.NARROW),
                "the first race still counts");
        kinds.rank(ranks(StartKind.NARROW, StartKind.NARROWEST));
        kinds.rank(ranks(StartKind.NARROW, StartKind.NARROWEST));
        assertEquals(twice(StartKind.NARROW, StartKind.NARROWEST), next());
    }

    /** In a first race the narrowest kernel does not start. */
    private static Map<StartKind, List<Integer>> ofFirstRace(List<Integer> narrow, List<Integer> free) {
        return Map.of(
                StartKind.NARROW, narrow,
                StartKind.FREE, free,
                StartKind.MIDDLE, List.of(4, 5),
                StartKind.WIDE, List.of(6),
                StartKind.ANYWHERE, List.of(7));
    }

    /** Two kinds share the first ranks, and all others the last. */
    private static Map<StartKind, List<Integer>> ranks(StartKind first, StartKind second) {
        Map<StartKind, List<Integer>> ranks = new EnumMap<>(StartKind.class);
        Stream.of(StartKind.values()).forEach(kind -> ranks.put(kind, List.of(4, 7)));
        ranks.put(first, List.of(0, 1));
        ranks.put(second, List.of(0, 1));
        return ranks;
    }

    @Test
    void eachKernel_isWithinTheNextWider() {
        for (StartKind kind : StartKind.values()) {
            assertEquals(kind.isKernel(), kind.wider().share() > kind.share(), kind.name());
        }
        assertEquals(
                List.of(StartKind.NARROWEST, StartKind.NARROW, StartKind.MIDDLE, StartKind.WIDE, StartKind.ANYWHERE),
                Stream.iterate(StartKind.NARROWEST, StartKind::wider).limit(5).toList());
    }
}
