package org.lectern.diagnose.csp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/**
 * Maximum bipartite matching of sessions and slots of resources by augmenting paths, or a Hall violator: sessions that
 * share fewer slots than they need.
 */
final class BipartiteMatching {

    private final ResourceSlots bins;
    private final List<BitSet> wanted = new ArrayList<>();
    private final List<List<Integer>> holders = new ArrayList<>();

    BipartiteMatching(FeasibilityCsp problem, ResourceSlots bins) {
        this.bins = bins;
        for (int v = 0; v < problem.size(); v++) {
            JobScope.checkpoint();
            wanted.add(problem.isOptional[v] ? new BitSet() : bins.wanted(v));
        }
        for (int bin = 0; bin < bins.size(); bin++) {
            holders.add(new ArrayList<>());
        }
    }

    /** Returns bins of which some sessions need one each and which hold fewer, or null if there are none. */
    @Nullable
    BitSet shortage() {
        for (int v = 0; v < wanted.size(); v++) {
            JobScope.checkpoint();
            BitSet reached = wanted.get(v).isEmpty() ? null : withoutBin(v);
            if (reached != null) {
                return reached;
            }
        }
        return null;
    }

    /** Finds a bin for one more; returns null if there is one, else all bins that it and their holders could have. */
    private @Nullable BitSet withoutBin(int v) {
        BitSet reached = new BitSet();
        int[] seeker = new int[bins.size()];
        Deque<Integer> queue = new ArrayDeque<>(List.of(v));
        while (!queue.isEmpty()) {
            int now = queue.poll();
            BitSet open = (BitSet) wanted.get(now).clone();
            open.andNot(reached);
            for (int bin = open.nextSetBit(0); bin >= 0; bin = open.nextSetBit(bin + 1)) {
                reached.set(bin);
                seeker[bin] = now;
                if (holders.get(bin).size() < bins.capacity(bin)) {
                    give(bin, v, seeker);
                    return null;
                }
                queue.addAll(holders.get(bin));
            }
        }
        return reached;
    }

    /** Gives a bin to who sought it, that one's bin to who sought that, and so on up to the new one. */
    private void give(int free, int newOne, int[] seeker) {
        int bin = free;
        while (true) {
            int who = seeker[bin];
            int left = binOf(who);
            holders.get(bin).add(who);
            if (who == newOne) {
                return;
            }
            holders.get(left).remove((Integer) who);
            bin = left;
        }
    }

    private int binOf(int v) {
        for (int bin = 0; bin < holders.size(); bin++) {
            if (holders.get(bin).contains(v)) {
                return bin;
            }
        }
        return -1;
    }
}
