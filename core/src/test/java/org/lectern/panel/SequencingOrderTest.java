package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.panel.PanelModel.OrderWishKind;

/** What orders of turns the search inside a session tries, and what each costs, done by hand. */
class SequencingOrderTest {

    @Test
    void run_pinnedOrder_neverSeatsOneAfterThoseBehindIt() {
        SequencingSketch sketch = SequencingSketch.ofKinds(3).pinned(1, 0);

        assertEquals(List.of("1 0 2", "1 2 0", "2 1 0"), orders(sketch));
    }

    /** Returns the orders in which all kinds were seated, by last and first label of each. */
    private static List<String> orders(SequencingSketch sketch) {
        return costsOfOrders(sketch.wish(OrderWishKind.RIGHT_AFTER, 0, 1, 0)).stream()
                .map(order -> order.substring(0, order.indexOf(" =")))
                .toList();
    }

    /** Returns what each order of three kinds costs: all of one minute, so that an order and its cost say all. */
    private static List<String> costsOfOrders(SequencingSketch sketch) {
        return RecordingFrontier.added(sketch, Long.MAX_VALUE).stream()
                .map(turns -> turns.replaceAll("@\\d\\+1", ""))
                .filter(turns -> turns.matches("\\d \\d \\d = \\d+"))
                .sorted()
                .toList();
    }

    @Test
    void run_firstWish_isBrokenByWhoeverComesBefore() {
        assertEquals(
                List.of("0 1 2 = 9", "0 2 1 = 9", "1 0 2 = 0", "1 2 0 = 0", "2 0 1 = 9", "2 1 0 = 9"),
                costsOfOrders(SequencingSketch.ofKinds(3)
                        .neighbours(new long[3], new long[3], new long[3])
                        .wish(OrderWishKind.FIRST, 1, -1, 9)));
    }

    @Test
    void run_lastWish_isBrokenByWhoeverComesNext() {
        assertEquals(
                List.of("0 1 2 = 9", "0 2 1 = 0", "1 0 2 = 9", "1 2 0 = 9", "2 0 1 = 0", "2 1 0 = 9"),
                costsOfOrders(SequencingSketch.ofKinds(3).wish(OrderWishKind.LAST, 1, -1, 9)));
    }

    @Test
    void run_afterWish_isBrokenByTheOtherOneThatComesLater() {
        assertEquals(
                List.of("0 1 2 = 9", "0 2 1 = 9", "1 0 2 = 0", "1 2 0 = 0", "2 0 1 = 9", "2 1 0 = 0"),
                costsOfOrders(SequencingSketch.ofKinds(3)
                        .neighbours(new long[3], new long[3], new long[3])
                        .wish(OrderWishKind.AFTER, 0, 1, 9)));
    }

    @Test
    void run_rightAfterWish_isBrokenWhereTheOtherIsLaterOrNotNext() {
        assertEquals(
                List.of("0 1 2 = 9", "0 2 1 = 9", "1 0 2 = 0", "1 2 0 = 9", "2 0 1 = 9", "2 1 0 = 0"),
                costsOfOrders(SequencingSketch.ofKinds(3).wish(OrderWishKind.RIGHT_AFTER, 0, 1, 9)));
    }

    @Test
    void run_neighbours_costByPair() {
        assertEquals(
                List.of("0 1 2 = 12", "0 2 1 = 91", "1 0 2 = 33", "1 2 0 = 42", "2 0 1 = 50", "2 1 0 = 102"),
                costsOfOrders(SequencingSketch.ofKinds(3)
                        .neighbours(new long[] {0, 10, 11}, new long[] {22, 0, 2}, new long[] {40, 80, 0})));
    }

    @Test
    void run_peopleWhoSitThrough_costTheirSeatOnce() {
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(0).seat(5).person(0),
                        TurnTypeSketch.of(1).seat(5).person(0),
                        TurnTypeSketch.of(2).seat(7).person(1))
                .neighbours(new long[3], new long[3], new long[3]);

        assertEquals(
                List.of("0 1 2 = 12", "0 2 1 = 12", "1 0 2 = 12", "1 2 0 = 12", "2 0 1 = 12", "2 1 0 = 12"),
                costsOfOrders(sketch));
        assertTrue(RecordingFrontier.added(sketch, Long.MAX_VALUE)
                .containsAll(List.of("0@0+1 1@1+1 = 5", "0@0+1 2@1+1 = 12", "2@0+1 0@1+1 = 12")));
    }

    @Test
    void run_turnThatWasTold_isFreeAtItsPositionAndTimeAlone() {
        // The last turn was told to be the third of all, from the third minute on.
        SequencingSketch sketch = new SequencingSketch(
                TurnTypeSketch.of(0, 1), TurnTypeSketch.of(2).told(2, 2, 1, 7, 4));

        assertEquals(
                List.of(
                        "0@0+1 = 0",
                        "1@0+1 = 7",
                        "0@0+1 0@1+1 = 0",
                        "0@0+1 1@1+1 = 7",
                        "0@0+1 0@1+1 1@2+1 = 0",
                        "1@0+1 0@1+1 = 7",
                        "0@0+1 1@1+1 0@2+1 = 7"),
                RecordingFrontier.added(sketch, Long.MAX_VALUE));
    }
}
