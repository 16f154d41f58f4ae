package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a turn of a kind costs at each start and length, and which kinds are alike. */
class TurnCostsTest {

    private static final long NEVER = TurnCosts.NEVER;
    private static final int[] NONE = {};
    private static final int[] SPAN = {2, 6};

    private static TurnCosts costs(InsideSketch sketch) {
        return new TurnCosts(sketch.build(), 0, -1);
    }

    @Test
    void turn_whoseTimeDoesNotMatter_costsItsMissingMinutesAtAnyStart() {
        TurnCosts costs = costs(
                new InsideSketch(KindSketch.of(0).minutes(1, 3).missing(5, 2).seat(4)).turnsIn(0, 3));

        assertEquals(2 * 5 + 4 * 2, costs.at(0, 1));
        assertEquals(5 + 2, costs.at(1, 2));
        assertEquals(7, costs.cheapestFrom(1, 2));
        assertEquals(NEVER, costs.cheapestFrom(2, 2));
        assertEquals(0, costs.cheapestFrom(0, 3));
        assertEquals(NEVER, costs.cheapestFrom(1, 3));
        assertEquals(4, costs.cheapest());
    }

    @Test
    void turn_whoseTimeMatters_costsByItsStart() {
        TurnCosts costs = costs(
                new InsideSketch(KindSketch.of(0).minutes(2, 2).prefers(2, 4, 3).own(new long[] {1, 1, 1, 1, 1}))
                        .turnsIn(0, 6));

        assertEquals(7, costs.at(0, 2));
        assertEquals(4, costs.at(1, 2));
        assertEquals(1, costs.at(2, 2));
        assertEquals(7, costs.at(4, 2));
        assertEquals(1, costs.cheapestFrom(0, 2));
        assertEquals(1, costs.cheapestFrom(2, 2));
        assertEquals(4, costs.cheapestFrom(3, 2));
        assertEquals(7, costs.cheapestFrom(4, 2));
        assertEquals(NEVER, costs.cheapestFrom(5, 2));
        assertEquals(1, costs.cheapest());
    }

    @Test
    void turn_longerThanTheSession_isNever() {
        assertEquals(
                NEVER,
                costs(new InsideSketch(KindSketch.of(0).minutes(4, 4)).turnsIn(0, 3))
                        .cheapest());
        assertEquals(
                NEVER,
                costs(new InsideSketch(KindSketch.of(0)
                                        .minutes(4, 4)
                                        .prefers(0, 1, 2)
                                        .seat(1))
                                .turnsIn(0, 3))
                        .cheapestFrom(0, 4));
    }

    @Test
    void turn_dearerThanDroppingItAndWaiting_isNever() {
        assertEquals(6, atFirst(dear()), "as dear as to drop it for 4 and wait for 2 minutes");
        assertEquals(NEVER, atFirst(dear().missing(7, 0)));
        assertEquals(NEVER, atFirst(dear().seat(1)));
        assertEquals(6, atFirst(dear().seat(1).person(0)), "a seat that may be shared");
    }

    @Test
    void turn_dearerThanDroppingIt_isOfUseWhereSomebodyElseHangsOnIt() {
        KindSketch dear = dear().missing(90, 0);

        assertEquals(90, costs(new InsideSketch(dear).mustSeat(1, 0)).at(0, 2));
        assertEquals(NEVER, costs(new InsideSketch(dear).mustSeat(1, 2)).at(0, 2));
        assertEquals(90, costs(new InsideSketch(dear).neighbours(new long[1])).at(0, 2));
        assertEquals(
                90,
                costs(new InsideSketch(dear, KindSketch.of(1).told(0, 0, 1, 1, 1)))
                        .at(0, 2));
    }

    private static KindSketch dear() {
        return KindSketch.of(0).minutes(2, 3).drop(4).missing(6, 0);
    }

    private static long atFirst(KindSketch kind) {
        return costs(new InsideSketch(kind)).at(0, 2);
    }

    @Test
    void turn_thatWasTold_costsByPositionAndTimeUpToItsCap() {
        KindSketch told = KindSketch.of(0).told(2, 3, 1, 7, 4);

        assertEquals(0, new TurnCosts(new InsideSketch(told).build(), 0, 2).at(3, 1));
        assertEquals(4, new TurnCosts(new InsideSketch(told).build(), 0, 2).at(4, 1));
        assertEquals(7, new TurnCosts(new InsideSketch(told).build(), 0, -1).at(3, 1));
        assertEquals(0, new TurnCosts(new InsideSketch(told.movedCap(4)).build(), 0, 2).at(4, 1));
        assertEquals(NEVER, new TurnCosts(new InsideSketch(told.movedCap(6)).build(), 0, 1).at(3, 1));
        assertEquals(0, new TurnCosts(new InsideSketch(told.movedCap(7)).build(), 0, 1).at(3, 1));
    }

    @Test
    void turn_byMinutesAndStart_costsWhatRulesOfAnApplicationSay() {
        TurnKind kind = KindSketch.of(0)
                .minutes(2, 4)
                .missing(10, 100)
                .own(new long[] {1, 2}, new long[] {3, 4}, new long[] {5, 6})
                .build();

        assertEquals(220 + 200 + 2, kind.turnCost(1, 2));
        assertEquals(110 + 3, kind.turnCost(0, 3));
        assertEquals(6, kind.turnCost(1, 4));
    }

    @Test
    void kind_looksAtTheClock_whereAnyTimeCosts() {
        assertFalse(KindSketch.of(0).build().looksAtClock());
        assertFalse(KindSketch.of(0).prefers(1, 2, 0).build().looksAtClock());
        assertTrue(KindSketch.of(0).prefers(1, 2, 1).build().looksAtClock());
        assertTrue(KindSketch.of(0).own(new long[] {1}).build().looksAtClock());
        assertTrue(KindSketch.of(0).told(0, 0, 1, 1, 1).build().looksAtClock());
    }

    @Test
    void kinds_thatDifferInAnything_areNotAlike() {
        List<UnaryOperator<KindSketch>> changes = List.of(
                kind -> kind.minutes(1, 4),
                kind -> kind.minutes(2, 3),
                kind -> kind.drop(7),
                kind -> kind.seat(7),
                kind -> kind.person(0),
                kind -> kind.prefers(1, 3, 1),
                kind -> kind.label("health"),
                kind -> kind.told(0, 0, 1, 1, 1),
                kind -> kind.own(new long[] {1}),
                kind -> kind.missing(1, 0),
                kind -> kind.missing(0, 1));

        assertTrue(threeMinutes(0).build().isLike(threeMinutes(1).build()));
        for (int i = 0; i < changes.size(); i++) {
            TurnKind changed = changes.get(i).apply(threeMinutes(1)).build();
            assertFalse(changed.isLike(threeMinutes(0).build()), "change " + i);
            assertFalse(threeMinutes(0).build().isLike(changed), "change " + i);
        }
    }

    private static KindSketch threeMinutes(int slot) {
        return KindSketch.of(slot).minutes(1, 3);
    }

    @Test
    void kind_withASlotMore_isOtherwiseTheSame() {
        TurnKind kind =
                threeMinutes(4).seat(3).label("health").own(new long[] {1}).build();

        assertArrayEquals(new int[] {4, 2}, kind.with(2).slots());
        assertTrue(kind.with(2).isLike(kind));
    }

    @Test
    void clock_always_addsMinutesOutsideAndInside() {
        ClockCosts clock = new ClockCosts(SPAN, 1, new int[] {3, 4}, 10, new int[] {0, 3}, 100, new int[] {4, 9}, 1000);

        // Of five minutes one is outside the windows, four are outside the wish, two are undesired and two are far.
        assertEquals(1 + 40 + 200 + 2000, clock.of(1, 6));
    }

    @Test
    void clock_withoutSpansOrPrices_isFree() {
        assertTrue(ClockCosts.NONE.isFree());
        assertTrue(new ClockCosts(SPAN, 0, SPAN, 0, SPAN, 0, SPAN, 0).isFree());
        assertTrue(new ClockCosts(NONE, 1, NONE, 1, NONE, 1, NONE, 1).isFree());
        assertFalse(new ClockCosts(SPAN, 1, NONE, 0, NONE, 0, NONE, 0).isFree());
        assertFalse(new ClockCosts(NONE, 0, SPAN, 1, NONE, 0, NONE, 0).isFree());
        assertFalse(new ClockCosts(NONE, 0, NONE, 0, SPAN, 1, NONE, 0).isFree());
        assertFalse(new ClockCosts(NONE, 0, NONE, 0, NONE, 0, SPAN, 1).isFree());
    }

    @Test
    void clocks_thatDifferInAnything_areNotAlike() {
        ClockCosts clock = new ClockCosts(SPAN, 1, SPAN, 1, SPAN, 1, SPAN, 1);

        assertTrue(clock.isLike(new ClockCosts(new int[] {2, 6}, 1, SPAN, 1, SPAN, 1, SPAN, 1)));
        for (ClockCosts other : List.of(
                new ClockCosts(NONE, 1, SPAN, 1, SPAN, 1, SPAN, 1),
                new ClockCosts(SPAN, 2, SPAN, 1, SPAN, 1, SPAN, 1),
                new ClockCosts(SPAN, 1, NONE, 1, SPAN, 1, SPAN, 1),
                new ClockCosts(SPAN, 1, SPAN, 2, SPAN, 1, SPAN, 1),
                new ClockCosts(SPAN, 1, SPAN, 1, NONE, 1, SPAN, 1),
                new ClockCosts(SPAN, 1, SPAN, 1, SPAN, 2, SPAN, 1),
                new ClockCosts(SPAN, 1, SPAN, 1, SPAN, 1, NONE, 1),
                new ClockCosts(SPAN, 1, SPAN, 1, SPAN, 1, SPAN, 2))) {
            assertFalse(clock.isLike(other), other.toString());
        }
    }
}
