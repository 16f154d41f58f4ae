package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for chains of sessions that each take the place of the next, of which the last goes to a free one: the chain that
 * tells the fewest more people otherwise, best first (shortest augmenting paths, as in the Hungarian method). A session
 * that has given way before may go back to the place told, and then fewer are told otherwise.
 *
 * <p>Places overlap in more ways than those of an assignment do, so that the best chain of each session in turn need not
 * be the best for all of them.
 */
final class ChainSearch {

    private static final int MOST_LINKS = 12;

    private final Ground ground;
    private final Mending mending;
    private final Set<String> forbidden;
    private final List<@Nullable List<Site>> good;
    /** What the place of a session may cost at most at hard and medium level. */
    private final Limit[] most;

    /** A session, and where it goes. */
    record Link(int session, Site site) {}

    /**
     * A session without a place.
     *
     * @param by the session that takes its place, or null for the first
     * @param taken where that goes
     * @param cost how many more people are told otherwise so far
     * @param least the same, if this one can go home
     */
    private record Node(
            int session, @Nullable Node by, @Nullable Site taken, int cost, int least, int links) {

        boolean isOn(int other) {
            for (Node node = this; node != null; node = node.by) {
                if (node.session == other) {
                    return true;
                }
            }
            return false;
        }

        List<Link> to(Site end) {
            List<Link> links = new ArrayList<>();
            Site site = end;
            for (Node node = this; node != null; node = node.by) {
                links.add(new Link(node.session, Objects.requireNonNull(site)));
                site = node.taken;
            }
            Collections.reverse(links);
            return links;
        }
    }

    ChainSearch(Ground ground, Mending mending, Set<String> forbidden) {
        this.ground = ground;
        this.mending = mending;
        this.forbidden = forbidden;
        this.good = new ArrayList<>(Collections.nCopies(ground.size, null));
        this.most = new Limit[ground.size];
        for (int s = 0; s < ground.size; s++) {
            most[s] = Limit.of(ground.floor(s));
        }
    }

    /** Lets a session have places that cost more at hard and medium level than the least. */
    void allow(int s, Limit cost) {
        most[s] = cost;
        good.set(s, null);
    }

    /**
     * Returns the places that a session may have, the cheapest first: those at which it costs least at hard and medium level,
     * unless it is allowed others.
     */
    List<Site> good(int s) {
        List<Site> known = good.get(s);
        if (known == null) {
            Site told = mending.isForced(s) ? null : ground.told[s];
            known = ground.sites(s).stream()
                    .takeWhile(site -> Limit.of(site.own()).isWithin(most[s]))
                    .filter(site -> told == null || !site.isAt(told))
                    .filter(site -> !forbidden.contains(Seating.key(s, site)))
                    .toList();
            good.set(s, known);
        }
        return known;
    }

    /**
     * Returns the best chain for a session without a place that tells fewer than {@code most} more people; none is empty.
     *
     * @param banned links that have failed, as {@link Seating#key} writes them
     */
    List<Link> find(int first, int most, Set<String> banned) {
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingInt(Node::least)
                .thenComparingInt(Node::links)
                .thenComparingInt(Node::session));
        queue.add(node(first, null, null, 0));
        BitSet settled = new BitSet();
        List<Link> best = List.of();
        int cost = most;
        while (!queue.isEmpty() && queue.peek().least() < cost) {
            Node node = queue.poll();
            if (settled.get(node.session())) {
                continue;
            }
            settled.set(node.session());
            Expansion expansion = new Expansion(node, settled, banned);
            Site home = home(node.session());
            if (home != null && expansion.isFree(home, node.least())) {
                best = node.to(home);
                cost = node.least();
            }
            if (node.cost() < cost) {
                Site free = expansion.free();
                if (free != null) {
                    best = node.to(free);
                    cost = node.cost();
                }
            }
            if (node.links() < MOST_LINKS) {
                queue.addAll(expansion.next);
            }
        }
        return best;
    }

    private Node node(int s, @Nullable Node by, @Nullable Site taken, int cost) {
        int least = home(s) == null ? cost : cost - mending.fewer(s);
        return new Node(s, by, taken, cost, least, by == null ? 1 : by.links() + 1);
    }

    /** Returns the place that a session was told and could have, or null. */
    private @Nullable Site home(int s) {
        return mending.isForced(s) || !mending.displaced().get(s) ? null : ground.told[s];
    }

    /** The ways on from one session. */
    private final class Expansion {
        private final Node node;
        private final BitSet known;
        private final Set<String> banned;
        private final List<Node> next = new ArrayList<>();

        Expansion(Node node, BitSet settled, Set<String> banned) {
            this.node = node;
            this.known = (BitSet) settled.clone();
            this.banned = banned;
        }

        /** Returns a free place, or null. */
        @Nullable
        Site free() {
            for (Site site : good(node.session())) {
                if (isFree(site, node.cost())) {
                    return site;
                }
            }
            return null;
        }

        /** Returns whether a place is free; where one session alone is in the way, that is a way on. */
        boolean isFree(Site site, int cost) {
            int s = node.session();
            int other = -1;
            for (int blocker : mending.seats().occupancy().blockers(s, site)) {
                if (!node.isOn(blocker)) {
                    if (other >= 0) {
                        return false;
                    }
                    other = blocker;
                }
            }
            if (other >= 0 && (ground.held[other] || known.get(other))) {
                return false;
            }
            if (meetsEarlier(s, site) || (!banned.isEmpty() && banned.contains(Seating.key(s, site)))) {
                return false;
            }
            if (other >= 0) {
                known.set(other);
                next.add(node(other, node, site, cost + mending.more(other)));
            }
            return other < 0;
        }

        /** Returns whether an earlier link of the chain goes where this one would. */
        private boolean meetsEarlier(int s, Site site) {
            Site taken = node.taken();
            for (Node by = node.by(); by != null && taken != null; by = by.by()) {
                if (mending.seats().occupancy().meet(s, site, by.session(), taken)) {
                    return true;
                }
                taken = by.taken();
            }
            return false;
        }
    }
}
