package org.lectern.solve.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Gives sessions the rooms of their groups in turn: each has the one that has been free the longest. So no two meet in a room if
 * that is possible at all, and the slack between sessions that follow one another there misses as few minutes as it can: of two pairs
 * of an end and a later start, the earlier end and the earlier start belong together, since missing minutes are convex in the break.
 */
public final class RoomRotation {

    private RoomRotation() {}

    /**
     * Returns a room for each session.
     *
     * @param groupOf the group of each session, or -1 for none
     * @param options the time option of each session, or -1 for none
     */
    public static int[] rooms(Instance instance, RoomGroups groups, int[] groupOf, int[] options) {
        int[] rooms = new int[groupOf.length];
        long[] freeFrom = new long[instance.roomCount()];
        Arrays.fill(freeFrom, Long.MIN_VALUE);
        IntStream.range(0, rooms.length)
                .filter(s -> {
                    rooms[s] = groupOf[s] < 0 ? -1 : groups.first(groupOf[s]);
                    return rooms[s] >= 0 && !groups.isSingle(groupOf[s]);
                })
                .boxed()
                .sorted(Comparator.comparingInt(s -> instance.start(s, options[s])))
                .forEach(s -> {
                    rooms[s] = longestFree(groups.rooms(groupOf[s]), freeFrom);
                    freeFrom[rooms[s]] = instance.end(s, options[s]);
                });
        return rooms;
    }

    private static int longestFree(int[] rooms, long[] freeFrom) {
        int longest = rooms[0];
        for (int room : rooms) {
            longest = freeFrom[room] < freeFrom[longest] ? room : longest;
        }
        return longest;
    }
}
