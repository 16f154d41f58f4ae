package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Terms;
import org.lectern.solve.coupling.Gaps;
import org.lectern.solve.coupling.SharedPeople;

/**
 * What sessions compete for, minute by minute: rooms, the number of sessions at once, and people who are live in
 * several sessions. Only rules at hard level make a resource, and only where no waiver loosens them.
 *
 * <p>A resource is looked at in points of time alone, the starts that any session may have and the steps up to its end:
 * two sessions that overlap in a room both hold it at the later start. A room's points lie earlier by its set-up.
 */
final class Resources {

    /** Who may hold a resource. */
    enum Kind {
        ROOM,
        TRACK,
        PERSON
    }

    /**
     * A resource.
     *
     * @param kind what it is
     * @param id the room's or the person's id, empty for the track
     * @param index the room's index, or -1
     * @param capacity how many sessions may hold it at once
     */
    record Resource(Kind kind, String id, int index, long capacity) {}

    private final Instance instance;
    private final int[] points;
    private final List<Resource> all = new ArrayList<>();
    private final int[] roomResource;
    private final int track;
    private final int[][] personResources;
    private final boolean[] holdsRooms;

    Resources(Instance instance) {
        this.instance = instance;
        this.points = points(instance);
        int sessions = instance.sessionCount();
        this.roomResource = new int[instance.roomCount()];
        Arrays.fill(roomResource, -1);
        this.holdsRooms = new boolean[sessions];
        if (isHard("room-conflict")) {
            for (int r = 0; r < roomResource.length; r++) {
                roomResource[r] = all.size();
                all.add(new Resource(Kind.ROOM, instance.event().rooms().get(r).id(), r, 1));
            }
            for (int s = 0; s < sessions; s++) {
                holdsRooms[s] = !instance.coupling().isRoomConflictEverWaived(s);
            }
        }
        OptionalLong limit = instance.coupling().parallelLimit();
        boolean tracked = limit.isPresent()
                && isHard("max-parallel")
                && instance.coupling().parallelWaivers().isEmpty();
        this.track = tracked ? all.size() : -1;
        if (tracked) {
            all.add(new Resource(Kind.TRACK, "", -1, limit.getAsLong()));
        }
        this.personResources = new int[sessions][0];
        if (isHard("person-conflict")) {
            addPeople();
        }
    }

    private boolean isHard(String ruleId) {
        Terms terms = instance.rulebook().terms(ruleId);
        return terms.counts() && terms.level() == Level.HARD;
    }

    private void addPeople() {
        Map<String, Set<Integer>> sessionsOf = new LinkedHashMap<>();
        Map<String, Integer> pairsOf = new HashMap<>();
        for (SharedPeople.Pair shared : instance.coupling().sharedPeople()) {
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
                all.add(new Resource(Kind.PERSON, person, -1, 1));
            }
        });
    }

    /** Points go on from each start to its end, so that a half-day is full when its sessions hold all of its points. */
    private static int[] points(Instance instance) {
        Set<Integer> points = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        int step = instance.event().startStepMinutes();
        for (int s = 0; s < instance.sessionCount(); s++) {
            for (TimeOption option : instance.table(s).options()) {
                if (seen.add((long) option.start() << 32 | option.end())) {
                    for (int point = option.start(); point < option.end(); point += step) {
                        points.add(point);
                    }
                }
            }
        }
        return points.stream().mapToInt(Integer::intValue).sorted().toArray();
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
        int found = Arrays.binarySearch(points, minute);
        return found >= 0 ? found : -found - 1;
    }

    /** Returns the resource of a room for a session, or -1 where the session does not compete for rooms. */
    int room(int session, int room) {
        return holdsRooms[session] ? roomResource[room] : -1;
    }

    /** Returns the first point at which a room is free again after a session that ends at {@code end}. */
    int roomEnd(int room, int end) {
        Gaps gaps = instance.coupling().gaps();
        return pointAt(gaps.takenUntil(room, end) + end - gaps.takenFrom(room, end));
    }

    /** Returns the resource of the number of sessions at once, or -1. */
    int track() {
        return track;
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
