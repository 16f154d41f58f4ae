package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a turn of a kind costs at each start and length, and which kinds are alike. */
class TurnCostTableTest {

    private static final long NEVER = TurnCostTable.FORBIDDEN;

    private static TurnCostTable costs(SequencingSketch sketch) {
        return new TurnCostTable(sketch.build(), 0, -1);
    }

    @Test
    void turn_whoseTimeDoesNotMatter_costsItsMissingMinutesAtAnyStart() {
        TurnCostTable costs = costs(new SequencingSketch(
                        TurnTypeSketch.of(0).minutes(1, 3).missing(5, 2).seat(4))
                .turnsIn(0, 3));

        assertEquals(2 * 5 + 4 * 2, costs.cost(0, 1));
        assertEquals(5 + 2, costs.cost(1, 2));
        assertEquals(7, costs.minCostFrom(1, 2));
        assertEquals(NEVER, costs.minCostFrom(2, 2));
        assertEquals(0, costs.minCostFrom(0, 3));
        assertEquals(NEVER, costs.minCostFrom(1, 3));
        assertEquals(4, costs.minSeatedCostFrom(0, 3));
    }

    @Test
    void turn_whoseTimeMatters_costsByItsStart() {
        TurnCostTable costs = costs(new SequencingSketch(
                        TurnTypeSketch.of(0).minutes(2, 2).prefers(2, 4, 3).own(new long[] {1, 1, 1, 1, 1}))
                .turnsIn(0, 6));

        assertEquals(7, costs.cost(0, 2));
        assertEquals(4, costs.cost(1, 2));
        assertEquals(1, costs.cost(2, 2));
        assertEquals(7, costs.cost(4, 2));
        assertEquals(1, costs.minCostFrom(0, 2));
        assertEquals(1, costs.minCostFrom(2, 2));
        assertEquals(4, costs.minCostFrom(3, 2));
        assertEquals(7, costs.minCostFrom(4, 2));
        assertEquals(NEVER, costs.minCostFrom(5, 2));
        assertEquals(1, costs.minSeatedCostFrom(0, 2));
    }

    @Test
    void turn_longerThanTheSession_isNever() {
        assertEquals(
                NEVER,
                costs(new SequencingSketch(TurnTypeSketch.of(0).minutes(4, 4)).turnsIn(0, 3))
                        .minSeatedCostFrom(0, 4));
        assertEquals(
                NEVER,
                costs(new SequencingSketch(TurnTypeSketch.of(0)
                                        .minutes(4, 4)
                                        .prefers(0, 1, 2)
                                        .seat(1))
                                .turnsIn(0, 3))
                        .minCostFrom(0, 4));
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
        TurnTypeSketch dear = dear().missing(90, 0);

        assertEquals(90, costs(new SequencingSketch(dear).mustSeat(1, 0)).cost(0, 2));
        assertEquals(NEVER, costs(new SequencingSketch(dear).mustSeat(1, 2)).cost(0, 2));
        assertEquals(
                90, costs(new SequencingSketch(dear).neighbours(new long[1])).cost(0, 2));
        assertEquals(
                90,
                costs(new SequencingSketch(dear, TurnTypeSketch.of(1).told(0, 0, 1, 1, 1)))
                        .cost(0, 2));
    }

    private static TurnTypeSketch dear() {
        return TurnTypeSketch.of(0).minutes(2, 3).drop(4).missing(6, 0);
    }

    private static long atFirst(TurnTypeSketch kind) {
        return costs(new SequencingSketch(kind)).cost(0, 2);
    }

    @Test
    void turn_thatWasTold_costsByPositionAndTimeUpToItsCap() {
        TurnTypeSketch told = TurnTypeSketch.of(0).told(2, 3, 1, 7, 4);

        assertEquals(0, new TurnCostTable(new SequencingSketch(told).build(), 0, 2).cost(3, 1));
        assertEquals(4, new TurnCostTable(new SequencingSketch(told).build(), 0, 2).cost(4, 1));
        assertEquals(7, new TurnCostTable(new SequencingSketch(told).build(), 0, -1).cost(3, 1));
        assertEquals(0, new TurnCostTable(new SequencingSketch(told.movedCap(4)).build(), 0, 2).cost(4, 1));
        assertEquals(NEVER, new TurnCostTable(new SequencingSketch(told.movedCap(6)).build(), 0, 1).cost(3, 1));
        assertEquals(0, new TurnCostTable(new SequencingSketch(told.movedCap(7)).build(), 0, 1).cost(3, 1));
    }

    @Test
    void turn_byMinutesAndStart_costsWhatRulesOfAnApplicationSay() {
        TurnType kind = TurnTypeSketch.of(0)
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
        assertFalse(TurnTypeSketch.of(0).build().isTimeDependent());
        assertTrue(TurnTypeSketch.of(0).prefers(1, 2, 1).build().isTimeDependent());
        assertTrue(TurnTypeSketch.of(0).own(new long[] {1}).build().isTimeDependent());
        assertTrue(TurnTypeSketch.of(0).told(0, 0, 1, 1, 1).build().isTimeDependent());
    }

    @Test
    void kinds_thatDifferInAnything_areNotAlike() {
        List<UnaryOperator<TurnTypeSketch>> changes = List.of(
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

        assertTrue(threeMinutes(0).build().isInterchangeableWith(threeMinutes(1).build()));
        for (int i = 0; i < changes.size(); i++) {
            TurnType changed = changes.get(i).apply(threeMinutes(1)).build();
            assertFalse(changed.isInterchangeableWith(threeMinutes(0).build()), "change " + i);
            assertFalse(threeMinutes(0).build().isInterchangeableWith(changed), "change " + i);
        }
    }

    private static TurnTypeSketch threeMinutes(int slot) {
        return TurnTypeSketch.of(slot).minutes(1, 3);
    }
}
