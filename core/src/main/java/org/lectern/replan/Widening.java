package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Mends a large timetable step by step: a session that has lost its place takes a free one; else that of another which has
 * lost its place too and finds a new one, along a chain of such sessions (an augmenting path, Kuhn 1955); else the chain
 * may pass through one session that had kept its place, then two, those of few people first.
 */
final class Widening {

    /** How many people a session that had kept its place may have, tried in turn. */
    private static final int[] MOST_PEOPLE = {5, 6, 7, 9, Integer.MAX_VALUE};

    private static final int MOST_KEPT = 2;

    private final Ground ground;
    private final Limit limit;
    private final Set<String> forbidden;
    private final Seats seats;
    private final BitSet loose = new BitSet();
    private final BitSet out = new BitSet();
    /** What the sessions without a place cost at least. */
    private Limit open = new Limit(0, 0);

    private boolean hadClashes;

    Widening(Ground ground, Limit limit, Set<String> forbidden) {
        this.ground = ground;
        this.limit = limit;
        this.forbidden = forbidden;
        this.seats = new Seats(ground);
    }

    /** Returns a timetable; what finds no place at all is left out, even past the limit. */
    Found run() {
        for (int s = 0; s < ground.size; s++) {
            Site told = ground.told[s];
            boolean isDearer = told != null && !Limit.of(told.own()).isWithin(Limit.of(ground.floor(s)));
            if (isDearer && !ground.held[s]) {
                seats.remove(s);
            }
            if (seats.at(s) == null) {
                loosen(s);
            }
        }
        loosenClashes();
        int forced = loose.cardinality();
        List<Integer> waiting = new ArrayList<>();
        loose.stream().forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int next = scarcest(waiting);
            waiting.remove((Integer) next);
            if (!place(next)) {
                open = open.minus(ground.floor(next)).plus(ground.leftOut(next));
                out.set(next);
            }
        }
        BitSet moved = (BitSet) loose.clone();
        moved.andNot(out);
        BitSet leftOut = new BitSet();
        for (int s = 0; s < ground.size; s++) {
            if (!ground.isPublished(s)) {
                moved.clear(s);
            }
            leftOut.set(s, out.get(s) && ground.isPublished(s));
        }
        boolean isLeast = loose.cardinality() == forced && out.isEmpty() && !hadClashes;
        return new Found(Moving.of(ground, moved, leftOut), seats.all(), isLeast);
    }

    private void loosen(int s) {
        loose.set(s);
        open = open.plus(ground.floor(s));
    }

    /** Of sessions that now meet, such as by a speaker who takes another's turn, the one with the fewest people gives way. */
    private void loosenClashes() {
        while (!isWithin()) {
            List<Integer> clashing = seats.clashing();
            if (clashing.isEmpty()) {
                return;
            }
            hadClashes = true;
            int fewest = clashing.stream()
                    .min(Comparator.<Integer>comparingInt(s -> ground.live(s).cardinality())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            seats.remove(fewest);
            loosen(fewest);
        }
    }

    private boolean isWithin() {
        return seats.own().plus(open).plus(seats.coupled()).isWithin(limit);
    }

    private int scarcest(List<Integer> waiting) {
        int scarcest = waiting.get(0);
        int fewest = Integer.MAX_VALUE;
        for (int s : waiting) {
            int count = 0;
            for (Site site : good(s)) {
                if (seats.occupancy().mayBeFree(s, site)) {
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

    /** Returns the places at which a session costs least at hard and medium level, the cheapest first. */
    private List<Site> good(int s) {
        List<Site> sites = ground.sites(s);
        Limit least = Limit.of(ground.floor(s));
        int end = 0;
        while (end < sites.size() && Limit.of(sites.get(end).own()).isWithin(least)) {
            end++;
        }
        return sites.subList(0, end);
    }

    private boolean place(int s) {
        if (follow(s, 0, 0, new BitSet())) {
            return true;
        }
        for (int kept = 1; kept <= MOST_KEPT; kept++) {
            for (int people : MOST_PEOPLE) {
                if (follow(s, kept, people, new BitSet())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Puts a session somewhere along a chain; what fails is as it was.
     *
     * @param kept how many sessions that had kept their place the chain may pass through
     * @param most how many people each of them may have who are not told otherwise anyway
     * @param visited sessions that the search has been at, to which it need not come back
     */
    private boolean follow(int s, int kept, int most, BitSet visited) {
        visited.set(s);
        for (Site site : good(s)) {
            if (seats.occupancy().mayBeFree(s, site) && !forbidden.contains(Seating.key(s, site)) && put(s, site)) {
                return true;
            }
        }
        for (Chain chain : chains(s, kept > 0 ? most : -1)) {
            boolean isKept = !loose.get(chain.other());
            if (!visited.get(chain.other()) && push(s, chain, isKept ? kept - 1 : kept, most, visited)) {
                return true;
            }
        }
        return false;
    }

    /** A place that is free once one other session gives way. */
    private record Chain(Site site, int other, int people) {}

    private List<Chain> chains(int s, int most) {
        BitSet told = new BitSet();
        loose.stream().forEach(other -> told.or(ground.live(other)));
        List<Chain> chains = new ArrayList<>();
        BitSet known = new BitSet();
        for (Site site : good(s)) {
            List<Integer> blockers = seats.occupancy().blockers(s, site);
            if (blockers.size() == 1 && !forbidden.contains(Seating.key(s, site))) {
                int other = blockers.get(0);
                if (!ground.held[other] && !known.get(other)) {
                    known.set(other);
                    BitSet people = (BitSet) ground.live(other).clone();
                    people.andNot(told);
                    int more = loose.get(other) ? 0 : people.cardinality();
                    if (loose.get(other) || more <= most) {
                        chains.add(new Chain(site, other, more));
                    }
                }
            }
        }
        chains.sort(Comparator.comparingInt(Chain::people).thenComparingInt(Chain::other));
        return chains;
    }

    private boolean push(int s, Chain chain, int kept, int most, BitSet visited) {
        int other = chain.other();
        Site before = Objects.requireNonNull(seats.at(other));
        boolean wasLoose = loose.get(other);
        Limit openBefore = open;
        seats.remove(other);
        if (wasLoose) {
            open = open.plus(ground.floor(other));
        } else {
            loosen(other);
        }
        if (put(s, chain.site())) {
            if (follow(other, kept, most, visited)) {
                return true;
            }
            seats.remove(s);
        }
        seats.add(other, before);
        loose.set(other, wasLoose);
        open = openBefore;
        return false;
    }

    private boolean put(int s, Site site) {
        Limit before = open;
        open = open.minus(ground.floor(s));
        seats.add(s, site);
        if (isWithin()) {
            return true;
        }
        seats.remove(s);
        open = before;
        return false;
    }
}
