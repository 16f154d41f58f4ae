package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.term.Ana.at;

import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.lectern.solve.diagram.DecisionDiagram;

/** The least idle half-hours, which cost 1, and nights, which cost 10, of Ana on 1 and 3 April, by hand. */
class PersonDiagramTest {

    private static final PersonDiagram.Costs BOTH_DAYS = new PersonDiagram.Costs(30, new long[] {1, 1}, 10);

    private static Ana ana(String... starts) {
        return Ana.of(0, BOTH_DAYS, starts);
    }

    @Test
    void least_ofTwoSessions_isTheStartedHalfHours() {
        ObjLongConsumer<String> holds = (second, halfHours) ->
                assertEquals(halfHours, ana(at("1 10:00"), at(second)).least(), second);
        holds.accept("1 11:00", 0);
        holds.accept("1 11:10", 1);
        holds.accept("1 11:30", 1);
        holds.accept("1 11:40", 2);
        holds.accept("1 12:00", 2);
        holds.accept("1 16:00", 10);
        holds.accept("1 10:50", DecisionDiagram.INFEASIBLE);
        holds.accept("1 10:00", DecisionDiagram.INFEASIBLE);
    }

    @Test
    void least_ofTwoSessionsInEitherOrder_isTheSame() {
        assertEquals(4, ana(at("1 13:00"), at("1 10:00")).least());
        assertEquals(20, ana(at("3 13:00"), at("1 10:00")).least());
    }

    @Test
    void least_ofSeveralTimes_isThatOfTheBestPair() {
        assertEquals(2, ana(at("1 10:00"), at("1 12:10", "1 11:50")).least());
        assertEquals(
                -2,
                ana(at("1 10:00"), at("1 12:10", "1 11:50"))
                        .givingBack(1, "1 12:10", 5)
                        .least());
    }

    @Test
    void least_onTwoDays_isTheNights() {
        assertEquals(20, ana(at("1 10:00"), at("3 10:00")).least());
        assertEquals(8, ana(at("1 10:00"), at("3 10:00", "1 15:00")).least());
        assertEquals(
                20,
                ana(at("1 10:00"), at("3 10:00", "1 16:00"))
                        .givingBack(1, "3 10:00", 0)
                        .givingBack(1, "1 16:00", -11)
                        .least());
    }

    @Test
    void least_withChangeover_leavesItsMinutes() {
        assertEquals(DecisionDiagram.INFEASIBLE, withChangeover(10, "1 11:00"));
        assertEquals(1, withChangeover(10, "1 11:00", "1 11:10"));
        assertEquals(1, withChangeover(30, "1 11:20", "1 11:30"));
        assertEquals(2, withChangeover(40, "1 11:30", "1 11:40"));
        assertEquals(DecisionDiagram.INFEASIBLE, withChangeover(70, "1 12:00"));
        assertEquals(3, withChangeover(70, "1 12:00", "1 12:10"));
        assertEquals(20, withChangeover(70, "3 10:00"));
    }

    private static long withChangeover(int minutes, String... second) {
        return Ana.of(minutes, BOTH_DAYS, at("1 10:00"), at(second)).least();
    }

    @Test
    void least_ofThreeSessions_isThatOfTheBestDayForTheMiddleOne() {
        assertEquals(21, onEitherDay(BOTH_DAYS));
        assertEquals(1, onEitherDay(new PersonDiagram.Costs(30, new long[] {1, 1}, 0)));
    }

    @Test
    void least_whereIdleTimeIsFreeOnOneDay_isOnThatDay() {
        assertEquals(20, onEitherDay(new PersonDiagram.Costs(30, new long[] {0, 1}, 10)));
        assertEquals(20, onEitherDay(new PersonDiagram.Costs(30, new long[] {1, 0}, 10)));
    }

    @Test
    void least_whereAGapCountsOnce_isThatOfTheShorterStay() {
        PersonDiagram.Costs gaps = new PersonDiagram.Costs(1_440, new long[] {1, 1}, 0);
        assertEquals(
                2,
                Ana.of(0, gaps, at("1 10:00"), at("1 12:00"), at("1 15:00"), at("1 16:00"))
                        .least());
    }

    private static long withLimits(PersonDiagram.GapCosts gaps, String... starts) {
        return Ana.of(0, new PersonDiagram.Costs(30, new long[] {0, 0}, 0, gaps), starts)
                .least();
    }

    @Test
    void least_withALimitOfGaps_chargesEachMoreOnItsDay() {
        String[] threeGaps = {"1 10:00", "1 11:10", "1 13:00", "1 16:00"};
        assertEquals(21, withLimits(new PersonDiagram.GapCosts(1, new int[] {0, 9}, 7), threeGaps));
        assertEquals(14, withLimits(new PersonDiagram.GapCosts(1, new int[] {1, 9}, 7), threeGaps));
        assertEquals(0, withLimits(new PersonDiagram.GapCosts(1, new int[] {3, 9}, 7), threeGaps));
        assertEquals(0, withLimits(new PersonDiagram.GapCosts(1, new int[] {9, 0}, 7), threeGaps));
        assertEquals(
                0,
                withLimits(
                        new PersonDiagram.GapCosts(1, new int[] {1, 1}, 7),
                        "1 10:00",
                        "1 12:00",
                        "3 10:00",
                        "3 12:00"));
    }

    @Test
    void least_withShortGaps_countsThoseOfTheMinimum() {
        PersonDiagram.GapCosts ofHalfAnHour = new PersonDiagram.GapCosts(30, new int[] {0, 0}, 7);
        assertEquals(0, withLimits(ofHalfAnHour, "1 10:00", "1 11:20"));
        assertEquals(7, withLimits(ofHalfAnHour, "1 10:00", "1 11:30"));
    }

    @Test
    void least_whereALimitIsHard_keepsIt() {
        PersonDiagram.GapCosts one = new PersonDiagram.GapCosts(1, new int[] {1, 1}, DecisionDiagram.INFEASIBLE);
        assertEquals(DecisionDiagram.INFEASIBLE, withLimits(one, "1 10:00", "1 12:00", "1 14:00"));
        assertEquals(0, withLimits(one, "1 10:00", "1 12:00", at("1 14:00", "1 13:00")));
    }

    /** Two half-hours on the first day or one on the second, and in any case both nights. */
    private static long onEitherDay(PersonDiagram.Costs costs) {
        return Ana.of(0, costs, at("1 10:00"), at("1 12:00", "3 10:00"), at("3 11:30"))
                .least();
    }

    @Test
    void least_ofThreeSessionsOnOneDay_countsEachGap() {
        assertEquals(4, ana(at("1 10:00"), at("1 14:00"), at("1 12:00")).least());
        assertEquals(0, ana(at("1 10:00"), at("1 12:00"), at("1 11:00")).least());
    }

    @Test
    void least_ofSessionThatMayBeAbsent_leavesItOutWhereThatIsCheaper() {
        assertEquals(
                2, ana(at("1 10:00"), at("1 12:00"), at("3 10:00", Ana.ABSENT)).least());
        assertEquals(0, ana(at("1 10:00", Ana.ABSENT), at("3 10:00")).least());
        assertEquals(
                0, ana(at("1 10:00", Ana.ABSENT), at("3 10:00", Ana.ABSENT)).least());
        assertEquals(2, ana(at("1 10:00"), at(Ana.ABSENT), at("1 12:00")).least());
    }

    @Test
    void least_ofSessionThatFillsAGap_holdsIt() {
        assertEquals(
                0, ana(at("1 10:00"), at("1 11:00", Ana.ABSENT), at("1 12:00")).least());
    }

    @Test
    void least_ofAbsentSessionThatGivesBackMore_holdsIt() {
        Ana ana = ana(at("1 10:00"), at("1 12:00"), at("3 10:00", Ana.ABSENT));

        assertEquals(2, ana.givingBack(2, "3 10:00", 20).least());
        assertEquals(-1, ana.givingBack(2, "3 10:00", 23).least());
    }
}
