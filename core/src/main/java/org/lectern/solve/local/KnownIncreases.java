package org.lectern.solve.local;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.panel.TimeOption;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.InsertionCostEstimator;
import org.lectern.solve.scoring.tally.BufferMinutes;

/**
 * What one session would meet and add at its places. What hangs on the time alone, or on the room alone, is worked out once for all
 * places of that time or room.
 */
final class KnownIncreases {

    private final Instance instance;
    /** By group of rooms: where people need as long to any other room, it is one zone. */
    private final int[] zones;

    private final Assignment assignment;
    private final long[] unitCosts;
    /** When each was worked out last, by zone and time option, time option, and room. */
    private final int[][] freeSince;

    private final int[] timeSince;
    private final int[] roomSince;
    private final boolean[][] isFree;
    private final long[] ofTime;
    private final long[] ofRoom;
    private int session;
    private int stamp;

    KnownIncreases(Instance instance, RoomGroups groups, Assignment assignment, long[] unitCosts) {
        this.instance = instance;
        BufferMinutes buffers = instance.couplingRules().buffers();
        this.zones = IntStream.range(0, groups.count())
                .map(group -> buffers.zone(groups.first(group)))
                .toArray();
        this.assignment = assignment;
        this.unitCosts = unitCosts;
        int options = IntStream.range(0, instance.sessionCount())
                .map(s -> instance.table(s).options().size())
                .max()
                .orElse(0);
        this.freeSince = new int[buffers.zoneCount()][options];
        this.isFree = new boolean[buffers.zoneCount()][options];
        this.timeSince = new int[options];
        this.ofTime = new long[options];
        this.roomSince = new int[instance.roomCount()];
        this.ofRoom = new long[instance.roomCount()];
    }

    /** Forgets all, for a session that is out; nothing may move until the next begins. */
    void begin(int next) {
        session = next;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.stream(freeSince).forEach(of -> Arrays.fill(of, 0));
            Arrays.fill(timeSince, 0);
            Arrays.fill(roomSince, 0);
            stamp = 1;
        }
    }

    /** Returns {@link Assignment#isTimeFree}. */
    boolean isTimeFree(int group, int option) {
        int zone = zones[group];
        if (freeSince[zone][option] != stamp) {
            freeSince[zone][option] = stamp;
            isFree[zone][option] = assignment.isTimeFree(session, group, option);
        }
        return isFree[zone][option];
    }

    /** Returns {@link InsertionCostEstimator#increaseAtPlace}. */
    long increase(int room, int option) {
        InsertionCostEstimator costs = assignment.insertionCosts();
        TimeOption time = instance.option(session, option);
        if (timeSince[option] != stamp) {
            timeSince[option] = stamp;
            ofTime[option] = costs.increaseAtTime(session, room, time.start(), time.end(), time.halfDay(), unitCosts);
        }
        if (roomSince[room] != stamp) {
            roomSince[room] = stamp;
            ofRoom[room] = costs.increaseInRoom(session, room, time.start(), time.end(), time.halfDay(), unitCosts);
        }
        long ofBoth = costs.increaseByBoth(session, room, time.start(), time.end(), time.halfDay(), unitCosts);
        return ofTime[option] + ofRoom[room] + ofBoth;
    }
}
