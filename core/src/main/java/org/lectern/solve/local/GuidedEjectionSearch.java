package org.lectern.solve.local;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;

/**
 * Guided ejection search (Nagata and Bräysy 2009) for a timetable that leaves nothing out, or for one below a target cost
 * among the places that reduced-cost fixing leaves. It inserts ejected sessions one by one. If no place is free, it ejects the sessions that
 * have been hardest to insert least often. Annealing, which follows the sum of costs, finds no path where almost every
 * session must have one of its own cheapest places.
 *
 * <p>It keeps the coupling rules of hard and medium level that can be estimated, and knows none of soft level. Each step costs a scan of the places left to one
 * session.
 */
public final class GuidedEjectionSearch {

    private static final int MOVES = 20;
    private static final int LET_GO = 3;
    /** The maximum number of places at which way is made for a session. */
    private static final int MAX_TRIED = 300;
    /** The penalty of a place that breaks a coupling rule, so that others have to be ejected. */
    private static final int COUPLED = 2;

    /**
     * The penalty for exceeding the budget by all of it, in units of one session that is ejected for the first time.
     */
    private static final int OVER_BUDGET = 20;

    private final LagrangianModel model;
    private final SplittableRandom random;
    private final long target;
    private final Assignment assignment;
    private final CouplingGuard guard;
    private final AffordablePlaces places;
    private long extra;
    private final int[] at;
    private final EjectionPool pool;
    /** The timetable that leaves out least so far, coupling rules of soft level aside. */
    private AssignmentSnapshot kept;

    private long keptLoss;
    private int steps;

    /**
     * Returns the best timetable found, or {@code best} itself.
     *
     * @param maxSteps the maximum number of insertions in the search for one better timetable after the other
     */
    public static AssignmentSnapshot improve(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            AssignmentSnapshot best,
            int maxSteps,
            long seed,
            BooleanSupplier stop) {
        AssignmentSnapshot found = best;
        SplittableRandom random = new SplittableRandom(seed);
        MediumLosses losses = new MediumLosses(model);
        int left = maxSteps;
        while (left > 0 && !stop.getAsBoolean()) {
            long target = model.pack(model.instance().aloneScore(found));
            AffordablePlaces places = AffordablePlaces.below(model, multipliers, target);
            GuidedEjectionSearch search = new GuidedEjectionSearch(model, places, losses, target, found, random);
            if (!search.places.isUseful() || !search.run(left, stop)) {
                break;
            }
            found = search.assignment.snapshot();
            left -= search.steps;
        }
        return found;
    }

    /**
     * Returns a timetable that leaves nothing out, or one that leaves out less than {@code best}, or {@code best} itself.
     *
     * @param maxSteps the maximum number of insertions
     */
    public static AssignmentSnapshot complete(
            LagrangianModel model, AssignmentSnapshot best, int maxSteps, long seed, BooleanSupplier stop) {
        AffordablePlaces places = AffordablePlaces.complete(model);
        MediumLosses losses = new MediumLosses(model);
        GuidedEjectionSearch search =
                new GuidedEjectionSearch(model, places, losses, Long.MAX_VALUE, best, new SplittableRandom(seed));
        if (!search.places.isUseful()) {
            return best;
        }
        search.keptLoss = losses.of(best);
        return search.run(maxSteps, stop) ? search.assignment.snapshot() : search.kept;
    }

    private GuidedEjectionSearch(
            LagrangianModel model,
            AffordablePlaces places,
            MediumLosses losses,
            long target,
            AssignmentSnapshot from,
            SplittableRandom random) {
        this.model = model;
        this.random = random;
        this.target = target;
        this.assignment = Assignment.aboveSoft(model.instance(), model.groups());
        this.guard = new CouplingGuard(model.instance(), assignment);
        this.places = places;
        this.kept = from;
        this.pool = new EjectionPool(losses, random);
        this.at = new int[model.sessionCount()];
        Arrays.fill(at, -1);
    }

    /** Returns whether it found a timetable below the target. */
    private boolean run(int maxSteps, BooleanSupplier stop) {
        begin(kept);
        while (steps < maxSteps && !stop.getAsBoolean()) {
            if (pool.isEmpty()) {
                if (cost() < target) {
                    return true;
                }
                for (int i = 0; i < LET_GO; i++) {
                    ejectDear();
                }
            }
            steps++;
            int session = pool.take();
            if (!isPutAtFreePlace(session)) {
                makeWay(session);
                moveSome();
            }
            if (pool.loss() < keptLoss) {
                keptLoss = pool.loss();
                kept = assignment.snapshot();
            }
        }
        return false;
    }

    /** Starts with the sessions whose places are among those left, as far as the budget allows. */
    private void begin(AssignmentSnapshot from) {
        for (int s = 0; s < at.length; s++) {
            int i = places.indexOf(s, from.room(s), from.option(s));
            if (i >= 0 && extra + places.extra(s, i) <= places.budget()) {
                put(s, i, from.room(s));
            } else {
                pool.add(s);
            }
        }
    }

    private long cost() {
        long cost = 0;
        for (int s = 0; s < at.length; s++) {
            cost += places.cost(s, at[s]);
        }
        return cost;
    }

    private void put(int session, int i, int room) {
        assignment.move(session, room, places.option(session, i));
        at[session] = i;
        extra += places.extra(session, i);
    }

    private void remove(int session) {
        assignment.move(session, -1, -1);
        extra -= places.extra(session, at[session]);
        at[session] = -1;
    }

    private void eject(int session) {
        remove(session);
        pool.add(session);
    }

    private int freeRoom(int session, int i, long[] byHalfDay) {
        if (extra + places.extra(session, i) > places.budget()) {
            return -1;
        }
        int option = places.option(session, i);
        int room = assignment.freeRoom(session, places.group(session, i), option);
        return room >= 0 && guard.increase(session, room, option, byHalfDay) > 0 ? -1 : room;
    }

    private boolean isPutAtFreePlace(int session) {
        int count = places.count(session);
        int first = random.nextInt(count);
        long[] byHalfDay = guard.increaseByHalfDay(session);
        for (int i = first; i < first + count; i++) {
            int room = freeRoom(session, i % count, byHalfDay);
            if (room >= 0) {
                put(session, i % count, room);
                return true;
            }
        }
        return false;
    }

    /**
     * Inserts a session where the least has to be ejected; each session counts as often as it failed to find a free
     * place.
     */
    private void makeWay(int session) {
        pool.penalize(session);
        long least = Long.MAX_VALUE;
        int ties = 0;
        int best = 0;
        int bestRoom = -1;
        List<Integer> bestBlockers = List.of();
        long[] byHalfDay = guard.increaseByHalfDay(session);
        int stride = 1 + places.count(session) / MAX_TRIED;
        for (int i = random.nextInt(stride); i < places.count(session); i += stride) {
            int room = anyRoom(session, i);
            int option = places.option(session, i);
            List<Integer> blockers = assignment.blockers(session, room, option);
            long sum = penalty(blockers, places.extra(session, i));
            sum += guard.increase(session, room, option, byHalfDay) > 0 ? COUPLED : 0;
            if (sum < least) {
                least = sum;
                ties = 0;
            }
            if (sum == least && random.nextInt(++ties) == 0) {
                best = i;
                bestRoom = room;
                bestBlockers = blockers;
            }
        }
        bestBlockers.forEach(this::eject);
        guard.makeWay(session, bestRoom, places.option(session, best), pool::easiestFirst)
                .forEach(this::eject);
        while (extra + places.extra(session, best) > places.budget()) {
            ejectDear();
        }
        put(session, best, bestRoom);
    }

    private int anyRoom(int session, int i) {
        Instance instance = model.instance();
        return model.groups()
                .anyOpen(
                        places.group(session, i),
                        instance.table(session),
                        instance.option(session, places.option(session, i)),
                        random);
    }

    private long penalty(List<Integer> blockers, long more) {
        long after = extra + more;
        long sum = 0;
        for (int blocker : blockers) {
            sum += pool.penalty(blocker);
            after -= places.extra(blocker, at[blocker]);
        }
        return after <= places.budget()
                ? sum
                : sum + 1 + OVER_BUDGET * (after - places.budget()) / Math.max(1, places.budget());
    }

    /** Ejects a session, preferably one that costs much above its cheapest place and was easy to insert. */
    private void ejectDear() {
        int chosen = -1;
        double most = -1;
        for (int s = 0; s < at.length; s++) {
            if (at[s] >= 0) {
                double weight = random.nextDouble() * (1 + places.extra(s, at[s])) / (double) pool.penalty(s);
                if (weight > most) {
                    most = weight;
                    chosen = s;
                }
            }
        }
        eject(chosen);
    }

    /** Perturbs: moves some sessions to other free places, so that the next insertion meets other sessions. */
    private void moveSome() {
        for (int tries = 0; tries < MOVES; tries++) {
            int session = random.nextInt(at.length);
            if (at[session] >= 0) {
                int i = at[session];
                int room = assignment.room(session);
                remove(session);
                int other = random.nextInt(places.count(session));
                int otherRoom = freeRoom(session, other, guard.increaseByHalfDay(session));
                put(session, otherRoom < 0 ? i : other, otherRoom < 0 ? room : otherRoom);
            }
        }
    }
}
