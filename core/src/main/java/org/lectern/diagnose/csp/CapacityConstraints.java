package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The capacity constraints of a CSP: rows of which no timetable may use more than a limit.
 *
 * <p>Only possible starts matter as points in time: intervals that share a point share the start of the last one.
 */
final class CapacityConstraints {

    /** A row for each start: a room, a group of sessions of which no two overlap, or the limit on parallel sessions. */
    @SuppressWarnings("ArrayRecordComponent")
    record TimeCapacity(int room, int[] members, int extra, int capacity) {}

    /** A row for each day: the maximum number of sessions, or of minutes, of its members. */
    @SuppressWarnings("ArrayRecordComponent")
    record DayCapacity(int room, int[] members, BitSet days, boolean countsMinutes, long capacity) {}

    final FeasibilityCsp problem;
    final int[] points;
    final List<TimeCapacity> timeCapacities = new ArrayList<>();
    final List<DayCapacity> dayCapacities = new ArrayList<>();

    CapacityConstraints(FeasibilityCsp problem) {
        this.problem = problem;
        TreeSet<Integer> starts = new TreeSet<>();
        for (PlaceDomain places : problem.places) {
            for (int start : places.start()) {
                starts.add(start);
            }
        }
        points = starts.stream().mapToInt(Integer::intValue).toArray();
        int[] held = heldVariables();
        for (int r = 0; r < problem.setUp.length; r++) {
            if (!problem.sharesRoom(r) && !problem.waivesRooms()) {
                timeCapacities.add(new TimeCapacity(r, held, problem.setUp[r] + problem.tearDown[r], 1));
            }
        }
        if (problem.maxParallel < held.length) {
            timeCapacities.add(new TimeCapacity(-1, held, 0, problem.maxParallel));
        }
        addGroups(held);
        addDays(held);
    }

    private int[] heldVariables() {
        List<Integer> held = new ArrayList<>();
        for (int v = 0; v < problem.size(); v++) {
            if (!problem.isOptional[v]) {
                held.add(v);
            }
        }
        return held.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Cliques of sessions of which no two overlap, grown greedily from each pair that is in none yet. */
    private void addGroups(int[] held) {
        for (List<Integer> group : cliques(held, PairConstraint::keepsApart)) {
            int[] members = group.stream().mapToInt(Integer::intValue).toArray();
            timeCapacities.add(new TimeCapacity(-1, members, problem.minTransferMinutes(members), 1));
        }
        for (List<Integer> group : cliques(held, link -> link.differentDay)) {
            for (int day = 0; day < problem.model.event.days().size(); day++) {
                BitSet only = new BitSet();
                only.set(day);
                dayCapacities.add(new DayCapacity(
                        -1, group.stream().mapToInt(Integer::intValue).toArray(), only, false, 1));
            }
        }
    }

    private List<List<Integer>> cliques(int[] held, java.util.function.Predicate<PairConstraint> test) {
        List<List<Integer>> cliques = new ArrayList<>();
        BitSet[] covered = new BitSet[problem.size()];
        for (int v = 0; v < covered.length; v++) {
            covered[v] = new BitSet();
        }
        for (int a : held) {
            for (int b : held) {
                PairConstraint link = problem.links.get(a).get(b);
                if (a < b && link != null && test.test(link) && !covered[a].get(b)) {
                    List<Integer> clique = new ArrayList<>(List.of(a, b));
                    for (int c : held) {
                        if (!clique.contains(c) && isLinkedToAll(c, clique, test)) {
                            clique.add(c);
                        }
                    }
                    for (int one : clique) {
                        clique.forEach(other -> covered[one].set(other));
                    }
                    cliques.add(clique);
                }
            }
        }
        return cliques;
    }

    private boolean isLinkedToAll(int c, List<Integer> clique, java.util.function.Predicate<PairConstraint> test) {
        for (int other : clique) {
            PairConstraint link = problem.links.get(c).get(other);
            if (link == null || !test.test(link)) {
                return false;
            }
        }
        return true;
    }

    private void addDays(int[] held) {
        int days = problem.model.event.days().size();
        for (LoadLimits.Daily daily : problem.dailyLimits) {
            int[] members = members(held, daily.members());
            for (int day = 0; day < days; day++) {
                if (!daily.exempt().get(day)) {
                    BitSet only = new BitSet();
                    only.set(day);
                    addDay(daily.room(), members, only, false, daily.maxSessions());
                    addDay(daily.room(), members, only, true, daily.maxMinutes());
                }
            }
        }
        for (TeamLoadLimit team : problem.teams) {
            int[] members = members(held, team.members());
            addTooLong(team, members, days);
            int gap = problem.minTransferMinutes(members);
            // Sessions that overlap may share a shift.
            if (gap >= 0) {
                addTeam(team, members, gap, days);
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
                BitSet only = new BitSet();
                only.set(day);
                addDay(-1, tooLong, only, false, 0);
            }
        }
    }

    private void addTeam(TeamLoadLimit team, int[] members, int gap, int days) {
        int[] minutes =
                Arrays.stream(members).map(problem::shortestMinutes).sorted().toArray();
        for (int first = 0; first < days; first++) {
            for (int run = TeamLoadLimit.DAY; run < TeamLoadLimit.RUNS; run++) {
                long shifts = team.maxShifts(run, first, problem.active);
                if (shifts < Integer.MAX_VALUE) {
                    BitSet inRun = new BitSet();
                    for (int day = 0; day < days; day++) {
                        inRun.set(day, team.isInRun(day, first, run));
                    }
                    addDay(-1, members, inRun, true, shifts * team.shiftMinutes());
                    addDay(
                            -1,
                            members,
                            inRun,
                            false,
                            shifts * TeamLoadLimit.maxSessionsPerShift(minutes, gap, team.shiftMinutes()));
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
        List<Integer> members = new ArrayList<>();
        for (int v : held) {
            if (sessions.get(problem.sessions[v])) {
                members.add(v);
            }
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the index of the first point at or after a minute. */
    int point(int minute) {
        int low = 0;
        int high = points.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] < minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
