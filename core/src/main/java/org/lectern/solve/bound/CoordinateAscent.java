package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.DualTerms;

/**
 * Coordinate ascent on the dual by min-marginals (Globerson and Jaakkola 2007; Werner 2007; on diagrams, Lange and Swoboda 2021). One
 * term after another: its sessions hand over what their places cost above the cheapest, and get back what the term's diagram then says of
 * each. Neither lowers the value, but for sessions of a region whose spread the relaxation includes. It rises most in the first passes, and
 * comes to rest below the dual.
 */
final class CoordinateAscent {

    /** It ends when so many passes gain less than a share of what is missing. */
    private static final int PASSES_WATCHED = 5;

    private static final double SLOW = 0.03;

    private static final int MAX_PASSES = 40;

    /** So often a term hands out what it says, in a pass: each time, a part of it. */
    private static final int HANDING_OUT = 2;

    /** With fewer arcs, smoothed steps soon give a bound themselves. */
    private static final long MANY_ARCS = 300_000;

    private final LagrangianModel model;
    private final BooleanSupplier stop;
    private final List<Block> blocks;
    /** What each place of each session costs, multipliers included. */
    private final long[][] costs;

    /** Space for what each multiplier costs beyond the least. */
    private final long[] rises;

    private final Relaxation relaxation;
    private final LagrangeMultipliers multipliers;
    private @Nullable LagrangeMultipliers best;
    private long bestValue = Long.MIN_VALUE;
    private long watchedValue;
    private int passes;
    private boolean isAtItsEnd;

    /** @param start the multipliers to start from */
    CoordinateAscent(LagrangianModel model, LagrangeMultipliers start, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        this.multipliers = start.copy();
        this.relaxation = new Relaxation(model);
        this.rises = new long[start.copies().length];
        this.blocks = blocks();
        this.costs = new long[model.sessionCount()][];
        for (int s = 0; s < costs.length; s++) {
            costs[s] = new long[model.places(s).size()];
            for (int place = 0; place < costs[s].length; place++) {
                costs[s][place] = model.places(s).cost(place) * model.scale() + start.penalty(s, place);
            }
        }
    }

    /** Returns an ascent where the diagrams have many arcs and it is not switched off, else null. */
    static @Nullable CoordinateAscent ifLarge(LagrangianModel model, LagrangeMultipliers start, BooleanSupplier stop) {
        boolean isUsed = model.instance().uses(ProofTechnique.COORDINATE_ASCENT) && model.arcCount() >= MANY_ARCS;
        return isUsed ? new CoordinateAscent(model, start, stop) : null;
    }

    /**
     * Makes passes for as long as they gain more than a little.
     *
     * @param upperBound the packed cost of the incumbent
     */
    void run(long upperBound) {
        while (canGoOn(upperBound) && !stop.getAsBoolean()) {
            pass(upperBound);
        }
    }

    private List<Block> blocks() {
        int[] counts = new int[model.sessionCount()];
        List<DualTerms.Part> parts = model.terms().parts().stream()
                .filter(part -> part.term().hasMinMarginals() && part.term().depth() > 0)
                .toList();
        parts.forEach(part -> Arrays.stream(part.term().sessions()).forEach(s -> counts[s]++));
        List<Block> made = new ArrayList<>();
        for (DualTerms.Part part : parts) {
            DualTerm term = part.term();
            int[][] paid = new int[term.sessions().length][];
            Arrays.setAll(paid, i -> paid(term, i));
            int[] shares = Arrays.stream(term.sessions()).map(s -> counts[s]).toArray();
            made.add(new Block(term, part.offset(), paid, shares, term.alwaysPlaced()));
        }
        return made;
    }

    /** Returns the multiplier that a session of a term pays at each of its places, or -1. */
    private int[] paid(DualTerm term, int i) {
        int s = term.sessions()[i];
        RankedPlaces places = model.places(s);
        CopyKeys keys = model.copyKeys();
        int first = keys.first(s, term.keys());
        int[] paid = new int[places.size()];
        for (int place = 0; place < paid.length; place++) {
            int key = switch (term.keys()) {
                case TIME -> places.option(place);
                case ROOM -> keys.of(s, places, place) - first;
                case PLACE -> keys.ofPlace(s, places, place) - first;
            };
            paid[place] = places.isScheduled(place) ? term.multipliers()[i][key] : Block.NONE;
        }
        return paid;
    }

    /**
     * Returns whether another pass may gain more than a little.
     *
     * @param upperBound the packed cost of the incumbent
     */
    boolean canGoOn(long upperBound) {
        if (passes % PASSES_WATCHED == 0 && !isAtItsEnd) {
            isAtItsEnd = blocks.isEmpty() || passes >= MAX_PASSES || isSlow(upperBound);
        }
        return !isAtItsEnd;
    }

    /** Makes a pass over all terms. */
    void pass(long upperBound) {
        // More than is missing, no place costs that is of use. Sums of all passes must not overflow.
        long most = Long.MAX_VALUE / 64 / MAX_PASSES / Math.max(1, multipliers.copies().length);
        long cap = Math.min(most, Math.max(1, upperBound * model.scale() - bestValue));
        for (int b = 0; b < blocks.size() && !stop.getAsBoolean(); b++) {
            Block block = blocks.get(passes % 2 == 0 ? b : blocks.size() - 1 - b);
            block.handOver(multipliers.copies(), costs, cap);
            for (int i = 0; i < HANDING_OUT; i++) {
                block.handOut(multipliers.copies(), rises, costs, cap);
            }
            block.lower(multipliers.copies(), costs);
        }
        multipliers.updateCopies();
        passes++;
    }

    private boolean isSlow(long upperBound) {
        relaxation.evaluate(multipliers, Node.root(model));
        long missing = upperBound * model.scale() - relaxation.value();
        boolean isSlow = passes > 0 && relaxation.value() - watchedValue < SLOW * (double) missing;
        watchedValue = relaxation.value();
        if (watchedValue > bestValue) {
            bestValue = watchedValue;
            best = passes > 0 ? multipliers.copy() : null;
        }
        return isSlow;
    }

    /** Returns the multipliers after the last pass. */
    LagrangeMultipliers current() {
        return multipliers;
    }

    /** Returns the best multipliers that were looked at, unless those are the first. */
    Optional<LagrangeMultipliers> findBest() {
        return Optional.ofNullable(best);
    }

    /**
     * A term with what its sessions pay.
     *
     * @param paid the multiplier that each session pays at each of its places, or {@link #NONE}
     * @param shares between how many terms each session shares what it hands over
     * @param alwaysPlaced whether the term gives back a multiplier of each session in any case
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(DualTerm term, int offset, int[][] paid, int[] shares, boolean[] alwaysPlaced) {

        static final int NONE = -1;

        /** Sessions pay less where they cost more than at their cheapest place, so that the term knows it. */
        void handOver(long[] copies, long[][] costs, long cap) {
            for (int i = 0; i < paid.length; i++) {
                long[] own = costs[term.sessions()[i]];
                long cheapest = Arrays.stream(own).min().orElse(0);
                long[] change = new long[term.count()];
                Arrays.fill(change, -cap);
                for (int place = 0; place < own.length; place++) {
                    if (paid[i][place] != NONE) {
                        int multiplier = paid[i][place];
                        change[multiplier] = Math.max(change[multiplier], cheapest - own[place]);
                    }
                }
                for (int multiplier = 0; multiplier < change.length; multiplier++) {
                    change[multiplier] /= shares[i];
                    if (!alwaysPlaced[i]) {
                        change[multiplier] = Math.max(change[multiplier], -copies[offset + multiplier]);
                    }
                }
                change(i, change, copies, own);
            }
        }

        /** Sessions pay more where the copies cost more: all that a way of the copies has to spare, shared by its multipliers. */
        void handOut(long[] copies, long[] rises, long[][] costs, long cap) {
            Arrays.fill(rises, offset, offset + term.count(), 0);
            term.addRises(copies, offset, rises);
            long[] change = new long[term.count()];
            Arrays.setAll(change, multiplier -> Math.min(cap, rises[offset + multiplier]) / term.depth());
            for (int i = 0; i < paid.length; i++) {
                change(i, change, copies, costs[term.sessions()[i]]);
            }
        }

        /** Where the term gives back a multiplier of a session in any case, all of these may fall alike, until one is 0. */
        void lower(long[] copies, long[][] costs) {
            for (int i = 0; i < paid.length; i++) {
                long least = Arrays.stream(paid[i])
                        .filter(multiplier -> multiplier != NONE)
                        .mapToLong(multiplier -> copies[offset + multiplier])
                        .min()
                        .orElse(0);
                if (alwaysPlaced[i] && least != 0) {
                    long[] change = new long[term.count()];
                    Arrays.fill(change, -least);
                    change(i, change, copies, costs[term.sessions()[i]]);
                }
            }
        }

        /** Changes the multipliers of a session, and what its places cost. */
        private void change(int i, long[] change, long[] copies, long[] costs) {
            boolean[] isChanged = new boolean[change.length];
            for (int place = 0; place < costs.length; place++) {
                int multiplier = paid[i][place];
                if (multiplier != NONE) {
                    costs[place] += change[multiplier];
                    if (!isChanged[multiplier]) {
                        isChanged[multiplier] = true;
                        copies[offset + multiplier] += change[multiplier];
                    }
                }
            }
        }
    }
}
