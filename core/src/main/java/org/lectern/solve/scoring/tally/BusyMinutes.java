package org.lectern.solve.scoring.tally;

/** The minutes in which a room is taken, as bits. */
public final class BusyMinutes {

    private final int origin;
    private final long[] words;

    public BusyMinutes(int from, int until) {
        this.origin = from;
        this.words = new long[((until - from) >> 6) + 1];
    }

    public void set(int from, int until) {
        change(from - origin, until - origin, true);
    }

    public void clear(int from, int until) {
        change(from - origin, until - origin, false);
    }

    private void change(int from, int until, boolean busy) {
        for (int word = from >> 6; word <= (until - 1) >> 6; word++) {
            if (busy) {
                words[word] |= mask(word, from, until);
            } else {
                words[word] &= ~mask(word, from, until);
            }
        }
    }

    public boolean isAnySet(int fromMinute, int untilMinute) {
        int from = fromMinute - origin;
        int until = untilMinute - origin;
        for (int word = from >> 6; word <= (until - 1) >> 6; word++) {
            if ((words[word] & mask(word, from, until)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static long mask(int word, int from, int until) {
        int low = Math.max(0, from - (word << 6));
        int high = Math.min(64, until - (word << 6));
        long below = high == 64 ? -1L : (1L << high) - 1;
        return below & (-1L << low);
    }
}
