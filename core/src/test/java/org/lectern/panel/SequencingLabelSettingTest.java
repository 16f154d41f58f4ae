package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.panel.PanelModel.OrderWishKind;

/** Which labels the search inside a session adds, and what it finds, on problems small enough to be done by hand. */
class SequencingLabelSettingTest {

    private static final long ANY = Long.MAX_VALUE;

    private final LabelPool labels = new LabelPool();

    private SequencingLabelSetting search(SequencingSketch sketch) {
        return new SequencingLabelSetting(sketch.build(), labels, new NeighbourBounds());
    }

    private SequencingLabelSetting.@Nullable PackedSequence find(SequencingSketch sketch, long limit) {
        SequencingLabelSetting search = search(sketch);
        return search.run(RecordingFrontier.exact(sketch, search), limit);
    }

    private SequencingLabelSetting.PackedSequence best(SequencingSketch sketch, long limit) {
        return Objects.requireNonNull(find(sketch, limit));
    }

    @Test
    void lowerBound_always_isTheLeastOfEachSlotWithTheQaThatItsMinutesCost() {
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(0, 1).seat(4),
                        TurnTypeSketch.of(2).seat(5).drop(2),
                        TurnTypeSketch.of(3).seat(50).person(0).missing(0, 9).minutes(3, 5))
                .turnsIn(5, 20)
                .qa(20, 18, 7);

        // Twice 4 to seat, 2 to drop, nothing for a seat that may be shared, and Q&A lost to the lead and to 1 + 1 + 5
        // minutes.
        SequencingLabelSetting search = search(sketch);
        assertEquals(4 + 4 + 2 + (3 + 7) * 7, search.lowerBound());
        search.run(RecordingFrontier.exact(sketch, search), ANY);
        assertEquals(4 + 4 + 2 + (3 + 7) * 7, search.lowerBound(), "after a search");
    }

    @Test
    void states_always_areHowManyOfEachKindAndTheLastWhereOneAsks() {
        TurnTypeSketch[] kinds = {TurnTypeSketch.of(0, 1), TurnTypeSketch.of(2)};

        assertStates(6, false, new SequencingSketch(kinds));
        assertStates(6, false, new SequencingSketch(kinds).wish(OrderWishKind.FIRST, 1, -1, 9));
        assertStates(6, false, new SequencingSketch(kinds).wish(OrderWishKind.AFTER, 1, 0, 9));
        assertStates(18, true, new SequencingSketch(kinds).wish(OrderWishKind.LAST, 1, -1, 9));
        assertStates(18, true, new SequencingSketch(kinds).wish(OrderWishKind.RIGHT_AFTER, 1, 0, 9));
        assertStates(18, true, new SequencingSketch(kinds).neighbours(new long[2], new long[2]));
    }

    @Test
    void states_moreThanALongHolds_areTheGreatest() {
        assertStates(58L << 57, true, SequencingSketch.ofKinds(57).wish(OrderWishKind.LAST, 1, -1, 9));
        assertStates(Long.MAX_VALUE, true, SequencingSketch.ofKinds(60).wish(OrderWishKind.LAST, 1, -1, 9));
    }

    private void assertStates(long states, boolean tracksLast, SequencingSketch sketch) {
        assertEquals(tracksLast, search(sketch).tracksLastType());
        assertEquals(states, search(sketch).stateCount());
    }

    @Test
    void run_laterStart_isTriedOnlyWhileTheTurnGetsCheaper() {
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(0).minutes(2, 3).prefers(2, 6, 2).missing(5, 0))
                .turnsIn(0, 6);

        assertEquals(
                List.of("0@0+3 = 4", "0@1+3 = 3", "0@2+3 = 2", "0@0+2 = 9", "0@1+2 = 8", "0@2+2 = 7"),
                RecordingFrontier.added(sketch, ANY));
        assertEquals(List.of("0@1+3 = 3", "0@2+3 = 2"), RecordingFrontier.added(sketch, 3));
        assertEquals(List.of("0@2+3 = 2"), RecordingFrontier.added(sketch, 2));
        assertEquals(List.of(), RecordingFrontier.added(sketch, 1));
        assertEquals(2, best(sketch, 2).cost());
        assertNull(find(sketch, 1));
    }

    @Test
    void run_laterStartThatIsNoCheaper_isPassedOver() {
        SequencingSketch sketch =
                new SequencingSketch(TurnTypeSketch.of(0).minutes(2, 2).prefers(4, 6, 2)).turnsIn(0, 6);

        assertEquals(List.of("0@0+2 = 4", "0@3+2 = 5", "0@4+2 = 4"), RecordingFrontier.added(sketch, ANY));
    }

    @Test
    void run_labelThatCannotEndUnderTheLimit_isNotAdded() {
        // The second slot costs 3 to seat; with both there is a minute of Q&A too little, for 10.
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(0).minutes(2, 2),
                        TurnTypeSketch.of(1).minutes(2, 2).seat(3))
                .turnsIn(1, 6)
                .qa(8, 4, 10);

        assertEquals(
                List.of("0@1+2 = 0", "1@1+2 = 3", "0@1+2 1@3+2 = 3", "1@1+2 0@3+2 = 3"),
                RecordingFrontier.added(sketch, 13));
        assertEquals(List.of(), RecordingFrontier.added(sketch, 12));
        assertEquals(13, best(sketch, 13).cost());
        assertNull(find(sketch, 12));
    }

    @Test
    void run_droppingIsCheapest_seatsNobody() {
        SequencingSketch sketch = new SequencingSketch(
                TurnTypeSketch.of(0, 1).seat(9).drop(4),
                TurnTypeSketch.of(2).seat(9).drop(3));

        assertEquals(11, best(sketch, ANY).cost());
        assertEquals(0, best(sketch, 11).sequence().slots().length);
        assertNull(find(sketch, 10));
    }

    @Test
    void run_best_seatsSlotsOfAKindInTheirOrder() {
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(3, 5).minutes(2, 2),
                        TurnTypeSketch.of(4).minutes(3, 4).missing(1, 0))
                .turnsIn(1, 10)
                .pinned(1, 0);

        SessionSequence sequence = best(sketch, ANY).sequence();

        assertArrayEquals(new int[] {4, 3, 5}, sequence.slots());
        assertArrayEquals(new int[] {1, 5, 7}, sequence.starts());
        assertArrayEquals(new int[] {4, 2, 2}, sequence.minutes());
    }

    @Test
    void run_equalCosts_keepsTheOneFoundFirst() {
        SequencingSketch sketch =
                new SequencingSketch(TurnTypeSketch.of(0).seat(4).drop(4));

        assertEquals(0, best(sketch, ANY).sequence().slots().length);
    }

    @Test
    void run_moreThanTheCapAllows_isNever() {
        SequencingSketch sketch =
                new SequencingSketch(TurnTypeSketch.of(0).told(0, 3, 1, 7, 4).movedCap(3));

        assertEquals(List.of("0@3+1 = 3"), RecordingFrontier.added(sketch, ANY));
    }

    @Test
    void run_somebodyMustBeSeated_seatsTheCheapestOfThem() {
        SequencingSketch sketch = new SequencingSketch(
                        TurnTypeSketch.of(0).seat(500).drop(2),
                        TurnTypeSketch.of(1).seat(300).drop(1),
                        TurnTypeSketch.of(2))
                .mustSeat(0, 1);

        assertEquals(302, best(sketch, ANY).cost());
        assertArrayEquals(new int[] {1, 2}, best(sketch, ANY).sequence().slots());
    }

    @Test
    void run_noneIsLeftWhoMustBeSeated_findsNone() {
        assertNull(find(new SequencingSketch(TurnTypeSketch.of(0)).mustSeat(), ANY));
        assertNotNull(find(new SequencingSketch(TurnTypeSketch.of(0)), ANY));
    }

    @Test
    void nextLimit_aSearch_isTheLeastLimitThatMayFindMore() {
        SequencingLabelSetting search = search(new SequencingSketch(
                        TurnTypeSketch.of(0).minutes(2, 3).prefers(2, 6, 2).missing(5, 0))
                .turnsIn(0, 6));
        SequencingSketch same = new SequencingSketch(TurnTypeSketch.of(0));

        assertNull(search.run(RecordingFrontier.exact(same, search), 1));
        assertEquals(2, search.nextLimit());
        assertNotNull(search.run(RecordingFrontier.exact(same, search), 2));
    }

    @Test
    void nextLimit_whereNothingIsLeft_isTheGreatest() {
        SequencingSketch sketch =
                new SequencingSketch(TurnTypeSketch.of(0).seat(3).drop(3)).mustSeat();
        SequencingLabelSetting search = search(sketch);

        assertNull(search.run(RecordingFrontier.exact(sketch, search), ANY));
        assertEquals(Long.MAX_VALUE, search.nextLimit());
    }

    @Test
    void promise_always_addsWhatIsLeftMinutesAndWhatNoLongerFits() {
        SequencingSketch sketch = new SequencingSketch(
                TurnTypeSketch.of(0, 1).minutes(3, 4).seat(1).drop(9),
                TurnTypeSketch.of(2).minutes(2, 2).drop(4));
        SequencingLabelSetting search = search(sketch);
        labels.reset(0);
        int label = labels.add(0, 0, 2, 4, 5);

        // From minute 6 on: 8 minutes for 4 left, where a minute of the second kind is dropped for 2.
        assertEquals(5 + 2 + 6 * 100 + 4 * 2, estimate(search, 0, label));
        // One of the first kind seated: 5 minutes for 4.
        assertEquals(5 + 1 + 6 * 100 + 2, estimate(search, 1, label));
        // The second kind seated: 6 minutes for 4, and a minute of the first kind is dropped for 3.
        assertEquals(5 + 2 + 6 * 100 + 2 * 3, estimate(search, 3, label));
        // Three minutes are left for one, and nothing for none.
        assertEquals(5 + 1 + 6 * 100, estimate(search, 4, label));
        assertEquals(5 + 6 * 100, estimate(search, 5, label));
    }

    private static long estimate(SequencingLabelSetting search, long state, int label) {
        search.lookAt(state);
        return search.estimateTotalCost(label, 100);
    }

    @Test
    void promise_ofALateLabel_countsMinutesThatAreOver() {
        SequencingLabelSetting search =
                search(new SequencingSketch(TurnTypeSketch.of(0).minutes(2, 2).drop(8)).turnsIn(3, 1));

        // The slot must be dropped; two minutes are over and two to come, each at 4.
        assertEquals(8 + 3 * 100 + 4 * 4, estimate(search, 0, labels.reset(3)));
    }
}
