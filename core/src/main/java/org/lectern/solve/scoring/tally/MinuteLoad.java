package org.lectern.solve.scoring.tally;

import java.util.List;

/** How many sessions run in each minute, and by how many session-minutes that is over a limit. */
public final class MinuteLoad {

    private final int origin;
    private final long limit;
    private final int[] running;
    private final List<int[]> waivers;
    private final int[][] waiverRunning;
    /** The minutes in which no further session may run. */
    private final BusyMinutes full;

    private long over;

    /**
     * @param from first minute in which a session can run
     * @param until first minute in which none can any more
     * @param limit how many may run at once
     * @param waivers sessions whose running together makes a minute free
     */
    public MinuteLoad(int from, int until, long limit, List<int[]> waivers) {
        this.origin = from;
        this.limit = limit;
        this.running = new int[until - from];
        this.waivers = waivers;
        this.full = new BusyMinutes(from, until);
        this.waiverRunning = new int[waivers.size()][waivers.isEmpty() ? 0 : until - from];
    }

    public void add(int session, int start, int end) {
        change(session, start, end, 1);
    }

    public void remove(int session, int start, int end) {
        change(session, start, end, -1);
    }

    private void change(int session, int start, int end, int by) {
        for (int minute = start - origin; minute < end - origin; minute++) {
            over -= overAt(minute);
            running[minute] += by;
            if (by > 0 && running[minute] == limit) {
                full.set(origin + minute, origin + minute + 1);
            } else if (by < 0 && running[minute] == limit - 1) {
                full.clear(origin + minute, origin + minute + 1);
            }
            for (int w = 0; w < waiverRunning.length; w++) {
                for (int named : waivers.get(w)) {
                    waiverRunning[w][minute] += named == session ? by : 0;
                }
            }
            over += overAt(minute);
        }
    }

    private long overAt(int minute) {
        for (int w = 0; w < waiverRunning.length; w++) {
            if (waiverRunning[w][minute] == waivers.get(w).length) {
                return 0;
            }
        }
        return Math.max(0, running[minute] - limit);
    }

    /** Returns the session-minutes over the limit. */
    public long excess() {
        return over;
    }

    /** Returns whether one more session may run in {@code [start, end)}. */
    public boolean hasCapacity(int start, int end) {
        return !full.isAnySet(start, end);
    }
}
