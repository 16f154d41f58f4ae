package org.lectern.solve.scoring.tally;

import java.util.Arrays;

/** Where each session is, by index: room, time and half-day, or nowhere. */
public final class SchedulePositions {

    private static final int NOWHERE = -1;

    private final int[] rooms;
    private final int[] starts;
    private final int[] ends;
    private final int[] halfDays;

    public SchedulePositions(int sessions) {
        this.rooms = new int[sessions];
        this.starts = new int[sessions];
        this.ends = new int[sessions];
        this.halfDays = new int[sessions];
        Arrays.fill(rooms, NOWHERE);
    }

    public void place(int session, int room, int start, int end, int halfDay) {
        rooms[session] = room;
        starts[session] = start;
        ends[session] = end;
        halfDays[session] = halfDay;
    }

    public void clear(int session) {
        rooms[session] = NOWHERE;
    }

    public boolean isScheduled(int session) {
        return rooms[session] != NOWHERE;
    }

    public int room(int session) {
        return rooms[session];
    }

    public int start(int session) {
        return starts[session];
    }

    public int end(int session) {
        return ends[session];
    }

    public int halfDay(int session) {
        return halfDays[session];
    }
}
