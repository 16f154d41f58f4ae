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
 * A best-first search for ejection chains (Glover 1996): sessions that each take the place of the next, of which the
 * last gets a free place. It looks for the chain that moves the fewest more people, like a shortest augmenting path of
 * the Hungarian method (Kuhn 1955). A displaced session that returns to its published place reduces the number.
 *
 * <p>If all sessions are equally long, no two share a person and none is away from home, it finds the best chain, as in an
 * assignment problem. Otherwise it may miss one, since it reaches each session along one chain only; it never misses a
 * free place.
 */
final class ChainSearch {

    private static final int MAX_LINKS = 12;

    private final ReplanModel model;
    private final PartialRepair repair;
    private final Set<String> forbidden;
    private final List<@Nullable List<CandidatePlace>> candidates;
    /** The maximum hard and medium cost of each session's place. */
    private final CostBound[] costBounds;

    /** A session and its new place. */
    record ChainLink(int session, CandidatePlace place) {}

    /**
     * A session without a place.
     *
     * @param by the session that takes its place, or null for the first
     * @param taken the new place of that session
     * @param cost how many more people move so far
     * @param least the same, if this session can return home
     */
    private record ChainNode(
            int session, @Nullable ChainNode by, @Nullable CandidatePlace taken, int cost, int least, int links) {

        boolean isOn(int other) {
            for (ChainNode node = this; node != null; node = node.by) {
                if (node.session == other) {
                    return true;
                }
            }
            return false;
        }

        List<ChainLink> to(CandidatePlace end) {
            List<ChainLink> links = new ArrayList<>();
            CandidatePlace site = end;
            for (ChainNode node = this; node != null; node = node.by) {
                links.add(new ChainLink(node.session, Objects.requireNonNull(site)));
                site = node.taken;
            }
            Collections.reverse(links);
            return links;
        }
    }

    /** @param forbidden new places of other timetables, by {@link PlacementSearch#key} */
    ChainSearch(ReplanModel model, PartialRepair repair, Set<String> forbidden) {
        this.model = model;
        this.repair = repair;
        this.forbidden = forbidden;
        this.candidates = new ArrayList<>(Collections.nCopies(model.size, null));
        this.costBounds = new CostBound[model.size];
        for (int s = 0; s < model.size; s++) {
            costBounds[s] = CostBound.of(model.lowerBound(s));
        }
    }

    /** Allows a session places that cost more at hard and medium level than its minimum. */
    void allow(int s, CostBound cost) {
        costBounds[s] = cost;
        candidates.set(s, null);
    }

    /**
     * Returns the places that a session may have, cheapest first: those with its minimum hard and medium cost, unless
     * it is allowed others.
     */
    List<CandidatePlace> candidates(int s) {
        List<CandidatePlace> known = candidates.get(s);
        if (known == null) {
            CandidatePlace published = repair.isForced(s) ? null : model.publishedPlaces[s];
            known = model.places(s).stream()
                    .takeWhile(site -> CostBound.of(site.ownCost()).isWithin(costBounds[s]))
                    .filter(site -> published == null || !site.isSamePlaceAs(published))
                    .filter(site -> !forbidden.contains(PlacementSearch.key(s, site)))
                    .toList();
            candidates.set(s, known);
        }
        return known;
    }

    /**
     * Returns a chain for a session without a place that moves fewer than {@code most} more people; empty if it finds
     * none. It counts the people of each session by themselves.
     *
     * @param banned links that have failed, by {@link PlacementSearch#key}
     */
    List<ChainLink> find(int first, int most, Set<String> banned) {
        PriorityQueue<ChainNode> queue = new PriorityQueue<>(Comparator.comparingInt(ChainNode::least)
                .thenComparingInt(ChainNode::links)
                .thenComparingInt(ChainNode::session));
        queue.add(node(first, null, null, 0));
        BitSet settled = new BitSet();
        List<ChainLink> best = List.of();
        int cost = most;
        while (!queue.isEmpty() && queue.peek().least() < cost) {
            ChainNode node = queue.poll();
            if (settled.get(node.session())) {
                continue;
            }
            settled.set(node.session());
            Expansion expansion = new Expansion(node, settled, banned);
            CandidatePlace home = home(node.session());
            if (home != null && expansion.isFree(home, node.least())) {
                best = node.to(home);
                cost = node.least();
            }
            if (node.cost() < cost) {
                CandidatePlace free = expansion.free();
                if (free != null) {
                    best = node.to(free);
                    cost = node.cost();
                }
            }
            if (node.links() < MAX_LINKS) {
                queue.addAll(expansion.next);
            }
        }
        return best;
    }

    private ChainNode node(int s, @Nullable ChainNode by, @Nullable CandidatePlace taken, int cost) {
        int least = home(s) == null ? cost : cost - repair.savedPeople(s);
        return new ChainNode(s, by, taken, cost, least, by == null ? 1 : by.links() + 1);
    }

    /** Returns the published place of a session if it may still have it, or null. */
    private @Nullable CandidatePlace home(int s) {
        return repair.isForced(s) || !repair.displaced().get(s) ? null : model.publishedPlaces[s];
    }

    /** The continuations from one session. */
    private final class Expansion {
        private final ChainNode node;
        private final BitSet known;
        private final Set<String> banned;
        private final List<ChainNode> next = new ArrayList<>();

        Expansion(ChainNode node, BitSet settled, Set<String> banned) {
            this.node = node;
            this.known = (BitSet) settled.clone();
            this.banned = banned;
        }

        /** Returns a free place, or null. */
        @Nullable
        CandidatePlace free() {
            for (CandidatePlace site : candidates(node.session())) {
                if (isFree(site, node.cost())) {
                    return site;
                }
            }
            return null;
        }

        /** Returns whether a place is free; if just one session is in the way, adds it as a continuation. */
        boolean isFree(CandidatePlace site, int cost) {
            int s = node.session();
            int other = -1;
            for (int blocker : repair.placed().occupancy().blockers(s, site)) {
                if (!node.isOn(blocker)) {
                    if (other >= 0) {
                        return false;
                    }
                    other = blocker;
                }
            }
            if (other >= 0 && (model.hasStarted[other] || known.get(other))) {
                return false;
            }
            if (meetsEarlier(s, site) || (!banned.isEmpty() && banned.contains(PlacementSearch.key(s, site)))) {
                return false;
            }
            if (other >= 0) {
                known.set(other);
                next.add(node(other, node, site, cost + repair.additionalPeople(other)));
            }
            return other < 0;
        }

        /** Returns whether an earlier link of the chain conflicts with this place. */
        private boolean meetsEarlier(int s, CandidatePlace site) {
            CandidatePlace taken = node.taken();
            for (ChainNode by = node.by(); by != null && taken != null; by = by.by()) {
                if (repair.placed().occupancy().meet(s, site, by.session(), taken)) {
                    return true;
                }
                taken = by.taken();
            }
            return false;
        }
    }
}
