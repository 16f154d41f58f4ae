package org.lectern.solve.nogood;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.term.DualTerms;

/**
 * What the terms of the dual cost among the places that are not left, each remembered by the places of its sessions. A place is a
 * random number (Zobrist 1970), and a set of places their exclusive or.
 */
final class TermCosts implements Trail.Listener {

    /** So many numbers are remembered, eight bytes each: those of costs and rises. */
    private static final int MAX_REMEMBERED = 1_000_000;

    private final PlaceVariables variables;
    private final Trail trail;
    private final List<DualTerms.Part> parts;
    private final long[] multipliers;
    /** The multipliers, where those that no place keeps open are closed. */
    private final long[] values;
    /** How many variables that are not left keep each multiplier open. */
    private final int[] openers;
    /** The multipliers that each variable pays. */
    private final int[][] paid;
    /** For each variable, a term of people's or rooms' time and a multiplier of it, again and again. */
    private final int[][] timed;

    private final long[] randoms;
    private final long[] hashes;
    private final int[][] domains;
    private final boolean[] isStale;
    private final int[] uses;
    private final List<Map<Long, Cost>> remembered;
    private int rememberedCount;
    private long work;

    /**
     * The cost of a term.
     *
     * @param least the least cost, less multipliers, or {@link DecisionDiagram#INFEASIBLE}
     * @param rises how much more it is if each multiplier is used; empty for terms that cannot tell
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Cost(long least, long[] rises) {

        boolean isInfeasible() {
            return least >= DecisionDiagram.INFEASIBLE;
        }
    }

    /** @param terms those of the model, without what no place uses */
    TermCosts(LagrangianModel model, DualTerms terms, LagrangeMultipliers from, PlaceVariables variables, Trail trail) {
        this.variables = variables;
        this.trail = trail;
        this.parts = terms.parts();
        this.multipliers = from.copies();
        this.values = new long[multipliers.length];
        Arrays.fill(values, Long.MIN_VALUE);
        this.openers = new int[values.length];
        this.uses = new int[values.length];
        this.randoms = new SplittableRandom(0).longs(variables.count()).toArray();
        this.hashes = new long[variables.sessionCount()];
        this.domains = new int[hashes.length][];
        this.isStale = new boolean[hashes.length];
        Arrays.fill(isStale, true);
        this.remembered =
                parts.stream().<Map<Long, Cost>>map(part -> new HashMap<>()).toList();
        int[] termOf = new int[values.length];
        for (int t = 0; t < parts.size(); t++) {
            int offset = parts.get(t).offset();
            Arrays.fill(termOf, offset, offset + parts.get(t).term().count(), t);
        }
        this.paid = new int[variables.count()][];
        this.timed = new int[variables.count()][];
        for (int v = 0; v < paid.length; v++) {
            paid[v] = paid(model, v);
            timed[v] = Arrays.stream(paid[v])
                    .filter(multiplier -> parts.get(termOf[multiplier]).isTimed())
                    .flatMap(multiplier -> IntStream.of(
                            termOf[multiplier],
                            multiplier - parts.get(termOf[multiplier]).offset()))
                    .toArray();
            open(v);
        }
    }

    private int[] paid(LagrangianModel model, int variable) {
        int session = variables.session(variable);
        RankedPlaces places = model.places(session);
        IntStream.Builder own = IntStream.builder();
        if (places.isScheduled(variables.place(variable))) {
            model.terms().payments().forEachAt(session, places, variables.place(variable), own::add);
        }
        return own.build().toArray();
    }

    private void open(int variable) {
        for (int multiplier : paid[variable]) {
            if (openers[multiplier]++ == 0) {
                values[multiplier] = multipliers[multiplier];
            }
        }
    }

    private void close(int variable) {
        for (int multiplier : paid[variable]) {
            if (--openers[multiplier] == 0) {
                values[multiplier] = Long.MIN_VALUE;
            }
        }
    }

    @Override
    public void onSet(int variable, boolean isTaken) {
        if (!isTaken) {
            change(variable);
            close(variable);
        }
    }

    @Override
    public void onUnset(int variable, boolean wasTaken) {
        if (!wasTaken) {
            change(variable);
            open(variable);
        }
    }

    private void change(int variable) {
        int session = variables.session(variable);
        hashes[session] ^= randoms[variable];
        isStale[session] = true;
    }

    int count() {
        return parts.size();
    }

    int[] sessions(int term) {
        return parts.get(term).term().sessions();
    }

    /** Returns the cost of each term among the places that are not left. */
    Cost[] all() {
        domains();
        Cost[] costs = new Cost[parts.size()];
        Arrays.setAll(costs, this::cost);
        return costs;
    }

    private Cost cost(int term) {
        Map<Long, Cost> known = remembered.get(term);
        long key = hash(sessions(term));
        Cost cost = known.get(key);
        if (cost == null) {
            cost = compute(parts.get(term));
            rememberedCount += 1 + cost.rises().length;
            if (rememberedCount > MAX_REMEMBERED) {
                remembered.forEach(Map::clear);
                rememberedCount = 1 + cost.rises().length;
            }
            known.put(key, cost);
        }
        return cost;
    }

    /** Returns a number that tells the places of some sessions that are not left from others. */
    long hash(int[] sessions) {
        long hash = 0;
        for (int session : sessions) {
            hash ^= hashes[session];
        }
        return hash;
    }

    private Cost compute(DualTerms.Part part) {
        work += part.term().arcCount();
        long least = part.term().minCost(domains, values, part.offset(), uses);
        if (!part.isTimed() || least >= DecisionDiagram.INFEASIBLE) {
            return new Cost(least, new long[0]);
        }
        work += part.term().arcCount();
        long[] rises = new long[part.term().count()];
        long[] own = Arrays.copyOfRange(values, part.offset(), part.offset() + rises.length);
        part.term().addRises(own, 0, rises);
        return new Cost(least, rises);
    }

    /** Returns the places of each session that are not left. */
    int[][] domains() {
        for (int s = 0; s < domains.length; s++) {
            if (isStale[s]) {
                domains[s] = IntStream.range(variables.first(s), variables.end(s))
                        .filter(variable -> !trail.isLeft(variable))
                        .map(variables::place)
                        .toArray();
                isStale[s] = false;
            }
        }
        return domains;
    }

    /** Returns by how much more the time of people and rooms costs if a session takes a place. */
    long rise(int variable, Cost[] costs) {
        long sum = 0;
        for (int i = 0; i < timed[variable].length; i += 2) {
            long[] rises = costs[timed[variable][i]].rises();
            sum = Math.min(DecisionDiagram.INFEASIBLE, sum + rises[timed[variable][i + 1]]);
        }
        return sum;
    }

    /** Returns by how much more one term costs if a session takes a place. */
    long rise(int variable, int term, Cost cost) {
        long sum = 0;
        for (int i = 0; i < timed[variable].length; i += 2) {
            if (timed[variable][i] == term) {
                sum = Math.min(DecisionDiagram.INFEASIBLE, sum + cost.rises()[timed[variable][i + 1]]);
            }
        }
        return sum;
    }

    /** Returns how many arcs were looked at. */
    long work() {
        return work;
    }
}
