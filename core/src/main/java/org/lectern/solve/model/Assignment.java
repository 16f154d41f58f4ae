package org.lectern.solve.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.InsertionCostEstimator;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.MinuteLoad;

/**
 * Where each session is, and which places are free: the search's own quick look at the coupling rules of hard level. It
 * may let a place through that the judge then finds dear, never the other way round.
 */
public final class Assignment {

    private static final int NONE = -1;
    /** Later than any minute, and by how much earlier than any minute. */
    private static final int NEVER = Integer.MAX_VALUE / 4;

    private final Instance instance;
    private final RoomGroups groups;
    private final int[] rooms;
    private final int[] options;
    /** The first minute of each session, and the first after it; far from each other and from any minute if unscheduled. */
    private final int[] starts;

    private final int[] ends;
    private final RoomOccupancy occupancy;
    private final IncompleteSessions incompleteSessions;
    private final int[][] partners;
    private final MinuteLoad load;
    private final InsertionCostEstimator insertionCosts;
    private final boolean guardsPeople;
    private final int shortestBetween;
    private final int longestBetween;
    private final boolean guardsLoad;
    /** What has changed since the last {@link #mark}: each session's place before, once. */
    private final List<PlaceChange> before = new ArrayList<>();

    private final boolean[] isMarked;

    public Assignment(Instance instance, RoomGroups groups) {
        this(instance, groups, rule -> true);
    }

    /** Returns an assignment that does not look ahead at rules of soft level, which is quicker where they do not count. */
    public static Assignment aboveSoft(Instance instance, RoomGroups groups) {
        return new Assignment(instance, groups, rule -> rule.config().level() != Level.SOFT);
    }

    /** @param isSeen whether it looks ahead at a rule */
    private Assignment(Instance instance, RoomGroups groups, Predicate<CouplingRule> isSeen) {
        this.instance = instance;
        this.groups = groups;
        this.rooms = new int[instance.sessionCount()];
        this.options = new int[instance.sessionCount()];
        this.isMarked = new boolean[instance.sessionCount()];
        Arrays.fill(rooms, NONE);
        Arrays.fill(options, NONE);
        this.starts = new int[instance.sessionCount()];
        this.ends = new int[instance.sessionCount()];
        Arrays.fill(starts, NEVER);
        Arrays.fill(ends, -NEVER);
        CouplingRules couplingRules = instance.couplingRules();
        this.occupancy = new RoomOccupancy(instance, groups);
        this.incompleteSessions = new IncompleteSessions(instance.sessionCount());
        this.partners = couplingRules.partners();
        this.load = couplingRules.newMinuteLoad();
        this.guardsPeople = instance.isHard(RuleIds.PERSON_CONFLICT);
        this.shortestBetween = couplingRules.buffers().shortestBetween();
        this.longestBetween = couplingRules.buffers().longestBetween();
        this.guardsLoad = couplingRules.findParallelLimit().isPresent()
                && instance.isHard(RuleIds.MAX_PARALLEL)
                && couplingRules.parallelWaivers().isEmpty();
        Set<String> guarded = Stream.of(RuleIds.ROOM_CONFLICT, RuleIds.PERSON_CONFLICT)
                .filter(instance::isHard)
                .collect(Collectors.toSet());
        this.insertionCosts =
                new InsertionCostEstimator(couplingRules, rule -> !guarded.contains(rule.id()) && isSeen.test(rule));
    }

    public int sessionCount() {
        return rooms.length;
    }

    public int room(int session) {
        return rooms[session];
    }

    public int option(int session) {
        return options[session];
    }

    public boolean isScheduled(int session) {
        return rooms[session] != NONE;
    }

    /** Returns where every session is now. */
    public AssignmentSnapshot snapshot() {
        return AssignmentSnapshot.of(rooms, options);
    }

    public RoomOccupancy occupancy() {
        return occupancy;
    }

    public IncompleteSessions incompleteSessions() {
        return incompleteSessions;
    }

    public TimeOption time(int session) {
        return instance.option(session, options[session]);
    }

    /** Returns what all sessions cost alone where they are now. */
    public Score aloneScore() {
        return instance.aloneScore(snapshot());
    }

    /** Returns what a session costs alone where it is now. */
    public Score placeCost(int session) {
        return instance.placeCost(session, rooms[session], options[session]);
    }

    /** Returns what a session costs alone at a place. */
    public Score placeCost(PlaceChange change) {
        return instance.placeCost(change.session(), change.room(), change.option());
    }

    /** Returns the first minute of a session that is held. */
    public int start(int session) {
        return starts[session];
    }

    /** Forgets what has changed so far; {@link #undoChanges} returns what changes from now on. */
    public void mark() {
        before.forEach(change -> isMarked[change.session()] = false);
        before.clear();
    }

    /** Returns the sessions whose place differs from that at the last {@link #mark}, with the places that they had. */
    public List<PlaceChange> undoChanges() {
        return before.stream()
                .filter(change ->
                        rooms[change.session()] != change.room() || options[change.session()] != change.option())
                .toList();
    }

    /** Moves a session, from wherever it is, to a room and option, or out of the timetable if they are -1. */
    public void move(int session, int room, int option) {
        if (!isMarked[session]) {
            isMarked[session] = true;
            before.add(new PlaceChange(session, rooms[session], options[session]));
        }
        if (isScheduled(session)) {
            release(session);
        }
        rooms[session] = room;
        options[session] = option;
        if (isScheduled(session)) {
            hold(session);
        }
        incompleteSessions.set(session, !isScheduled(session) || instance.dropsSlots(session, option));
    }

    private void hold(int session) {
        TimeOption time = time(session);
        starts[session] = time.start();
        ends[session] = time.end();
        insertionCosts.add(session, rooms[session], time.start(), time.end(), time.halfDay());
        if (guardsLoad) {
            load.add(session, time.start(), time.end());
        }
        occupancy.add(session, rooms[session], time.start(), time.end());
    }

    private void release(int session) {
        TimeOption time = time(session);
        insertionCosts.remove(session);
        if (guardsLoad) {
            load.remove(session, time.start(), time.end());
        }
        occupancy.remove(session, rooms[session]);
        starts[session] = NEVER;
        ends[session] = -NEVER;
    }

    /** Returns what the sessions held now mean for one that is out. */
    public InsertionCostEstimator insertionCosts() {
        return insertionCosts;
    }

    /** Returns whether a session that is out now could be held there without breaking a guarded rule. */
    public boolean isFree(int session, int room, int option) {
        int start = instance.start(session, option);
        int end = instance.end(session, option);
        return isTimeFree(session, room, start, end) && occupancy.isFree(session, room, start, end);
    }

    /** Returns a room of a group in which a session that is out now could be held without breaking a guarded rule, or -1. */
    public int freeRoom(int session, int group, int option) {
        return isTimeFree(session, group, option) ? freeRoomThen(session, group, option) : NONE;
    }

    /** Returns the room of {@link #freeRoom} at a time for which {@link #isTimeFree} holds. */
    public int freeRoomThen(int session, int group, int option) {
        return occupancy.freeRoom(session, group, option);
    }

    /**
     * Returns whether a session that is out now could be held at a time without breaking a guarded rule but those about rooms. That is
     * the same for all groups whose rooms are as far from all others.
     */
    public boolean isTimeFree(int session, int group, int option) {
        // Rooms of a group are in one building, so that people need as long to any of them.
        return isTimeFree(session, groups.first(group), instance.start(session, option), instance.end(session, option));
    }

    private boolean isTimeFree(int session, int room, int start, int end) {
        if (guardsLoad && !load.hasCapacity(start, end)) {
            return false;
        }
        if (guardsPeople) {
            for (int partner : partners[session]) {
                if (isTooClose(session, room, start, end, partner)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether a session would be too close to another that shares people with it. */
    public boolean areTooClose(int session, int room, int option, int partner) {
        return isTooClose(session, room, instance.start(session, option), instance.end(session, option), partner);
    }

    private boolean isTooClose(int session, int room, int start, int end, int partner) {
        int distance = Math.max(start, starts[partner]) - Math.min(end, ends[partner]);
        // Asked for all partners of each session at each time, so the rules come last.
        return distance < shortestBetween
                || (distance < longestBetween
                        && distance < instance.couplingRules().minBetween(session, partner, room, rooms[partner]));
    }

    /** Returns the held sessions, other than {@code session}, that must go for it to be held there. */
    public List<Integer> blockers(int session, int room, int option) {
        int start = instance.start(session, option);
        int end = instance.end(session, option);
        List<Integer> blockers = new ArrayList<>();
        for (int near : occupancy.roomsSharing(room)) {
            for (int i = 0; i < occupancy.size(near); i++) {
                int other = occupancy.session(near, i);
                if (other != session && occupancy.conflicts(session, room, start, end, other, near)) {
                    blockers.add(other);
                }
            }
        }
        if (guardsPeople) {
            for (int partner : partners[session]) {
                if (isTooClose(session, room, start, end, partner) && !blockers.contains(partner)) {
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
        if (load.hasCapacity(start, end)) {
            return;
        }
        for (int other = 0; other < rooms.length; other++) {
            if (other != session
                    && isScheduled(other)
                    && start(other) < end
                    && start < ends[other]
                    && !blockers.contains(other)) {
                blockers.add(other);
            }
        }
    }
}
