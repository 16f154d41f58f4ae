package org.lectern.diagnose.csp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.diagnose.csp.CapacityConstraints.DayCapacity;
import org.lectern.diagnose.csp.CapacityConstraints.TimeCapacity;

/** The use of each row of {@link CapacityConstraints} by each value of each variable. */
final class CapacityUsage {

    private final FeasibilityCsp problem;
    private final CapacityConstraints resources;
    private final int[] extras;
    /** By row of time, its position in {@link #extras}. */
    private final int[] extraOf;

    private final int[][] first;
    private final int[][][] last;
    private final int[][] timeRowsOf;
    private final int[][] dayRowsOf;

    CapacityUsage(FeasibilityCsp problem, CapacityConstraints resources) {
        this.problem = problem;
        this.resources = resources;
        this.extras = resources.timeCapacities.stream()
                .mapToInt(TimeCapacity::extra)
                .sorted()
                .distinct()
                .toArray();
        this.extraOf = resources.timeCapacities.stream()
                .mapToInt(row -> Arrays.binarySearch(extras, row.extra()))
                .toArray();
        this.first = new int[problem.size()][];
        this.last = new int[problem.size()][extras.length][];
        this.timeRowsOf = new int[problem.size()][];
        this.dayRowsOf = new int[problem.size()][];
        for (int v = 0; v < problem.size(); v++) {
            index(v);
        }
    }

    private void index(int v) {
        PlaceDomain places = problem.places[v];
        first[v] = new int[places.size()];
        for (int e = 0; e < extras.length; e++) {
            last[v][e] = new int[places.size()];
        }
        for (int p = 0; p < places.size(); p++) {
            first[v][p] = resources.point(places.start()[p]);
            for (int e = 0; e < extras.length; e++) {
                last[v][e][p] = resources.point(places.end()[p] + extras[e]);
            }
        }
        timeRowsOf[v] = rowsWith(
                v, resources.timeCapacities.stream().map(TimeCapacity::members).toList());
        dayRowsOf[v] = rowsWith(
                v, resources.dayCapacities.stream().map(DayCapacity::members).toList());
    }

    private static int[] rowsWith(int v, List<int[]> members) {
        return IntStream.range(0, members.size())
                .filter(row -> Arrays.stream(members.get(row)).anyMatch(member -> member == v))
                .toArray();
    }

    /** Returns the rows of time of which a variable is a member. */
    int[] timeRows(int v) {
        return timeRowsOf[v];
    }

    /** Returns the rows of days of which a variable is a member. */
    int[] dayRows(int v) {
        return dayRowsOf[v];
    }

    /** Returns whether a place uses a row of time: one of a room, or of all rooms. */
    boolean usesTime(int row, int v, int p) {
        return resources.timeCapacities.get(row).hasRoom(problem.places[v].room()[p]);
    }

    /** Returns the first point of time that a place uses. */
    int first(int v, int p) {
        return first[v][p];
    }

    /** Returns the point of time after the last one that a place uses of a row. */
    int last(int row, int v, int p) {
        return last[v][extraOf[row]][p];
    }

    /** Returns how much of a row of days a place uses: one session, or its minutes. */
    int dayUsage(int row, int v, int p) {
        DayCapacity own = resources.dayCapacities.get(row);
        PlaceDomain places = problem.places[v];
        boolean counts = own.days().get(places.day()[p]) && (own.room() < 0 || own.room() == places.room()[p]);
        if (!counts) {
            return 0;
        }
        return own.countsMinutes() ? places.end()[p] - places.start()[p] : 1;
    }
}
