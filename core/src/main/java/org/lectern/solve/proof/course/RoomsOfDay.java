package org.lectern.solve.proof.course;

import java.util.Arrays;
import java.util.List;

/**
 * What sessions of a region get back for rooms on a day at most, less what their changes cost. Those that follow another or are
 * followed are all linked, so they change at least as often as they use rooms, less one. The others are at the same time as all.
 * None of them is in a room with another, and if all are as long, no room then has three.
 */
public final class RoomsOfDay {

    private final List<long[]> rooms;
    private final long change;

    /**
     * @param rooms for each room what the sessions in it get back, ascending
     * @param change what each change costs
     */
    public RoomsOfDay(List<long[]> rooms, long change) {
        this.rooms = rooms;
        this.change = change;
    }

    /**
     * Returns the most if one session takes place at a time.
     *
     * @throws ArithmeticException if a sum overflows
     */
    public long maxRefundOfOneAtATime() {
        return lessChanges(rooms.stream().mapToLong(RoomsOfDay::sum).toArray());
    }

    /**
     * Returns the most if sessions may overlap.
     *
     * @param isOneLength whether all are as long
     * @throws ArithmeticException if a sum overflows
     */
    public long maxRefund(boolean isOneLength) {
        long ofFirst = 0;
        long[] ofOthers = new long[rooms.size()];
        for (int r = 0; r < ofOthers.length; r++) {
            long[] values = rooms.get(r);
            long first = values[values.length - 1];
            long second = values.length > 1 ? values[values.length - 2] : 0;
            ofFirst = Math.addExact(ofFirst, first);
            ofOthers[r] = isOneLength ? second : Math.subtractExact(sum(values), first);
        }
        long ofRoomsOfTwo = Math.addExact(ofFirst, lessChanges(ofOthers));
        return isOneLength ? Math.max(maxRefundOfOneAtATime(), ofRoomsOfTwo) : ofRoomsOfTwo;
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).reduce(0, Math::addExact);
    }

    /** Returns the most of some of the values, less a change for each of those after the first. */
    private long lessChanges(long[] values) {
        long sum = Math.min(change, Arrays.stream(values).max().orElse(0));
        for (long value : values) {
            sum = Math.addExact(sum, Math.max(0, value - change));
        }
        return sum;
    }
}
