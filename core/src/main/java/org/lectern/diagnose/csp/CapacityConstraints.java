package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The capacity constraints of a CSP: rows of which no timetable may use more than a limit.
 *
 * <p>Only possible starts matter as points in time: intervals that share a point share the start of the last one.
 */
final class CapacityConstraints {

    /** A row for each start: rooms of which one may be used at a time, a group of sessions of which no two overlap, or the limit on parallel sessions. */
    @SuppressWarnings("ArrayRecordComponent")
    record TimeCapacity(int[] rooms, int[] members, int extra, int capacity) {

        boolean isOfRooms() {
            return rooms.length > 0;
        }

        /** Returns whether it is about a room and the halls of which it is a part. */
        boolean isOfSeveralRooms() {
            return rooms.length > 1;
        }

        boolean hasRoom(int room) {
            for (int own : rooms) {
                if (own == room) {
                    return true;
                }
            }
            return !isOfRooms();
        }
    }

    /** A row for each day: the maximum number of sessions, or of minutes, of its members. */
    @SuppressWarnings("ArrayRecordComponent")
    record DayCapacity(int room, int[] members, BitSet days, boolean countsMinutes, long capacity) {}

    final FeasibilityCsp problem;
    final int[] points;
    final List<TimeCapacity> timeCapacities = new ArrayList<>();
    final List<DayCapacity> dayCapacities = new ArrayList<>();

    CapacityConstraints(FeasibilityCsp problem) {
        this.problem = problem;
        points = Arrays.stream(problem.places)
                .flatMapToInt(places -> Arrays.stream(places.start()))
                .sorted()
                .distinct()
                .toArray();
        int[] held = IntStream.range(0, problem.size())
                .filter(v -> !problem.isOptional[v])
                .toArray();
        for (int r = 0; r < problem.setUp.length; r++) {
            if (!problem.sharesRoom(r) && !problem.waivesRooms()) {
                timeCapacities.add(new TimeCapacity(new int[] {r}, held, problem.setUp[r] + problem.tearDown[r], 1));
                addHalls(r, held);
            }
        }
        if (problem.maxParallel < held.length) {
            timeCapacities.add(new TimeCapacity(new int[0], held, 0, problem.maxParallel));
        }
        for (LoadLimits.AtOnce topic : problem.topics) {
            timeCapacities.add(new TimeCapacity(new int[0], members(held, topic.members()), 0, topic.count()));
        }
        addGroups(held);
        addDays(held);
    }

    /** One of a room and the halls of which it is a part may be used at a time, with the least set-up and tear-down of all. */
    private void addHalls(int part, int[] held) {
        String id = problem.model.rooms.get(part).id();
        int[] rooms = Arrays.stream(problem.exclusiveWith(part))
                .filter(room -> problem.model.rooms.get(room).takes(id))
                .toArray();
        if (rooms.length > 1) {
            int setUp =
                    Arrays.stream(rooms).map(room -> problem.setUp[room]).min().orElse(0);
            int tearDown = Arrays.stream(rooms)
                    .map(room -> problem.tearDown[room])
                    .min()
                    .orElse(0);
            timeCapacities.add(new TimeCapacity(rooms, held, setUp + tearDown, 1));
        }
    }

    /** Cliques of sessions of which no two overlap, grown greedily from each pair that is in none yet. */
    private void addGroups(int[] held) {
        for (int[] group : cliques(held, PairConstraint::keepsApart)) {
            timeCapacities.add(new TimeCapacity(new int[0], group, problem.minTransferMinutes(group), 1));
        }
        for (int[] group : cliques(held, link -> link.differentDay)) {
            for (int day = 0; day < problem.model.event.days().size(); day++) {
                dayCapacities.add(new DayCapacity(-1, group, BitSets.of(day), false, 1));
            }
        }
    }

    private List<int[]> cliques(int[] held, Predicate<PairConstraint> test) {
        List<int[]> cliques = new ArrayList<>();
        BitSet[] covered = new BitSet[problem.size()];
        for (int v = 0; v < covered.length; v++) {
            covered[v] = new BitSet();
        }
        for (int a : held) {
            for (int b : held) {
                if (a < b && isLinked(a, b, test) && !covered[a].get(b)) {
                    List<Integer> clique = new ArrayList<>(List.of(a, b));
                    for (int c : held) {
                        if (!clique.contains(c) && clique.stream().allMatch(other -> isLinked(c, other, test))) {
                            clique.add(c);
                        }
                    }
                    for (int one : clique) {
                        clique.forEach(other -> covered[one].set(other));
                    }
                    cliques.add(clique.stream().mapToInt(Integer::intValue).toArray());
                }
            }
        }
        return cliques;
    }

    private boolean isLinked(int a, int b, Predicate<PairConstraint> test) {
        PairConstraint link = problem.links.get(a).get(b);
        return link != null && test.test(link);
    }

    private void addDays(int[] held) {
        int days = problem.model.event.days().size();
        for (LoadLimits.Daily daily : problem.dailyLimits) {
            int[] members = members(held, daily.members());
            for (int day = 0; day < days; day++) {
                if (!daily.exempt().get(day)) {
                    addDay(daily.room(), members, BitSets.of(day), false, daily.maxSessions());
                    addDay(daily.room(), members, BitSets.of(day), true, daily.maxMinutes());
                }
            }
        }
        for (TeamLoadLimit team : problem.teams) {
            int[] members = members(held, team.members());
            addTooLong(team, members, days);
            int transfer = problem.minTransferMinutes(members);
            // Sessions that overlap may share a shift.
            if (transfer >= 0) {
                addTeam(team, members, transfer, days);
            }
        }
    }

    /** A session longer than a shift of its team is on no day. */
    private void addTooLong(TeamLoadLimit team, int[] members, int days) {
        int[] tooLong = Arrays.stream(members)
                .filter(v -> problem.shortestMinutes(v) > team.shiftMinutes())
                .toArray();
        for (int day = 0; day < days; day++) {
            if (team.limitsShifts(day, problem.active)) {
                addDay(-1, tooLong, BitSets.of(day), false, 0);
            }
        }
    }

    private void addTeam(TeamLoadLimit team, int[] members, int transfer, int days) {
        int[] minutes =
                Arrays.stream(members).map(problem::shortestMinutes).sorted().toArray();
        for (int first = 0; first < days; first++) {
            for (int run = TeamLoadLimit.DAY; run < TeamLoadLimit.RUNS; run++) {
                long shifts = team.maxShifts(run, first, problem.active);
                if (shifts < Integer.MAX_VALUE) {
                    BitSet inRun = team.daysInRun(first, run);
                    long perShift = TeamLoadLimit.maxSessionsPerShift(minutes, transfer, team.shiftMinutes());
                    addDay(-1, members, inRun, true, shifts * team.shiftMinutes());
                    addDay(-1, members, inRun, false, shifts * perShift);
                }
            }
        }
    }

    private void addDay(int room, int[] members, BitSet days, boolean countsMinutes, long most) {
        if (most < Integer.MAX_VALUE && members.length > 0) {
            dayCapacities.add(new DayCapacity(room, members, days, countsMinutes, most));
        }
    }

    private int[] members(int[] held, BitSet sessions) {
        return Arrays.stream(held)
                .filter(v -> sessions.get(problem.sessions[v]))
                .toArray();
    }

    /** Returns the index of the first point at or after a minute. */
    int point(int minute) {
        int found = Arrays.binarySearch(points, minute);
        return found >= 0 ? found : -found - 1;
    }
}
