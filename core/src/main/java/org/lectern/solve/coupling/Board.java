package org.lectern.solve.coupling;

import java.util.Arrays;

/** Where each session is, by index: room, time and half-day, or nowhere. */
public final class Board {

    private static final int NOWHERE = -1;

    private final int[] rooms;
    private final int[] starts;
    private final int[] ends;
    private final int[] halfDays;

    Board(int sessions) {
        this.rooms = new int[sessions];
        this.starts = new int[sessions];
        this.ends = new int[sessions];
        this.halfDays = new int[sessions];
        Arrays.fill(rooms, NOWHERE);
    }

    void place(int session, int room, int start, int end, int halfDay) {
        rooms[session] = room;
        starts[session] = start;
        ends[session] = end;
        halfDays[session] = halfDay;
    }

    void clear(int session) {
        rooms[session] = NOWHERE;
    }

    boolean isHeld(int session) {
        return rooms[session] != NOWHERE;
    }

    int room(int session) {
        return rooms[session];
    }

    int start(int session) {
        return starts[session];
    }

    int end(int session) {
        return ends[session];
    }

    int halfDay(int session) {
        return halfDays[session];
    }
}
