package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.InsideProblem.KindWish;
import org.lectern.panel.SessionPanel.WishKind;

/** A problem inside a session written down by hand: ten minutes for turns, waiting costs 1 a minute, nothing else asked. */
final class InsideSketch {

    private final List<TurnKind> kinds;
    private final List<KindWish> wishes = new ArrayList<>();
    private final List<int[]> mustSeat = new ArrayList<>();
    private int[] pinned = new int[0];
    private long[][] neighbourPrices = new long[0][];
    private int lead;
    private int end = 10;
    private int minutes = 10;
    private int preferredQa;
    private long qaPrice;

    InsideSketch(KindSketch... kinds) {
        this.kinds = Arrays.stream(kinds).map(KindSketch::build).toList();
    }

    /** Returns a problem of so many kinds of one slot each. */
    static InsideSketch ofKinds(int count) {
        return new InsideSketch(
                IntStream.range(0, count).mapToObj(KindSketch::of).toArray(KindSketch[]::new));
    }

    /** Turns may be in {@code [from, to)} of the session. */
    InsideSketch turnsIn(int from, int to) {
        this.lead = from;
        this.end = to;
        return this;
    }

    InsideSketch qa(int sessionMinutes, int preferred, long price) {
        this.minutes = sessionMinutes;
        this.preferredQa = preferred;
        this.qaPrice = price;
        return this;
    }

    InsideSketch wish(WishKind kind, int of, int other, long price) {
        wishes.add(new KindWish(kind, of, other, price));
        return this;
    }

    InsideSketch pinned(int... order) {
        this.pinned = order;
        return this;
    }

    InsideSketch neighbours(long[]... prices) {
        this.neighbourPrices = prices;
        return this;
    }

    InsideSketch mustSeat(int... group) {
        mustSeat.add(group);
        return this;
    }

    InsideProblem build() {
        return new InsideProblem(
                kinds, wishes, pinned, 0, neighbourPrices, mustSeat, lead, end, minutes, preferredQa, qaPrice, 1, 1);
    }
}
