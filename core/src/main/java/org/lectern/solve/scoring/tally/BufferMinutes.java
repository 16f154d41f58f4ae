package org.lectern.solve.scoring.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Room;

/** What rooms ask for around and between sessions, in minutes. */
public final class BufferMinutes {

    private final int changeover;
    private final int[][] minBetween;
    /** By room: rooms of one number are as far from every other room, and need as long between sessions. */
    private final int[] zones;

    private final int[] setUp;
    private final int[] tearDown;

    BufferMinutes(Event event) {
        List<Room> rooms = event.rooms();
        this.setUp = rooms.stream().mapToInt(Room::setUpMinutes).toArray();
        this.tearDown = rooms.stream().mapToInt(Room::tearDownMinutes).toArray();
        this.changeover = event.changeoverMinutes();
        this.minBetween = new int[rooms.size()][rooms.size()];
        for (int[] row : minBetween) {
            Arrays.fill(row, event.changeoverMinutes());
        }
        for (int a = 0; a < minBetween.length && !event.travel().isEmpty(); a++) {
            for (int b = 0; b < minBetween.length; b++) {
                int travel = event.travelMinutes(
                        rooms.get(a).building(), rooms.get(b).building());
                minBetween[a][b] = Math.max(minBetween[a][b], travel);
            }
        }
        this.zones = zones();
    }

    private int[] zones() {
        List<int[]> distinct = new ArrayList<>();
        return Arrays.stream(minBetween)
                .mapToInt(row -> {
                    int zone = 0;
                    while (zone < distinct.size() && !Arrays.equals(row, distinct.get(zone))) {
                        zone++;
                    }
                    if (zone == distinct.size()) {
                        distinct.add(row);
                    }
                    return zone;
                })
                .toArray();
    }

    /** Returns the zone of a room: {@link #minBetween} is the same for all rooms of a zone. */
    public int zone(int room) {
        return zones[room];
    }

    public int zoneCount() {
        return Arrays.stream(zones).max().orElse(-1) + 1;
    }

    /** Returns the least minutes between two sessions of a remote person, who does not travel. */
    public int changeover() {
        return changeover;
    }

    /** Returns the least minutes between two sessions in these rooms, of a person who is not remote. */
    public int minBetween(int room, int otherRoom) {
        return minBetween[room][otherRoom];
    }

    /** Returns the fewest of {@link #minBetween} over all rooms, and of {@link #changeover}. */
    public int shortestBetween() {
        return Arrays.stream(minBetween).flatMapToInt(Arrays::stream).reduce(changeover, Math::min);
    }

    /** Returns the most of {@link #minBetween} over all rooms, and of {@link #changeover}. */
    public int longestBetween() {
        return Arrays.stream(minBetween).flatMapToInt(Arrays::stream).reduce(changeover, Math::max);
    }

    /** Returns the first minute for which a room is taken by a session that starts at {@code start}. */
    public int occupiedFrom(int room, int start) {
        return start - setUp[room];
    }

    /** Returns the first minute for which a room is free again after a session that ends at {@code end}. */
    public int occupiedUntil(int room, int end) {
        return end + tearDown[room];
    }
}
