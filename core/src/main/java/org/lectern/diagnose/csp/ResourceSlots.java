package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.job.work.JobScope;

/**
 * Slots of resources for a matching: points in time of a room or a person, and days with a limit. Every session needs
 * one, and each holds a limited number of sessions.
 */
final class ResourceSlots {

    /** A point in time of a row, or a row of days, and its capacity. */
    private record Bin(boolean isTime, int row, int point, long most) {}

    private final FeasibilityCsp problem;
    private final CapacityConstraints resources;
    private final CapacityUsage uses;
    private final long[][] live;
    private final List<Bin> bins = new ArrayList<>();
    /** By row of time or of days, its first bin and the one after its last. */
    private final int[][] ofTime;

    private final int[][] ofDay;

    private ResourceSlots(FeasibilityCsp problem, CapacityConstraints resources, CapacityUsage uses, long[][] live) {
        this.problem = problem;
        this.resources = resources;
        this.uses = uses;
        this.live = live;
        this.ofTime = new int[resources.timeCapacities.size()][2];
        this.ofDay = new int[resources.dayCapacities.size()][2];
    }

    /**
     * Returns the slots that sessions may compete for: rooms, for sessions of some length or longer; a clique's time;
     * days.
     */
    static List<ResourceSlots> all(
            FeasibilityCsp problem, CapacityConstraints resources, CapacityUsage uses, long[][] live) {
        List<ResourceSlots> all = new ArrayList<>();
        int times = resources.timeCapacities.size();
        int[] lengths = IntStream.range(0, problem.size())
                .map(problem::shortestMinutes)
                .distinct()
                .toArray();
        for (int length : lengths) {
            ResourceSlots rooms = new ResourceSlots(problem, resources, uses, live);
            for (int row = 0; row < times; row++) {
                // Each room has a row of its own.
                if (resources.timeCapacities.get(row).isOfRooms()
                        && !resources.timeCapacities.get(row).isOfSeveralRooms()) {
                    rooms.addMoments(row, length);
                }
            }
            all.add(rooms);
        }
        for (int row = 0; row < times; row++) {
            if (!resources.timeCapacities.get(row).isOfRooms()) {
                all.add(new ResourceSlots(problem, resources, uses, live).addMoments(row, 0));
            }
        }
        Map<List<Integer>, ResourceSlots> days = new LinkedHashMap<>();
        for (int row = 0; row < resources.dayCapacities.size(); row++) {
            CapacityConstraints.DayCapacity own = resources.dayCapacities.get(row);
            if (!own.countsMinutes()) {
                days.computeIfAbsent(
                                Arrays.stream(own.members()).boxed().toList(),
                                members -> new ResourceSlots(problem, resources, uses, live))
                        .addDays(row);
            }
        }
        all.addAll(days.values());
        return all;
    }

    /**
     * Adds the fewest points of a row of time such that every place of its members contains one (interval stabbing):
     * the last point of the place that ends first, and so on. No two members then have the same.
     *
     * @param least only sessions of at least this many minutes count
     */
    private ResourceSlots addMoments(int row, int least) {
        JobScope.checkpoint();
        CapacityConstraints.TimeCapacity own = resources.timeCapacities.get(row);
        List<int[]> spans = new ArrayList<>();
        for (int v : own.members()) {
            int from = problem.shortestMinutes(v) >= least ? FarkasMultipliers.next(live[v], 0) : -1;
            for (int p = from; p >= 0 && p < problem.places[v].size(); p = FarkasMultipliers.next(live[v], p + 1)) {
                if (uses.usesTime(row, v, p)) {
                    spans.add(new int[] {uses.first(v, p), uses.last(row, v, p)});
                }
            }
        }
        spans.sort(Comparator.comparingInt(span -> span[1]));
        ofTime[row][0] = bins.size();
        int chosen = -1;
        for (int[] span : spans) {
            if (span[0] > chosen) {
                chosen = span[1] - 1;
                bins.add(new Bin(true, row, chosen, own.capacity()));
            }
        }
        ofTime[row][1] = bins.size();
        return this;
    }

    /** Adds a row of days. */
    private void addDays(int row) {
        ofDay[row][0] = bins.size();
        bins.add(new Bin(false, row, 0, resources.dayCapacities.get(row).capacity()));
        ofDay[row][1] = bins.size();
    }

    int size() {
        return bins.size();
    }

    long capacity(int bin) {
        return bins.get(bin).most();
    }

    /** Returns the slots that some place of a variable contains; none if one of its places contains none. */
    BitSet wanted(int v) {
        BitSet wanted = new BitSet();
        for (int p = FarkasMultipliers.next(live[v], 0);
                p >= 0 && p < problem.places[v].size();
                p = FarkasMultipliers.next(live[v], p + 1)) {
            if (!addWanted(v, p, wanted)) {
                return new BitSet();
            }
        }
        return wanted;
    }

    private boolean addWanted(int v, int p, BitSet wanted) {
        boolean hasAny = false;
        for (int row : uses.timeRows(v)) {
            if (uses.usesTime(row, v, p)) {
                int last = uses.last(row, v, p);
                for (int bin = atOrAfter(row, uses.first(v, p));
                        bin < ofTime[row][1] && bins.get(bin).point() < last;
                        bin++) {
                    wanted.set(bin);
                    hasAny = true;
                }
            }
        }
        for (int row : uses.dayRows(v)) {
            if (ofDay[row][1] > ofDay[row][0] && uses.dayUsage(row, v, p) > 0) {
                wanted.set(ofDay[row][0]);
                hasAny = true;
            }
        }
        return hasAny;
    }

    private int atOrAfter(int row, int point) {
        int low = ofTime[row][0];
        int high = ofTime[row][1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bins.get(middle).point() < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Gives slots a multiplier of 1. */
    void setMultipliers(BitSet some, double[][] time, double[] day) {
        some.stream().mapToObj(bins::get).forEach(bin -> {
            if (bin.isTime()) {
                time[bin.row()][bin.point()] = 1;
            } else {
                day[bin.row()] = 1;
            }
        });
    }
}
