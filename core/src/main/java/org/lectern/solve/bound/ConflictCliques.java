package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lectern.solve.scoring.tally.SharedPeople;

/**
 * Sets of sessions of which any two share a person, so that at most one takes place at a time: maximal cliques of the conflict
 * graph (Padberg 1973). Three people who each link two of three sessions say less one by one than together.
 */
final class ConflictCliques {

    private final BitSet[] neighbours;
    private final Collection<Set<Integer>> sessionsOfPeople;
    private final List<BitSet> cliques = new ArrayList<>();

    private ConflictCliques(int sessions, Collection<Set<Integer>> sessionsOfPeople) {
        this.neighbours = new BitSet[sessions];
        for (int s = 0; s < sessions; s++) {
            neighbours[s] = new BitSet(sessions);
        }
        this.sessionsOfPeople = sessionsOfPeople;
    }

    /**
     * Returns cliques of at least three sessions which cover all conflicts between them, without those whose sessions all share
     * one person.
     *
     * @param sessionsOfPeople the sessions of each person that competes for them
     */
    static List<int[]> of(
            int sessions, List<SharedPeople.Pair> sharedPeople, Collection<Set<Integer>> sessionsOfPeople) {
        ConflictCliques found = new ConflictCliques(sessions, sessionsOfPeople);
        for (SharedPeople.Pair pair : sharedPeople) {
            found.neighbours[pair.one()].set(pair.other());
            found.neighbours[pair.other()].set(pair.one());
        }
        sharedPeople.forEach(pair -> found.cover(pair.one(), pair.other()));
        return found.cliques.stream().map(clique -> clique.stream().toArray()).toList();
    }

    private void cover(int one, int other) {
        if (cliques.stream().anyMatch(clique -> clique.get(one) && clique.get(other))) {
            return;
        }
        BitSet clique = new BitSet();
        clique.set(one);
        clique.set(other);
        BitSet candidates = common(neighbours[one], neighbours[other]);
        while (!candidates.isEmpty()) {
            int next = best(candidates);
            clique.set(next);
            candidates.and(neighbours[next]);
        }
        if (clique.cardinality() > 2
                && sessionsOfPeople.stream().noneMatch(own -> clique.stream().allMatch(own::contains))) {
            cliques.add(clique);
        }
    }

    /** Returns the candidate that leaves the most others. */
    private int best(BitSet candidates) {
        int best = -1;
        int most = -1;
        for (int s = candidates.nextSetBit(0); s >= 0; s = candidates.nextSetBit(s + 1)) {
            int left = common(candidates, neighbours[s]).cardinality();
            if (left > most) {
                most = left;
                best = s;
            }
        }
        return best;
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
