package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;

/**
 * Reduced-cost fixing: removes each place whose reduced cost lifts the relaxation to the cost of the incumbent
 * (Dantzig, Fulkerson and Johnson 1954).
 */
public final class ReducedCostFixing {

    private ReducedCostFixing() {}

    /**
     * Returns whether all places that cost less than a target with the cheapest places of all other sessions are listed and
     * few enough for a certificate that removes places.
     *
     * @param target a packed cost
     */
    public static boolean isAllowed(LagrangianModel model, long target) {
        if (!isUsed(model)) {
            return false;
        }
        long spare = target;
        for (int s = 0; s < model.sessionCount(); s++) {
            spare -= model.places(s).minCost();
        }
        long count = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            RankedPlaces own = model.places(s);
            long limit = own.minCost() + spare;
            if (own.unlistedCost() < limit) {
                return false;
            }
            for (int place = 0; place < own.size() && own.cost(place) < limit; place++) {
                count += own.isScheduled(place) ? model.groups().rooms(own.group(place)).length : 1;
            }
        }
        return count <= Certificate.MAX_PLACES;
    }

    /**
     * Returns a node without those places.
     *
     * @param target the packed cost at and above which a timetable is of no use
     */
    public static Node fix(LagrangianModel model, LagrangeMultipliers multipliers, long target, Node node) {
        if (!isUsed(model)) {
            return node;
        }
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(multipliers, node);
        return node.withDomains(fix(model, multipliers, limit(model, target), node, relaxation, () -> false));
    }

    private static boolean isUsed(LagrangianModel model) {
        return model.instance().uses(ProofTechnique.REDUCED_COST_FIXING);
    }

    private static long limit(LagrangianModel model, long target) {
        return Math.multiplyExact(target - 1, model.scale());
    }

    private static int[][] fix(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            long limit,
            Node node,
            Relaxation relaxation,
            BooleanSupplier stop) {
        int[][] allowed = node.domains();
        int[][] left = new int[allowed.length][];
        long[][] rises = relaxation.rises(multipliers);
        boolean[] done = new boolean[allowed.length];
        for (int region = 0; region < model.regionCount() && !stop.getAsBoolean(); region++) {
            int[] sessions = model.regionSessions(region);
            RegionSubproblem choice = sessions.length == 0
                    ? null
                    : new RegionSubproblem(model, region, multipliers, allowed, node.requiredHalfDays()[region]);
            for (int i = 0; i < sessions.length && choice != null; i++) {
                long[] without = choice.valuesWithout(i);
                long rest = relaxation.value() - choice.value();
                int s = sessions[i];
                left[s] = fix(model, multipliers, s, allowed[s], rises[s], without, rest, limit);
                done[s] = true;
            }
        }
        for (int s = 0; s < allowed.length && !stop.getAsBoolean(); s++) {
            if (!done[s]) {
                long own = ownCost(model, multipliers, s, allowed[s]);
                left[s] =
                        fix(model, multipliers, s, allowed[s], rises[s], new long[0], relaxation.value() - own, limit);
            }
        }
        return left;
    }

    /**
     * The places of a model that are left.
     *
     * @param places the listed places of each session
     * @param keepsUnlisted for each session, whether places that are not listed are left
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Remaining(int[][] places, boolean[] keepsUnlisted) {

        public long placeCount() {
            return Arrays.stream(places).mapToLong(own -> own.length).sum();
        }

        /** Returns whether some session has no place left. */
        public boolean isInfeasible() {
            return IntStream.range(0, places.length).anyMatch(s -> places[s].length == 0 && !keepsUnlisted[s]);
        }
    }

    /**
     * Returns the places of a model that are left, or nothing if it is stopped before that is known.
     *
     * @param target the packed cost at and above which a timetable is of no use
     * @param stop whether to end soon
     */
    public static Optional<Remaining> remaining(
            LagrangianModel model, LagrangeMultipliers multipliers, long target, BooleanSupplier stop) {
        Node root = Node.root(model);
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(multipliers, root);
        long limit = limit(model, target);
        int[][] left = fix(model, multipliers, limit, root, relaxation, stop);
        boolean[] keepsUnlisted = new boolean[left.length];
        for (int s = 0; s < left.length && !stop.getAsBoolean(); s++) {
            long unlisted = model.places(s).unlistedCost();
            keepsUnlisted[s] = unlisted != RankedPlaces.NONE
                    && relaxation.value() - ownCost(model, multipliers, s, root.domains()[s]) + unlisted * model.scale()
                            <= limit;
        }
        return stop.getAsBoolean() ? Optional.empty() : Optional.of(new Remaining(left, keepsUnlisted));
    }

    /** Returns the least that a session costs, multipliers included. */
    private static long ownCost(LagrangianModel model, LagrangeMultipliers multipliers, int s, int[] allowed) {
        long unlisted = model.places(s).unlistedCost();
        long own = unlisted == RankedPlaces.NONE ? Relaxation.INFEASIBLE : unlisted * model.scale();
        for (int place : allowed) {
            long cost = model.places(s).cost(place) * model.scale();
            if (cost >= own) {
                break;
            }
            own = Math.min(own, cost + multipliers.penalty(s, place));
        }
        return own;
    }

    private static int[] fix(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            int session,
            int[] allowed,
            long[] rises,
            long[] byHalfDay,
            long rest,
            long limit) {
        int[] left = new int[allowed.length];
        int size = 0;
        for (int place : allowed) {
            long value = rest + model.places(session).cost(place) * model.scale() + multipliers.penalty(session, place);
            if (byHalfDay.length > 0) {
                int halfDay = model.halfDay(session, place);
                value += byHalfDay[halfDay < 0 ? byHalfDay.length - 1 : halfDay];
            }
            if (rises.length > 0 && model.places(session).isScheduled(place)) {
                value = Math.addExact(
                        Math.min(Relaxation.INFEASIBLE, value),
                        model.terms()
                                .payments()
                                .sumAt(rises, session, model.places(session), place, Relaxation.INFEASIBLE));
            }
            if (value <= limit) {
                left[size++] = place;
            }
        }
        return Arrays.copyOf(left, size);
    }
}
