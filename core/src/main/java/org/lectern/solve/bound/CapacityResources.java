package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.lectern.event.Relation;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.term.TermKind;

/**
 * The resources that sessions compete for, minute by minute: rooms, the limit of parallel sessions, and people who are
 * live in several sessions. A rule makes a resource only if it is hard and no waiver loosens it.
 *
 * <p>Only some points in time matter: each start that a session may have, and the steps up to its end. Two sessions
 * that overlap in a room both hold it at the later start. Points of a room lie earlier by its set-up.
 */
final class CapacityResources {

    /** The kinds of resources. */
    enum Kind {
        ROOM,
        /** A room with {@code no-slack} minutes after each session, which two sessions may hold at a cost. */
        SLACK,
        PARALLEL_LIMIT,
        PERSON,
        /** Sessions of which any two share a person. */
        CLIQUE,
        /** Sessions of a {@code not-parallel} relation. */
        NOT_PARALLEL
    }

    /**
     * A resource.
     *
     * @param kind its kind
     * @param id the person's id, or the numbers of the sessions of a clique, or that of a relation; empty for a group of rooms and
     *     for the parallel limit
     * @param group the group of rooms, or -1
     * @param capacities how many sessions may hold it at the same time, at each point
     * @param costs what each further session costs at each point, in parts of a unit of packed cost: the greatest
     *     multiplier; none if more are impossible
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Resource(Kind kind, String id, int group, int[] capacities, long[] costs) {

        /** Returns the greatest value that a multiplier may have. */
        long maxMultiplier(int point) {
            return costs.length == 0 ? Long.MAX_VALUE : costs[point];
        }
    }

    private final Instance instance;
    private final ExcessCosts excess;
    private final RoomGroups groups;
    private final ResourcePoints points;

    /** The points of each room that shares a group. */
    private final Map<Integer, BitSet> openPoints = new HashMap<>();

    private final List<Resource> all = new ArrayList<>();
    private final int[] roomResource;
    private final int[] slackResource;
    private final int slackMinutes;
    private final int[][] runningResources;
    private final int[][] personResources;
    private final boolean[] holdsRooms;

    /**
     * @param unitCost what a minute costs that is too much for a rule at medium or soft level, in parts of a unit of packed
     *     cost; 0 for other rules
     * @param counted the kinds of resources that may have multipliers
     */
    CapacityResources(
            Instance instance, RoomGroups groups, ToLongFunction<RuleConfig> unitCost, Set<TermKind> counted) {
        this.instance = instance;
        this.groups = groups;
        this.points = new ResourcePoints(instance);
        this.excess = new ExcessCosts(instance, points, unitCost);
        int sessions = instance.sessionCount();
        this.roomResource = new int[groups.count()];
        Arrays.fill(roomResource, -1);
        this.slackResource = roomResource.clone();
        this.slackMinutes = (int) instance.couplingRules()
                .config(RuleIds.NO_SLACK)
                .findParameter(ParameterNames.MINUTES)
                .orElse(0);
        this.holdsRooms = new boolean[sessions];
        if (excess.isPriced(RuleIds.ROOM_CONFLICT) && counted.contains(TermKind.ROOMS)) {
            for (int g = 0; g < roomResource.length; g++) {
                int group = g;
                roomResource[g] = all.size();
                long[] costs = excess.of(RuleIds.ROOM_CONFLICT, end -> roomEndMinute(group, end));
                all.add(new Resource(Kind.ROOM, "", g, openRooms(g), costs));
            }
            if (counted.contains(TermKind.SLACK)
                    && excess.ofMinute(RuleIds.NO_SLACK) > 0
                    && instance.isHard(RuleIds.ROOM_CONFLICT)
                    && slackMinutes > 0
                    && hasNoWaiver(RuleIds.NO_SLACK)
                    && hasNoWaiver(RuleIds.ROOM_CONFLICT)) {
                addSlack();
            }
            for (int s = 0; s < sessions; s++) {
                holdsRooms[s] = !instance.couplingRules().isRoomConflictEverWaived(s);
            }
        }
        OptionalLong limit = instance.couplingRules().findParallelLimit();
        boolean tracked = counted.contains(TermKind.PARALLEL_LIMIT)
                && limit.isPresent()
                && excess.isPriced(RuleIds.MAX_PARALLEL)
                && instance.couplingRules().parallelWaivers().isEmpty();
        this.runningResources = new int[sessions][0];
        if (tracked) {
            Arrays.fill(runningResources, new int[] {all.size()});
            int[] capacities = everywhere((int) Math.min(limit.getAsLong(), sessions));
            all.add(new Resource(Kind.PARALLEL_LIMIT, "", -1, capacities, excess.of(RuleIds.MAX_PARALLEL, end -> end)));
        }
        this.personResources = new int[sessions][0];
        if (excess.isPriced(RuleIds.PERSON_CONFLICT) && counted.contains(TermKind.PEOPLE)) {
            addPeople();
        }
        if (counted.contains(TermKind.NOT_PARALLEL)) {
            addGroups();
        }
    }

    private void addGroups() {
        Map<RuleConfig, long[]> costs = new HashMap<>();
        List<Relation> relations = instance.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.NotParallel group) {
                RuleConfig config = instance.effectiveRules().config(group);
                if (excess.isPriced(config)) {
                    long[] own = costs.computeIfAbsent(config, each -> excess.of(each, end -> end));
                    CompetingSessions.notParallel(instance, r, group)
                            .ifPresent(sessions -> addHeldBy(sessions, runningResources, own));
                }
            }
        }
    }

    private boolean hasNoWaiver(String ruleId) {
        return instance.effectiveRules().waivers(ruleId).isEmpty();
    }

    private void addSlack() {
        for (int g = 0; g < slackResource.length; g++) {
            int group = g;
            long[] costs = excess.of(RuleIds.NO_SLACK, end -> slackEndMinute(group, end));
            slackResource[g] = all.size();
            all.add(new Resource(Kind.SLACK, "", g, everywhere(groups.rooms(g).length), costs));
        }
    }

    private int[] everywhere(int capacity) {
        int[] capacities = new int[points.count()];
        Arrays.fill(capacities, capacity);
        return capacities;
    }

    /** Returns how many rooms of a group some session could hold at each point. */
    private int[] openRooms(int group) {
        if (groups.isSingle(group)) {
            return everywhere(1);
        }
        int[] capacities = new int[points.count()];
        BitSet[] open = openPoints(group);
        for (int number = 0; number < open.length; number++) {
            openPoints.put(groups.rooms(group)[number], open[number]);
            open[number].stream().forEach(point -> capacities[point]++);
        }
        return capacities;
    }

    /** Returns, for each room of a group, the points at which some session could hold it. */
    private BitSet[] openPoints(int group) {
        BitSet[] open = new BitSet[groups.rooms(group).length];
        Arrays.setAll(open, number -> new BitSet(points.count()));
        points.forEachTime((session, option) -> {
            int from = pointAt(option.start());
            int until = roomEnd(group, option.end());
            BitSet.valueOf(groups.open(instance.table(session), group, option)).stream()
                    .forEach(number -> open[number].set(from, until));
        });
        return open;
    }

    /** Returns whether some session could hold a room at a point, so that the room has a multiplier there. */
    boolean isOpen(int room, int point) {
        BitSet open = openPoints.get(room);
        return open == null || open.get(point);
    }

    private void addPeople() {
        int changeover = instance.event().changeoverMinutes();
        long[] costs = excess.of(RuleIds.PERSON_CONFLICT, end -> end + changeover);
        CompetingSessions.ofPeople(instance).forEach(person -> addHeldBy(person, personResources, costs));
        // Where it costs something only, an overlap that a person pays for must not be paid for again.
        if (instance.isHard(RuleIds.PERSON_CONFLICT)) {
            CompetingSessions.cliques(instance).forEach(clique -> addHeldBy(clique, personResources, new long[0]));
        }
    }

    private void addHeldBy(CompetingSessions competing, int[][] resources, long[] costs) {
        for (int session : competing.sessions()) {
            int[] own = resources[session];
            resources[session] = Arrays.copyOf(own, own.length + 1);
            resources[session][own.length] = all.size();
        }
        all.add(new Resource(competing.kind(), competing.id(), -1, everywhere(1), costs));
    }

    List<Resource> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    int pointCount() {
        return points.count();
    }

    /** Returns the minute of a point of a room, or of any other resource. */
    int minute(int point) {
        return points.minute(point);
    }

    /** Returns the first point at or after a minute. */
    int pointAt(int minute) {
        return points.at(minute);
    }

    /** Returns the resource of a group of rooms for a session, or -1 where the session does not compete for rooms. */
    int rooms(int session, int group) {
        return holdsRooms[session] ? roomResource[group] : -1;
    }

    /** Returns the first point at which a room of a group is free again after a session that ends at {@code end}. */
    int roomEnd(int group, int end) {
        return pointAt(roomEndMinute(group, end));
    }

    private int roomEndMinute(int group, int end) {
        BufferMinutes buffers = instance.couplingRules().buffers();
        int room = groups.first(group);
        return buffers.occupiedUntil(room, end) + end - buffers.occupiedFrom(room, end);
    }

    /** Returns the slack of a group of rooms, or -1. */
    int slack(int group) {
        return slackResource[group];
    }

    /** Returns the first point after the slack that follows a session that ends at {@code end}. */
    int slackEnd(int group, int end) {
        return pointAt(slackEndMinute(group, end));
    }

    private int slackEndMinute(int group, int end) {
        return roomEndMinute(group, end) + slackMinutes;
    }

    /** Returns the resources that a session holds while it runs: the limit of parallel sessions, and those of relations. */
    int[] running(int session) {
        return runningResources[session];
    }

    /** Returns the resources of the people of a session, and of its cliques. */
    int[] people(int session) {
        return personResources[session];
    }

    /** Returns the first point at which a person is free again after a session that ends at {@code end}. */
    int personEnd(int end) {
        return pointAt(end + instance.event().changeoverMinutes());
    }
}
