package org.lectern.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.panel.cost.TurnTimeCosts;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.cost.WindowCost;
import org.lectern.rule.RuleIds;

/** A kind of turns written down by hand: one minute each, free to seat and dear to drop, unless told otherwise. */
final class TurnTypeSketch {

    private final int[] slots;
    private int least = 1;
    private int most = 1;
    private long drop = 100;
    private long seat;
    private int person = -1;
    private TurnTimeCosts clock = TurnTimeCosts.NONE;
    private String label = "";
    private @Nullable TurnChangeCost moved;
    private long movedCap = TurnType.COSTED_PER_TURN;
    private long[][] own = new long[0][];
    private long shortPrice;
    private long unevenPrice;

    private TurnTypeSketch(int... slots) {
        this.slots = slots;
    }

    static TurnTypeSketch of(int... slots) {
        return new TurnTypeSketch(slots);
    }

    TurnTypeSketch minutes(int least, int most) {
        this.least = least;
        this.most = most;
        return this;
    }

    TurnTypeSketch drop(long price) {
        this.drop = price;
        return this;
    }

    TurnTypeSketch seat(long price) {
        this.seat = price;
        return this;
    }

    /** Seating one more kind of this person costs no seat again. */
    TurnTypeSketch person(int index) {
        this.person = index;
        return this;
    }

    TurnTypeSketch clock(TurnTimeCosts costs) {
        this.clock = costs;
        return this;
    }

    TurnTypeSketch prefers(int from, int to, long price) {
        UnitCost unitCost = new UnitCost(Level.SOFT, price);
        return clock(new TurnTimeCosts(
                List.of(new WindowCost(RuleIds.PREFERRED_WINDOW, unitCost, new int[] {from, to}, false)),
                new long[] {price}));
    }

    TurnTypeSketch label(String text) {
        this.label = text;
        return this;
    }

    /** The speaker was told of a turn; another position costs {@code order}, another start or length {@code change}. */
    TurnTypeSketch told(int position, int start, int minutes, long order, long change) {
        this.moved = new TurnChangeCost(
                position, start, minutes, 0, new UnitCost(Level.SOFT, order), new UnitCost(Level.SOFT, change));
        return this;
    }

    TurnTypeSketch movedCap(long weight) {
        this.movedCap = weight;
        return this;
    }

    TurnTypeSketch own(long[]... costs) {
        this.own = costs;
        return this;
    }

    TurnTypeSketch missing(long price, long priceOfSquare) {
        this.shortPrice = price;
        this.unevenPrice = priceOfSquare;
        return this;
    }

    int[] slots() {
        return slots;
    }

    TurnType build() {
        return new TurnType(
                least,
                most,
                most,
                drop,
                seat,
                person,
                clock,
                label,
                moved,
                movedCap,
                own,
                new long[0][][],
                shortPrice,
                unevenPrice);
    }
}
