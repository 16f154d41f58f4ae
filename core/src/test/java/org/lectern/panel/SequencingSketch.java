package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.PanelModel.OrderWishKind;
import org.lectern.panel.SequencingProblem.TypeOrderWish;

/** A problem inside a session written down by hand: ten minutes for turns, waiting costs 1 a minute, nothing else asked. */
final class SequencingSketch {

    private final List<TurnType> kinds;
    private final int[][] slots;
    private final List<TypeOrderWish> wishes = new ArrayList<>();
    private final List<int[]> mustSeat = new ArrayList<>();
    private int[] pinned = new int[0];
    private long[][] neighbourPrices = new long[0][];
    private int lead;
    private int end = 10;
    private int minutes = 10;
    private int preferredQa;
    private long qaPrice;

    SequencingSketch(TurnTypeSketch... kinds) {
        this.kinds = Arrays.stream(kinds).map(TurnTypeSketch::build).toList();
        this.slots = Arrays.stream(kinds).map(TurnTypeSketch::slots).toArray(int[][]::new);
    }

    /** Returns a problem of so many kinds of one slot each. */
    static SequencingSketch ofKinds(int count) {
        return new SequencingSketch(
                IntStream.range(0, count).mapToObj(TurnTypeSketch::of).toArray(TurnTypeSketch[]::new));
    }

    /** Turns may be in {@code [from, to)} of the session. */
    SequencingSketch turnsIn(int from, int to) {
        this.lead = from;
        this.end = to;
        return this;
    }

    SequencingSketch qa(int sessionMinutes, int preferred, long price) {
        this.minutes = sessionMinutes;
        this.preferredQa = preferred;
        this.qaPrice = price;
        return this;
    }

    SequencingSketch wish(OrderWishKind kind, int of, int other, long price) {
        wishes.add(new TypeOrderWish(kind, of, other, price));
        return this;
    }

    SequencingSketch pinned(int... order) {
        this.pinned = order;
        return this;
    }

    SequencingSketch neighbours(long[]... prices) {
        this.neighbourPrices = prices;
        return this;
    }

    SequencingSketch mustSeat(int... group) {
        mustSeat.add(group);
        return this;
    }

    SequencingProblem build() {
        return new SequencingProblem(
                kinds,
                slots,
                wishes,
                pinned,
                0,
                neighbourPrices,
                mustSeat,
                lead,
                end,
                minutes,
                preferredQa,
                qaPrice,
                1,
                1);
    }
}
