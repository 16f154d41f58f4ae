package org.lectern.solve.coupling;

import java.util.Arrays;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Room;

/** What rooms ask for around and between sessions, in minutes. */
public final class Gaps {

    private final int[][] between;
    private final int[] setUp;
    private final int[] tearDown;

    Gaps(Event event) {
        List<Room> rooms = event.rooms();
        this.setUp = rooms.stream().mapToInt(Room::setUpMinutes).toArray();
        this.tearDown = rooms.stream().mapToInt(Room::tearDownMinutes).toArray();
        this.between = new int[rooms.size()][rooms.size()];
        for (int[] row : between) {
            Arrays.fill(row, event.changeoverMinutes());
        }
        for (int a = 0; a < between.length && !event.travel().isEmpty(); a++) {
            for (int b = 0; b < between.length; b++) {
                int travel = event.travelMinutes(
                        rooms.get(a).building(), rooms.get(b).building());
                between[a][b] = Math.max(between[a][b], travel);
            }
        }
    }

    /** Returns the least minutes between two sessions of one person in these rooms. */
    public int between(int room, int otherRoom) {
        return between[room][otherRoom];
    }

    /** Returns the first minute for which a room is taken by a session that starts at {@code start}. */
    public int takenFrom(int room, int start) {
        return start - setUp[room];
    }

    /** Returns the first minute for which a room is free again after a session that ends at {@code end}. */
    public int takenUntil(int room, int end) {
        return end + tearDown[room];
    }
}
