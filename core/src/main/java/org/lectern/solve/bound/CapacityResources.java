package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.SharedPeople;

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
        PARALLEL_LIMIT,
        PERSON
    }

    /**
     * A resource.
     *
     * @param kind its kind
     * @param id the person's id; empty for a group of rooms and for the parallel limit
     * @param group the group of rooms, or -1
     * @param capacities how many sessions may hold it at the same time, at each point
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Resource(Kind kind, String id, int group, int[] capacities) {}

    private final Instance instance;
    private final RoomGroups groups;
    private final int[] points;
    /** For each minute from the first point to past the last the first point at or after it. */
    private final int[] pointAt;

    /** One session and time option for each start and end. */
    private final Map<Long, int[]> timesByEnds = new LinkedHashMap<>();

    /** The points of each room that shares a group. */
    private final Map<Integer, BitSet> openPoints = new HashMap<>();

    private final List<Resource> all = new ArrayList<>();
    private final int[] roomResource;
    private final int parallelLimit;
    private final int[][] personResources;
    private final boolean[] holdsRooms;

    CapacityResources(Instance instance, RoomGroups groups) {
        this.instance = instance;
        this.groups = groups;
        this.points = findPoints();
        this.pointAt = pointsByMinute(points);
        int sessions = instance.sessionCount();
        this.roomResource = new int[groups.count()];
        Arrays.fill(roomResource, -1);
        this.holdsRooms = new boolean[sessions];
        if (instance.isHard(RuleIds.ROOM_CONFLICT)) {
            for (int g = 0; g < roomResource.length; g++) {
                roomResource[g] = all.size();
                all.add(new Resource(Kind.ROOM, "", g, openRooms(g)));
            }
            for (int s = 0; s < sessions; s++) {
                holdsRooms[s] = !instance.couplingRules().isRoomConflictEverWaived(s);
            }
        }
        OptionalLong limit = instance.couplingRules().findParallelLimit();
        boolean tracked = limit.isPresent()
                && instance.isHard(RuleIds.MAX_PARALLEL)
                && instance.couplingRules().parallelWaivers().isEmpty();
        this.parallelLimit = tracked ? all.size() : -1;
        if (tracked) {
            all.add(new Resource(Kind.PARALLEL_LIMIT, "", -1, everywhere((int) Math.min(limit.getAsLong(), sessions))));
        }
        this.personResources = new int[sessions][0];
        if (instance.isHard(RuleIds.PERSON_CONFLICT)) {
            addPeople();
        }
    }

    private int[] everywhere(int capacity) {
        int[] capacities = new int[points.length];
        Arrays.fill(capacities, capacity);
        return capacities;
    }

    /** Returns how many rooms of a group some session could hold at each point. */
    private int[] openRooms(int group) {
        if (groups.isSingle(group)) {
            return everywhere(1);
        }
        int[] capacities = new int[points.length];
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
        Arrays.setAll(open, number -> new BitSet(points.length));
        timesByEnds.forEach((ends, time) -> {
            TimeOption option = instance.option(time[0], time[1]);
            int from = pointAt(option.start());
            int until = roomEnd(group, option.end());
            BitSet.valueOf(groups.open(instance.table(time[0]), group, option)).stream()
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
        Map<String, Set<Integer>> sessionsOf = new LinkedHashMap<>();
        Map<String, Integer> pairsOf = new HashMap<>();
        for (SharedPeople.Pair shared : instance.couplingRules().sharedPeople()) {
            for (String person : shared.people()) {
                sessionsOf
                        .computeIfAbsent(person, ignored -> new TreeSet<>())
                        .addAll(List.of(shared.one(), shared.other()));
                pairsOf.merge(person, 1, Integer::sum);
            }
        }
        sessionsOf.forEach((person, sessions) -> {
            int pairs = sessions.size() * (sessions.size() - 1) / 2;
            if (pairsOf.getOrDefault(person, 0) == pairs) {
                for (int session : sessions) {
                    int[] own = personResources[session];
                    personResources[session] = Arrays.copyOf(own, own.length + 1);
                    personResources[session][own.length] = all.size();
                }
                all.add(new Resource(Kind.PERSON, person, -1, everywhere(1)));
            }
        });
    }

    /**
     * Points continue from each start to its end, so that a half-day is full when its sessions hold all of its points.
     */
    private int[] findPoints() {
        Set<Integer> points = new HashSet<>();
        int step = instance.event().startStepMinutes();
        for (int s = 0; s < instance.sessionCount(); s++) {
            for (TimeOption option : instance.table(s).options()) {
                int[] time = {s, option.index()};
                if (timesByEnds.putIfAbsent((long) option.start() << 32 | option.minutes(), time) == null) {
                    for (int point = option.start(); point < option.end(); point += step) {
                        points.add(point);
                    }
                }
            }
        }
        return points.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int[] pointsByMinute(int[] points) {
        if (points.length == 0) {
            return new int[0];
        }
        int[] byMinute = new int[points[points.length - 1] - points[0] + 1];
        int point = 0;
        for (int minute = 0; minute < byMinute.length; minute++) {
            point += points[point] < points[0] + minute ? 1 : 0;
            byMinute[minute] = point;
        }
        return byMinute;
    }

    List<Resource> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    int pointCount() {
        return points.length;
    }

    /** Returns the minute of a point of a room, or of any other resource. */
    int minute(int point) {
        return points[point];
    }

    /** Returns the first point at or after a minute. */
    int pointAt(int minute) {
        int from = points.length == 0 ? 0 : minute - points[0];
        return from <= 0 ? 0 : from >= pointAt.length ? points.length : pointAt[from];
    }

    /** Returns the resource of a group of rooms for a session, or -1 where the session does not compete for rooms. */
    int rooms(int session, int group) {
        return holdsRooms[session] ? roomResource[group] : -1;
    }

    /** Returns the first point at which a room of a group is free again after a session that ends at {@code end}. */
    int roomEnd(int group, int end) {
        BufferMinutes gaps = instance.couplingRules().buffers();
        int room = groups.first(group);
        return pointAt(gaps.occupiedUntil(room, end) + end - gaps.occupiedFrom(room, end));
    }

    /** Returns the resource of the limit of parallel sessions, or -1. */
    int parallelLimit() {
        return parallelLimit;
    }

    /** Returns the resources of the people of a session. */
    int[] people(int session) {
        return personResources[session];
    }

    /** Returns the first point at which a person is free again after a session that ends at {@code end}. */
    int personEnd(int end) {
        return pointAt(end + instance.event().changeoverMinutes());
    }
}
