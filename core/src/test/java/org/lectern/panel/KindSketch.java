package org.lectern.panel;

import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;

/** A kind of turns written down by hand: one minute each, free to seat and dear to drop, unless told otherwise. */
final class KindSketch {

    private final int[] slots;
    private int least = 1;
    private int most = 1;
    private long drop = 100;
    private long seat;
    private int person = -1;
    private ClockCosts clock = ClockCosts.NONE;
    private String label = "";
    private @Nullable MovedTurn moved;
    private long movedCap = TurnKind.PAID;
    private long[][] own = new long[0][];
    private long shortPrice;
    private long unevenPrice;

    private KindSketch(int... slots) {
        this.slots = slots;
    }

    static KindSketch of(int... slots) {
        return new KindSketch(slots);
    }

    KindSketch minutes(int least, int most) {
        this.least = least;
        this.most = most;
        return this;
    }

    KindSketch drop(long price) {
        this.drop = price;
        return this;
    }

    KindSketch seat(long price) {
        this.seat = price;
        return this;
    }

    /** Seating one more kind of this person costs no seat again. */
    KindSketch person(int index) {
        this.person = index;
        return this;
    }

    KindSketch clock(ClockCosts costs) {
        this.clock = costs;
        return this;
    }

    KindSketch prefers(int from, int to, long price) {
        return clock(new ClockCosts(new int[0], 0, new int[] {from, to}, price, new int[0], 0, new int[0], 0));
    }

    KindSketch label(String text) {
        this.label = text;
        return this;
    }

    /** The speaker was told of a turn; another position costs {@code order}, another start or length {@code change}. */
    KindSketch told(int position, int start, int minutes, long order, long change) {
        this.moved = new MovedTurn(
                position, start, minutes, 0, new Charge(Level.SOFT, order), new Charge(Level.SOFT, change));
        return this;
    }

    KindSketch movedCap(long weight) {
        this.movedCap = weight;
        return this;
    }

    KindSketch own(long[]... costs) {
        this.own = costs;
        return this;
    }

    KindSketch missing(long price, long priceOfSquare) {
        this.shortPrice = price;
        this.unevenPrice = priceOfSquare;
        return this;
    }

    TurnKind build() {
        return new TurnKind(
                slots,
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
                shortPrice,
                unevenPrice);
    }
}
