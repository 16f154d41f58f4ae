package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends a large timetable step by step: each session that has lost its place gets another along the chain that tells the
 * fewest more people otherwise; then whoever gave way goes back where that tells fewer.
 */
final class Widening {

    /** How many chains may turn out to break a rule before a session is left out. */
    private static final int MOST_CHAINS = 40;

    private static final int MOST_ROUNDS = 10;

    /** How many costs of dearer places are tried before a session is left out. */
    private static final int MOST_COSTS = 20;

    private final Ground ground;
    private final Mending mending;
    private final ChainSearch chains;
    private boolean hadClashes;

    Widening(Ground ground, Limit limit, Set<String> forbidden) {
        this.ground = ground;
        this.mending = new Mending(ground, limit);
        this.chains = new ChainSearch(ground, mending, forbidden);
    }

    /** Returns a timetable; what finds no place within the limit gets a dearer one, or is left out. */
    Found run() {
        loosenForced();
        loosenClashes();
        List<Integer> waiting = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            if (mending.seats().at(s) == null) {
                waiting.add(s);
            }
        }
        while (!waiting.isEmpty()) {
            int next = scarcest(waiting);
            waiting.remove((Integer) next);
            if (!place(next, Integer.MAX_VALUE) && !placeDearer(next)) {
                mending.leaveOut(next);
            }
        }
        goBack();
        return found();
    }

    private Found found() {
        BitSet moved = new BitSet();
        BitSet leftOut = new BitSet();
        boolean onlyForced = mending.out().isEmpty() && !hadClashes;
        for (int s = 0; s < ground.size; s++) {
            if (ground.isPublished(s)) {
                leftOut.set(s, mending.out().get(s));
                moved.set(s, mending.displaced().get(s) && !mending.out().get(s));
                onlyForced &= mending.isForced(s) || !moved.get(s);
            }
        }
        Moving moving = Moving.of(ground, moved, leftOut);
        return new Found(moving, mending.seats().all(), onlyForced && moving.isLeastFor(ground));
    }

    private void loosenForced() {
        for (int s = 0; s < ground.size; s++) {
            Site told = ground.told[s];
            boolean isDearer = told != null && !Limit.of(told.own()).isWithin(Limit.of(ground.floor(s)));
            if (isDearer && !ground.held[s]) {
                mending.force(s);
            }
        }
    }

    /** Of sessions that now meet, such as by a speaker who takes another's turn, the one with the fewest people gives way. */
    private void loosenClashes() {
        while (!mending.isWithin()) {
            List<Integer> clashing = mending.seats().clashing();
            if (clashing.isEmpty()) {
                return;
            }
            hadClashes = true;
            int fewest = clashing.stream()
                    .min(Comparator.<Integer>comparingInt(s -> ground.live(s).cardinality())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            mending.set(fewest, null);
        }
    }

    private int scarcest(List<Integer> waiting) {
        int scarcest = waiting.get(0);
        int fewest = Integer.MAX_VALUE;
        for (int s : waiting) {
            int count = 0;
            for (Site site : chains.good(s)) {
                if (mending.seats().occupancy().mayBeFree(s, site)) {
                    count++;
                }
                if (count >= fewest) {
                    break;
                }
            }
            if (count < fewest) {
                fewest = count;
                scarcest = s;
            }
        }
        return scarcest;
    }

    /** Puts a session into a free place, or somewhere along a chain that tells fewer than {@code most} more people. */
    private boolean place(int s, int most) {
        for (Site site : chains.good(s)) {
            if (mending.seats().occupancy().mayBeFree(s, site) && mending.put(s, site)) {
                return true;
            }
        }
        Set<String> banned = new HashSet<>();
        for (int i = 0; i < MOST_CHAINS; i++) {
            List<ChainSearch.Link> chain = chains.find(s, most, banned);
            if (chain.isEmpty()) {
                return false;
            }
            ChainSearch.Link broken = follow(chain);
            if (broken == null) {
                return true;
            }
            banned.add(Seating.key(broken.session(), broken.site()));
        }
        return false;
    }

    /** Puts a session where it costs more at hard and medium level than it might, but less than to leave it out. */
    private boolean placeDearer(int s) {
        Limit floor = Limit.of(ground.floor(s));
        Limit out = Limit.of(ground.leftOut(s));
        List<Limit> costs = ground.sites(s).stream()
                .map(site -> Limit.of(site.own()))
                .distinct()
                .filter(cost -> !cost.isWithin(floor) && !out.isWithin(cost))
                .limit(MOST_COSTS)
                .toList();
        for (Limit cost : costs) {
            chains.allow(s, cost);
            mending.raise(cost, floor);
            if (place(s, Integer.MAX_VALUE)) {
                return true;
            }
            mending.raise(floor, cost);
        }
        chains.allow(s, floor);
        return false;
    }

    /** Moves all sessions of a chain and returns null; or none, and returns the first whose place breaks a rule. */
    private ChainSearch.@Nullable Link follow(List<ChainSearch.Link> chain) {
        int mark = mending.mark();
        chain.forEach(link -> mending.set(link.session(), null));
        for (ChainSearch.Link link : chain) {
            if (!mending.put(link.session(), link.site())) {
                mending.undo(mark);
                return link;
            }
        }
        return null;
    }

    /** Whoever gave way may go back where those who took the place find others, and fewer people are told in all. */
    private void goBack() {
        boolean isBetter = true;
        for (int round = 0; round < MOST_ROUNDS && isBetter; round++) {
            isBetter = false;
            List<Integer> gaveWay = mending.displaced().stream()
                    .filter(s -> !mending.isForced(s))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(s -> -mending.fewer(s))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int s : gaveWay) {
                isBetter |= mending.displaced().get(s) && goBack(s);
            }
        }
    }

    private boolean goBack(int s) {
        Site told = Objects.requireNonNull(ground.told[s]);
        List<Integer> blockers = mending.seats().occupancy().blockers(s, told);
        blockers.remove((Integer) s);
        if (blockers.stream().anyMatch(other -> ground.held[other])) {
            return false;
        }
        int before = mending.peopleTold();
        int mark = mending.mark();
        mending.set(s, null);
        blockers.forEach(other -> mending.set(other, null));
        if (mending.put(s, told)
                && blockers.stream().allMatch(other -> place(other, before - mending.peopleTold()))
                && mending.peopleTold() < before) {
            return true;
        }
        mending.undo(mark);
        return false;
    }
}
