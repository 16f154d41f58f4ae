package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.Construction;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;

/**
 * Races of annealings from empty timetables, since none leaves a deep valley: where it starts decides more than how long it
 * goes on. After each round the better half stays, for twice as many steps each, as in successive halving (Karnin, Koren and
 * Somekh 2013).
 */
final class StartRaces {

    private static final int STARTS = 8;
    private static final int IDLE = 2;

    /** In larger events one start takes all the time there is. */
    private static final int MAX_SESSIONS = 150;

    private static final int MIN_STEPS = 2000;
    private static final int MIN_STEPS_A_SESSION = 20;

    private final LagrangianModel model;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final BooleanSupplier stop;
    private final Runnable onStep;
    private final List<Runner> runners = new ArrayList<>();
    private boolean hasRaced;

    /** @param isFree whether it runs its first round without multipliers, which finds other valleys */
    private record Runner(Annealer annealer, RoundKinds kinds, boolean isFree) {
        Score best() {
            return annealer.incumbent().best();
        }
    }

    /**
     * @param isOver whether the search need not go on
     * @param stop whether to end soon
     * @param onStep called at each step
     */
    StartRaces(
            LagrangianModel model,
            RandomGenerator random,
            BooleanSupplier isOver,
            BooleanSupplier stop,
            Runnable onStep) {
        this.model = model;
        this.random = random;
        this.isOver = isOver;
        this.stop = stop;
        this.onStep = onStep;
    }

    /** Returns whether a race runs that is not decided. */
    boolean isRunning() {
        return !runners.isEmpty();
    }

    /** Returns whether the next round is one of a race, which starts anew where two rounds in a row have found little. */
    boolean isDue(int round, int idleRounds) {
        int sessions = model.sessionCount();
        boolean isLongEnough = round / STARTS >= Math.max(MIN_STEPS, MIN_STEPS_A_SESSION * sessions);
        return isRunning() || (sessions <= MAX_SESSIONS && isLongEnough && (!hasRaced || idleRounds >= IDLE));
    }

    /**
     * Runs a round of so many steps in all, besides those that make first timetables.
     *
     * @param multipliers what a place costs others
     * @param bound what is known of better timetables
     * @param incumbent gets the best timetable
     */
    void run(int steps, LagrangeMultipliers multipliers, Score bound, IncumbentTracker incumbent) {
        boolean isFirst = runners.isEmpty();
        if (isFirst) {
            start(multipliers, bound);
        }
        int share = Math.ceilDiv(steps, Math.max(1, runners.size()));
        for (Runner runner : runners) {
            if (!isFirst || !runner.isFree()) {
                runner.annealer().insertion().setMultipliers(multipliers);
            }
            runner.annealer().annealing().run(runner.kinds().next(runner.best(), bound), share);
            incumbent.offer(runner.annealer().incumbent().bestAssignment());
        }
        runners.sort(Comparator.comparing(Runner::best));
        runners.subList(runners.size() / 2, runners.size()).clear();
    }

    private void start(LagrangeMultipliers multipliers, Score bound) {
        hasRaced = true;
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(model.sessionCount());
        for (int i = 0; i < STARTS && !isOver.getAsBoolean(); i++) {
            Annealer annealer =
                    Annealer.of(model, empty, new SplittableRandom(random.nextLong()), isOver, stop, onStep);
            RoundKinds kinds = new RoundKinds();
            boolean isFree = i % 2 == 1;
            if (!isFree) {
                annealer.insertion().setMultipliers(multipliers);
            }
            Construction construction =
                    new Construction(model, annealer.assignment(), annealer.incumbent(), annealer.insertion());
            construction.placeUnscheduled();
            annealer.annealing().completeSessions();
            if (annealer.incumbent().best().medium() > 0 && bound.medium() == 0) {
                kinds.setScarce();
                construction.complete(Construction.firstEjections(model.sessionCount()), random.nextLong(), () -> {
                    onStep.run();
                    return isOver.getAsBoolean();
                });
            }
            runners.add(new Runner(annealer, kinds, isFree));
        }
    }
}
