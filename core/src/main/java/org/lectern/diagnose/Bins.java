package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Things of which every session needs one, and which hold so many sessions each: moments of a room or a person, days with
 * a limit.
 */
final class Bins {

    /** A moment of a row of time, or a row of days, and how many may have it. */
    private record Bin(boolean isTime, int row, int point, long most) {}

    private final Problem problem;
    private final Resources resources;
    private final Uses uses;
    private final long[][] live;
    private final List<Bin> bins = new ArrayList<>();
    /** By row of time or of days, its first bin and the one after its last. */
    private final int[][] ofTime;

    private final int[][] ofDay;

    private Bins(Problem problem, Resources resources, Uses uses, long[][] live) {
        this.problem = problem;
        this.resources = resources;
        this.uses = uses;
        this.live = live;
        this.ofTime = new int[resources.timeRows.size()][2];
        this.ofDay = new int[resources.dayRows.size()][2];
    }

    /** Returns what sessions could be short of: rooms, for those of some length or longer; a group's time; days. */
    static List<Bins> all(Problem problem, Resources resources, Uses uses, long[][] live) {
        List<Bins> all = new ArrayList<>();
        int times = resources.timeRows.size();
        int[] lengths = IntStream.range(0, problem.size())
                .map(problem::shortestMinutes)
                .distinct()
                .toArray();
        for (int length : lengths) {
            Bins rooms = new Bins(problem, resources, uses, live);
            for (int row = 0; row < times; row++) {
                if (resources.timeRows.get(row).room() >= 0) {
                    rooms.addMoments(row, length);
                }
            }
            all.add(rooms);
        }
        for (int row = 0; row < times; row++) {
            if (resources.timeRows.get(row).room() < 0) {
                all.add(new Bins(problem, resources, uses, live).addMoments(row, 0));
            }
        }
        Map<List<Integer>, Bins> days = new LinkedHashMap<>();
        for (int row = 0; row < resources.dayRows.size(); row++) {
            Resources.DayRow own = resources.dayRows.get(row);
            if (!own.countsMinutes()) {
                days.computeIfAbsent(
                                Arrays.stream(own.members()).boxed().toList(),
                                members -> new Bins(problem, resources, uses, live))
                        .addDays(row);
            }
        }
        all.addAll(days.values());
        return all;
    }

    /**
     * Adds the fewest moments of a row of time such that every place of its members has one in it, so that no two of them
     * have the same: the last moment of the place that ends first, and so on.
     *
     * @param least only sessions count that last at least so many minutes
     */
    private Bins addMoments(int row, int least) {
        Resources.TimeRow own = resources.timeRows.get(row);
        List<int[]> spans = new ArrayList<>();
        for (int v : own.members()) {
            int from = problem.shortestMinutes(v) >= least ? Prices.next(live[v], 0) : -1;
            for (int p = from; p >= 0 && p < problem.places[v].size(); p = Prices.next(live[v], p + 1)) {
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
                bins.add(new Bin(true, row, chosen, own.most()));
            }
        }
        ofTime[row][1] = bins.size();
        return this;
    }

    /** Adds a row of days. */
    private void addDays(int row) {
        ofDay[row][0] = bins.size();
        bins.add(new Bin(false, row, 0, resources.dayRows.get(row).most()));
        ofDay[row][1] = bins.size();
    }

    int size() {
        return bins.size();
    }

    long most(int bin) {
        return bins.get(bin).most();
    }

    /** Returns the bins of which some place of a variable has one; none if one of its places has none. */
    BitSet wanted(int v) {
        BitSet wanted = new BitSet();
        for (int p = Prices.next(live[v], 0); p >= 0 && p < problem.places[v].size(); p = Prices.next(live[v], p + 1)) {
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
            if (ofDay[row][1] > ofDay[row][0] && uses.ofDay(row, v, p) > 0) {
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

    /** Gives bins the price of 1. */
    void price(BitSet some, double[][] time, double[] day) {
        some.stream().mapToObj(bins::get).forEach(bin -> {
            if (bin.isTime()) {
                time[bin.row()][bin.point()] = 1;
            } else {
                day[bin.row()] = 1;
            }
        });
    }
}
