package org.lectern.solve.model;

/** Which rooms of a group are taken when, as bits: what is free all through a session is found for all rooms at once. */
final class RoomGroupOccupancy {

    private final Ticks ticks;
    private final int words;
    private final long[] bits;

    RoomGroupOccupancy(Ticks ticks, int rooms) {
        this.ticks = ticks;
        this.words = (rooms + 63) >> 6;
        this.bits = new long[ticks.count() * words];
    }

    void set(int number, int from, int until) {
        for (int tick = ticks.of(from); tick < ticks.of(until); tick++) {
            bits[tick * words + (number >> 6)] |= 1L << number;
        }
    }

    void clear(int number, int from, int until) {
        for (int tick = ticks.of(from); tick < ticks.of(until); tick++) {
            bits[tick * words + (number >> 6)] &= ~(1L << number);
        }
    }

    /** Returns those of 64 rooms that are free all through {@code [from, until)}, of those in {@code open}. */
    long free(int word, long open, int from, int until) {
        long free = open;
        int last = ticks.of(until);
        for (int tick = ticks.of(from); tick < last && free != 0; tick++) {
            free &= ~bits[tick * words + word];
        }
        return free;
    }

    /** Returns how many ticks a room is free before and after {@code [from, until)}, at most {@code most} on each side. */
    int idle(int number, int from, int until, int most) {
        int before = 0;
        int tick = ticks.of(from) - 1;
        while (before < most && tick >= 0 && !isBusy(number, tick)) {
            before++;
            tick--;
        }
        int after = 0;
        tick = ticks.of(until);
        while (after < most && tick < ticks.count() && !isBusy(number, tick)) {
            after++;
            tick++;
        }
        return before + after;
    }

    private boolean isBusy(int number, int tick) {
        return (bits[tick * words + (number >> 6)] >>> number & 1) != 0;
    }
}
