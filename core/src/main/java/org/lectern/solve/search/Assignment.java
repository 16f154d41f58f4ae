package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Terms;
import org.lectern.solve.coupling.BusyMinutes;
import org.lectern.solve.coupling.Coupling;
import org.lectern.solve.coupling.Gaps;
import org.lectern.solve.coupling.MinuteLoad;
import org.lectern.solve.coupling.Outlook;
import org.lectern.solve.coupling.SharedPeople;

/**
 * Where each session is, and which places are free: the search's own quick look at the coupling rules of hard level. It
 * may let a place through that the judge then finds dear, never the other way round.
 */
final class Assignment {

    private static final int NONE = -1;

    private final Instance instance;
    private final int[] rooms;
    private final int[] options;
    /** When the room of each held session is taken, set-up and tear-down included. */
    private final int[] takenFrom;

    private final int[] takenUntil;
    private final BusyMinutes[] busy;
    private final List<List<Integer>> sessionsInRoom;
    private final int[][] partners;
    private final MinuteLoad load;
    private final Outlook outlook;
    private final boolean guardsRooms;
    private final boolean waivesRooms;
    private final boolean guardsPeople;
    private final boolean guardsLoad;

    Assignment(Instance instance) {
        this.instance = instance;
        this.rooms = new int[instance.sessionCount()];
        this.options = new int[instance.sessionCount()];
        this.takenFrom = new int[instance.sessionCount()];
        this.takenUntil = new int[instance.sessionCount()];
        Arrays.fill(rooms, NONE);
        Arrays.fill(options, NONE);
        Coupling coupling = instance.coupling();
        Gaps gaps = coupling.gaps();
        this.busy = new BusyMinutes[instance.roomCount()];
        this.sessionsInRoom = new ArrayList<>();
        for (int r = 0; r < busy.length; r++) {
            busy[r] = new BusyMinutes(
                    gaps.takenFrom(r, instance.horizonStart()), gaps.takenUntil(r, instance.horizonEnd()));
            sessionsInRoom.add(new ArrayList<>());
        }
        this.partners = partners(instance);
        this.load = coupling.emptyLoad();
        this.guardsRooms = isHard("room-conflict");
        this.waivesRooms = !instance.rulebook().waivers("room-conflict").isEmpty();
        this.guardsPeople = isHard("person-conflict");
        this.guardsLoad = coupling.parallelLimit().isPresent()
                && isHard("max-parallel")
                && coupling.parallelWaivers().isEmpty();
        Set<String> guarded = new HashSet<>();
        if (guardsRooms) {
            guarded.add("room-conflict");
        }
        if (guardsPeople) {
            guarded.add("person-conflict");
        }
        this.outlook = new Outlook(coupling, guarded);
    }

    private boolean isHard(String ruleId) {
        Terms terms = instance.rulebook().terms(ruleId);
        return terms.counts() && terms.level() == Level.HARD;
    }

    private static int[][] partners(Instance instance) {
        int[][] partners = new int[instance.sessionCount()][0];
        for (SharedPeople.Pair shared : instance.coupling().sharedPeople()) {
            partners[shared.one()] = with(partners[shared.one()], shared.other());
            partners[shared.other()] = with(partners[shared.other()], shared.one());
        }
        return partners;
    }

    private static int[] with(int[] values, int value) {
        int[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }

    int room(int session) {
        return rooms[session];
    }

    int option(int session) {
        return options[session];
    }

    boolean isHeld(int session) {
        return rooms[session] != NONE;
    }

    int[] rooms() {
        return rooms.clone();
    }

    int[] options() {
        return options.clone();
    }

    /** Returns the sessions now in a room, in no particular order that matters. */
    List<Integer> sessionsInRoom(int room) {
        return sessionsInRoom.get(room);
    }

    TimeOption time(int session) {
        return instance.option(session, options[session]);
    }

    /** Returns the first minute of a session that is held. */
    int start(int session) {
        return instance.start(session, options[session]);
    }

    /** Moves a session, from wherever it is, to a room and option, or out of the timetable if they are -1. */
    void move(int session, int room, int option) {
        if (isHeld(session)) {
            hold(session, false);
        }
        rooms[session] = room;
        options[session] = option;
        if (isHeld(session)) {
            hold(session, true);
        }
    }

    private void hold(int session, boolean held) {
        int room = rooms[session];
        TimeOption time = time(session);
        int from = instance.coupling().gaps().takenFrom(room, time.start());
        int until = instance.coupling().gaps().takenUntil(room, time.end());
        if (held) {
            outlook.add(session, room, time.start(), time.end(), time.halfDay());
        } else {
            outlook.remove(session);
        }
        if (guardsLoad && held) {
            load.add(session, time.start(), time.end());
        } else if (guardsLoad) {
            load.remove(session, time.start(), time.end());
        }
        if (held) {
            sessionsInRoom.get(room).add(session);
            takenFrom[session] = from;
            takenUntil[session] = until;
            busy[room].set(from, until);
        } else {
            sessionsInRoom.get(room).remove((Integer) session);
            busy[room].clear(from, until);
            // Where waivers let sessions overlap, others may still hold the same minutes.
            for (int other : sessionsInRoom.get(room)) {
                if (takenFrom[other] < until && from < takenUntil[other]) {
                    busy[room].set(takenFrom[other], takenUntil[other]);
                }
            }
        }
    }

    /** Returns what the sessions held now mean for one that is out. */
    Outlook outlook() {
        return outlook;
    }

    /** Returns whether a session that is out now could be held there without breaking a guarded rule. */
    boolean isFree(int session, int room, int option) {
        int start = instance.start(session, option);
        int end = instance.end(session, option);
        if (guardsLoad && !load.hasRoom(start, end)) {
            return false;
        }
        Gaps gaps = instance.coupling().gaps();
        if (guardsRooms && busy[room].isAnySet(gaps.takenFrom(room, start), gaps.takenUntil(room, end))) {
            if (!waivesRooms) {
                return false;
            }
            for (int other : sessionsInRoom.get(room)) {
                if (meetsInRoom(session, room, start, end, other)) {
                    return false;
                }
            }
        }
        if (guardsPeople) {
            for (int partner : partners[session]) {
                if (isHeld(partner) && isTooClose(room, start, end, partner)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meetsInRoom(int session, int room, int start, int end, int other) {
        Coupling coupling = instance.coupling();
        return coupling.gaps().takenFrom(room, start) < takenUntil[other]
                && takenFrom[other] < coupling.gaps().takenUntil(room, end)
                && !coupling.isRoomConflictWaived(session, other, room);
    }

    private boolean isTooClose(int room, int start, int end, int partner) {
        int gap = instance.coupling().gaps().between(room, rooms[partner]);
        return Math.min(end, instance.end(partner, options[partner])) + gap > Math.max(start, start(partner));
    }

    /** Returns the held sessions, other than {@code session}, that must go for it to be held there. */
    List<Integer> blockers(int session, int room, int option) {
        int start = instance.start(session, option);
        int end = instance.end(session, option);
        List<Integer> blockers = new ArrayList<>();
        if (guardsRooms) {
            for (int other : sessionsInRoom.get(room)) {
                if (other != session && meetsInRoom(session, room, start, end, other)) {
                    blockers.add(other);
                }
            }
        }
        if (guardsPeople) {
            for (int partner : partners[session]) {
                if (isHeld(partner) && isTooClose(room, start, end, partner) && !blockers.contains(partner)) {
                    blockers.add(partner);
                }
            }
        }
        if (guardsLoad) {
            addLoadBlockers(session, start, end, blockers);
        }
        return blockers;
    }

    /** Under a limit of sessions at once, all that run then have to make way; the recreation puts most of them back. */
    private void addLoadBlockers(int session, int start, int end, List<Integer> blockers) {
        if (load.hasRoom(start, end)) {
            return;
        }
        for (int other = 0; other < rooms.length; other++) {
            if (other != session && isHeld(other) && !blockers.contains(other)) {
                if (start(other) < end && start < instance.end(other, options[other])) {
                    blockers.add(other);
                }
            }
        }
    }
}
