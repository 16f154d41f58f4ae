package org.lectern.solve.model;

import java.util.Arrays;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.BusyMinutes;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.MemberLists;

/** When each room is taken, set-up and tear-down included, and by which sessions. */
public final class RoomOccupancy {

    /** A break of this many ticks on one side counts as any longer one. */
    private static final int LONG_BREAK = 12;

    private final Instance instance;
    private final RoomGroups groups;
    private final EventIndex index;
    private final BufferMinutes buffers;
    private final int[] takenFrom;
    private final int[] takenUntil;
    private final BusyMinutes[] busy;
    private final RoomGroupOccupancy[] groupBusy;
    private final MemberLists members;
    private final boolean isGuarded;
    private final boolean isWaived;

    RoomOccupancy(Instance instance, RoomGroups groups) {
        this.instance = instance;
        this.groups = groups;
        this.buffers = instance.couplingRules().buffers();
        this.takenFrom = new int[instance.sessionCount()];
        this.takenUntil = new int[instance.sessionCount()];
        this.index = instance.index();
        this.busy = new BusyMinutes[instance.roomCount()];
        Arrays.setAll(busy, r -> new BusyMinutes(earliest(r), latest(r)));
        this.groupBusy = new RoomGroupOccupancy[groups.count()];
        Ticks ticks = Ticks.of(instance);
        Arrays.setAll(groupBusy, g -> new RoomGroupOccupancy(ticks, groups.rooms(g).length));
        this.members = new MemberLists(instance.roomCount());
        this.isGuarded = instance.isHard(RuleIds.ROOM_CONFLICT);
        this.isWaived =
                !instance.effectiveRules().waivers(RuleIds.ROOM_CONFLICT).isEmpty();
    }

    /** Returns the first minute that a session in a room, or in one that shares space with it, can take. */
    private int earliest(int room) {
        return Arrays.stream(index.roomsSharing(room))
                .map(near -> buffers.occupiedFrom(near, index.horizonStart()))
                .min()
                .orElseThrow();
    }

    private int latest(int room) {
        return Arrays.stream(index.roomsSharing(room))
                .map(near -> buffers.occupiedUntil(near, index.horizonEnd()))
                .max()
                .orElseThrow();
    }

    /** Counts a session that comes to a room. */
    void add(int session, int room, int start, int end) {
        takenFrom[session] = buffers.occupiedFrom(room, start);
        takenUntil[session] = buffers.occupiedUntil(room, end);
        members.add(room, session);
        setBusy(session, room);
    }

    private void setBusy(int session, int room) {
        busy[room].set(takenFrom[session], takenUntil[session]);
        if (!groups.isSingle(groups.of(room))) {
            groupBusy[groups.of(room)].set(groups.number(room), takenFrom[session], takenUntil[session]);
        }
    }

    /** Takes a session back that is in a room. */
    void remove(int session, int room) {
        members.remove(room, session);
        int from = takenFrom[session];
        int until = takenUntil[session];
        busy[room].clear(from, until);
        if (!groups.isSingle(groups.of(room))) {
            groupBusy[groups.of(room)].clear(groups.number(room), from, until);
        }
        // Where waivers let sessions overlap, others may still hold the same minutes.
        for (int i = 0; i < members.size(room); i++) {
            int other = members.get(room, i);
            if (takenFrom[other] < until && from < takenUntil[other]) {
                setBusy(other, room);
            }
        }
    }

    /** Returns how many sessions are in a room. */
    public int size(int room) {
        return members.size(room);
    }

    /** Returns the {@code i}th session in a room, in no particular order. */
    public int session(int room, int i) {
        return members.get(room, i);
    }

    /** Returns whether a session that is out could take a room without meeting another there. */
    boolean isFree(int session, int room, int start, int end) {
        if (!isGuarded) {
            return true;
        }
        int from = buffers.occupiedFrom(room, start);
        int until = buffers.occupiedUntil(room, end);
        for (int near : index.roomsSharing(room)) {
            if (busy[near].isAnySet(from, until) && !(isWaived && isFreeByWaiver(session, room, start, end, near))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFreeByWaiver(int session, int room, int start, int end, int near) {
        for (int i = 0; i < members.size(near); i++) {
            if (conflicts(session, room, start, end, members.get(near, i), near)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the rooms that share space with a room, itself first. */
    int[] roomsSharing(int room) {
        return index.roomsSharing(room);
    }

    /**
     * Returns a room of a group that a session could take at a time without meeting another there, the one with the
     * shortest breaks around it; or -1.
     */
    int freeRoom(int session, int group, int option) {
        TimeOption time = instance.option(session, option);
        if (groups.isSingle(group)) {
            int room = groups.first(group);
            return isFree(session, room, time.start(), time.end()) ? room : -1;
        }
        long[] open = groups.open(instance.table(session), group, time);
        int from = buffers.occupiedFrom(groups.first(group), time.start());
        int until = buffers.occupiedUntil(groups.first(group), time.end());
        int best = -1;
        int shortest = Integer.MAX_VALUE;
        for (int word = 0; word < open.length; word++) {
            long free = isGuarded ? groupBusy[group].free(word, open[word], from, until) : open[word];
            while (free != 0) {
                int number = (word << 6) + Long.numberOfTrailingZeros(free);
                free &= free - 1;
                int idle = groupBusy[group].idle(number, from, until, LONG_BREAK);
                if (idle < shortest) {
                    shortest = idle;
                    best = groups.rooms(group)[number];
                }
            }
        }
        return best;
    }

    /** Returns whether a session at a time in a room would meet another, which is in a room that shares space with it. */
    boolean conflicts(int session, int room, int start, int end, int other, int otherRoom) {
        CouplingRules couplingRules = instance.couplingRules();
        return isGuarded
                && buffers.occupiedFrom(room, start) < takenUntil[other]
                && takenFrom[other] < buffers.occupiedUntil(room, end)
                && !(isWaived && couplingRules.isRoomConflictWaived(session, other, room, otherRoom));
    }
}
