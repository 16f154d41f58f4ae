package org.lectern.solve.model;

import org.lectern.event.Room;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;

/**
 * The coarsest ticks of time at which every session can begin and end, and every room be taken and free again.
 *
 * @param origin the minute of the first tick
 * @param minutes the minutes from tick to tick
 * @param count the number of ticks
 */
record Ticks(int origin, int minutes, int count) {

    static Ticks of(Instance instance) {
        int around = 0;
        int step = 0;
        for (Room room : instance.event().rooms()) {
            around = Math.max(around, Math.max(room.setUpMinutes(), room.tearDownMinutes()));
            step = greatestCommonDivisor(step, room.setUpMinutes());
            step = greatestCommonDivisor(step, room.tearDownMinutes());
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (SessionCostTable table : instance.tables().sessionTables()) {
            for (TimeOption time : table.options()) {
                step = first == Integer.MAX_VALUE ? step : greatestCommonDivisor(step, time.start() - first);
                step = greatestCommonDivisor(step, time.minutes());
                first = Math.min(first, time.start());
                last = Math.max(last, time.end());
            }
        }
        if (step == 0) {
            return new Ticks(0, 1, 1);
        }
        int origin = first - Math.ceilDiv(around, step) * step;
        return new Ticks(origin, step, Math.ceilDiv(last + around - origin, step) + 1);
    }

    private static int greatestCommonDivisor(int one, int other) {
        int a = Math.abs(one);
        int b = Math.abs(other);
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Returns the tick of a minute at which a session can begin or end, or a room be taken or free again. */
    int of(int minute) {
        return (minute - origin) / minutes;
    }
}
