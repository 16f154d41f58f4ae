package org.lectern.solve.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where every session is at one time: a room and a time option for each by index, or neither. Immutable. */
public final class AssignmentSnapshot {

    private static final int NONE = -1;

    private final int[] rooms;
    private final int[] options;

    private AssignmentSnapshot(int[] rooms, int[] options) {
        this.rooms = rooms;
        this.options = options;
    }

    /**
     * Returns a copy of an assignment.
     *
     * @param rooms a room for each session, or -1
     * @param options a time option for each session, or -1
     */
    public static AssignmentSnapshot of(int[] rooms, int[] options) {
        return new AssignmentSnapshot(rooms.clone(), options.clone());
    }

    /** Returns the assignment without any session. */
    public static AssignmentSnapshot unscheduled(int sessions) {
        int[] none = new int[sessions];
        Arrays.fill(none, NONE);
        return new AssignmentSnapshot(none, none);
    }

    public int sessionCount() {
        return rooms.length;
    }

    public boolean isScheduled(int session) {
        return rooms[session] != NONE && options[session] != NONE;
    }

    public int unscheduledCount() {
        return (int) IntStream.range(0, rooms.length)
                .filter(session -> !isScheduled(session))
                .count();
    }

    public int room(int session) {
        return rooms[session];
    }

    public int option(int session) {
        return options[session];
    }
}
