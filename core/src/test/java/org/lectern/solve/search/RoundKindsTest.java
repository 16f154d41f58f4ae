package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.local.AnnealingKind.MEDIUM;
import static org.lectern.solve.local.AnnealingKind.RELAXED;
import static org.lectern.solve.local.AnnealingKind.SOFT;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.local.AnnealingKind;

/** What rounds may leave out on the way depends on what must be left out. */
final class RoundKindsTest {

    private static final Score COMPLETE = new Score(0, 0, 50);
    private static final Score INCOMPLETE = new Score(0, 7, 50);

    private static List<AnnealingKind> kinds(RoundKinds kinds, Score best, Score bound) {
        return Stream.generate(() -> kinds.next(best, bound)).limit(6).toList();
    }

    @Test
    void completeTimetables_areImprovedAsTheyAre() {
        assertEquals(List.of(SOFT, SOFT, SOFT, SOFT, SOFT, SOFT), kinds(new RoundKinds(60), COMPLETE, Score.ZERO));
    }

    @Test
    void whereItWasHardToLeaveNothingOut_everySecondRoundMay() {
        RoundKinds scarce = new RoundKinds(60);
        scarce.setScarce();

        assertEquals(List.of(RELAXED, SOFT, RELAXED, SOFT, RELAXED, SOFT), kinds(scarce, COMPLETE, Score.ZERO));
    }

    @Test
    void whereNothingNeedBeLeftOut_everySecondRoundIsAtMediumLevel() {
        assertEquals(
                List.of(MEDIUM, SOFT, MEDIUM, SOFT, MEDIUM, SOFT), kinds(new RoundKinds(60), INCOMPLETE, Score.ZERO));
    }

    @Test
    void whereSomethingMustBeLeftOut_bothTakeTurns() {
        assertEquals(
                List.of(MEDIUM, SOFT, RELAXED, SOFT, MEDIUM, SOFT),
                kinds(new RoundKinds(60), INCOMPLETE, new Score(0, 6, 0)));
    }

    @Test
    void ofManySessions_moreRoundsTryToLeaveLessOut() {
        RoundKinds many = new RoundKinds(100);

        assertEquals(List.of(MEDIUM, SOFT, MEDIUM, SOFT, MEDIUM, SOFT), kinds(many, INCOMPLETE, new Score(0, 6, 0)));
        assertEquals(List.of(RELAXED, SOFT, RELAXED, SOFT, RELAXED, SOFT), kinds(many, INCOMPLETE, new Score(0, 7, 0)));
    }

    @Test
    void whereNoMoreCanBeSaved_everySecondRoundLeavesOthersOutOnTheWay() {
        assertEquals(
                List.of(RELAXED, SOFT, RELAXED, SOFT, RELAXED, SOFT),
                kinds(new RoundKinds(60), INCOMPLETE, new Score(0, 7, 0)));
    }
}
