package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.IntSupplier;
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

    /** A bound is much nearer if it has come so much of the way to the incumbent. */
    private static final double NEARER = 0.3;

    /** Starts with multipliers use places up to these shares of what the incumbent costs above the bound. */
    private static final List<Double> SHARES = List.of(1.0, 0.25, 0.12, 0.06);

    /** In larger events one start takes all the time there is. */
    private static final int MAX_SESSIONS = 150;

    private static final int MIN_STEPS = 2000;
    private static final int MIN_STEPS_A_SESSION = 20;
    private static final int MAX_STEPS = 1 << 24;

    /** A start that leaves something out may take so many insertions a pair of sessions to place it: else it seldom wins. */
    private static final int EJECTIONS_A_PAIR = 4;

    private final LagrangianModel model;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final BooleanSupplier stop;
    private final Runnable onStep;
    private final List<Runner> runners = new ArrayList<>();
    private boolean isWanted = true;
    /** The bound when the last race began. */
    private Score racedBound = Score.ZERO;

    private long steps;
    /** The first round of a race has at least so many steps for each start. */
    private int minSteps;

    /** @param model the places that it uses */
    private record Runner(LagrangianModel model, Annealer annealer, RoundKinds kinds) {
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
        this.onStep = () -> {
            steps++;
            onStep.run();
        };
        this.minSteps = Math.max(MIN_STEPS, MIN_STEPS_A_SESSION * model.sessionCount());
    }

    /** Returns the steps of all races so far. */
    long steps() {
        return steps;
    }

    /** Returns whether a race runs that is not decided. */
    boolean isRunning() {
        return !runners.isEmpty();
    }

    /**
     * Returns whether the next round is one of a race. Races start anew where two rounds in a row have found little, where the bound
     * has come much nearer, and with more steps where no start came to leave as little out as the incumbent. They take no more than
     * half of all steps, more or less: where the bound rises for long, the incumbent would get none.
     *
     * @param otherSteps the steps outside of races so far
     * @param best the score of the incumbent
     * @param bound what is known of better timetables
     */
    boolean isDue(int round, int idleRounds, long otherSteps, Score best, Score bound) {
        boolean isLongEnough = round / STARTS >= minSteps && steps <= otherSteps;
        boolean isNews = isWanted || idleRounds >= IDLE || isMuchNearer(best, bound);
        return isRunning() || (model.sessionCount() <= MAX_SESSIONS && isLongEnough && isNews);
    }

    /** Better multipliers lead to other places. */
    private boolean isMuchNearer(Score best, Score bound) {
        return bound.medium() == racedBound.medium()
                && best.medium() == bound.medium()
                && (double) (bound.soft() - racedBound.soft()) >= NEARER * (double) (best.soft() - racedBound.soft())
                && bound.soft() > racedBound.soft();
    }

    /**
     * Runs a round of so many steps in all.
     *
     * @param steps besides those that make first timetables, asked for once these are made
     * @param multipliers what a place costs others
     * @param bound what is known of better timetables
     * @param kernels finds the places of timetables that cost some share of what is missing to the incumbent
     * @param incumbent gets the best timetable
     */
    void run(
            IntSupplier steps,
            LagrangeMultipliers multipliers,
            Score bound,
            DoubleFunction<LagrangianModel> kernels,
            IncumbentTracker incumbent) {
        boolean isFirst = runners.isEmpty();
        if (isFirst) {
            start(multipliers, bound, kernels);
        }
        int share = Math.ceilDiv(steps.getAsInt(), Math.max(1, runners.size()));
        for (Runner runner : runners) {
            if (!isFirst) {
                runner.annealer().insertion().setMultipliers(multipliers.with(runner.model()));
            }
            runner.annealer().annealing().run(runner.kinds().next(runner.best(), bound), share);
            incumbent.offer(runner.annealer().incumbent().bestAssignment());
        }
        runners.sort(Comparator.comparing(Runner::best));
        if (runners.size() == 1) {
            isWanted = runners.getFirst().best().medium() > incumbent.best().medium();
            minSteps = isWanted ? Math.min(MAX_STEPS, 2 * minSteps) : minSteps;
        }
        runners.subList(runners.size() / 2, runners.size()).clear();
    }

    /** Returns what has found the kernels of a race already, so that other threads may ask it. */
    static DoubleFunction<LagrangianModel> found(DoubleFunction<LagrangianModel> kernels) {
        Map<Double, LagrangianModel> found = new HashMap<>();
        SHARES.stream().filter(share -> share < 1).forEach(share -> found.put(share, kernels.apply(share)));
        return share -> Objects.requireNonNull(found.get(share));
    }

    /** Half of the starts begin without multipliers, which finds other valleys. */
    private void start(LagrangeMultipliers multipliers, Score bound, DoubleFunction<LagrangianModel> kernels) {
        isWanted = false;
        racedBound = bound;
        for (int i = 0; i < STARTS && !isOver.getAsBoolean(); i++) {
            boolean isFree = i % 2 == 1;
            double share = SHARES.get(i / 2);
            LagrangianModel own = isFree || share == 1 ? model : kernels.apply(share);
            runners.add(newRunner(own, isFree ? LagrangeMultipliers.zero(own) : multipliers.with(own), bound));
        }
    }

    /** Makes a first timetable. */
    private Runner newRunner(LagrangianModel own, LagrangeMultipliers multipliers, Score bound) {
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(own.sessionCount());
        Annealer annealer = Annealer.of(own, empty, new SplittableRandom(random.nextLong()), isOver, stop, onStep);
        RoundKinds kinds = new RoundKinds(own.sessionCount());
        annealer.insertion().setMultipliers(multipliers);
        Construction construction =
                new Construction(own, annealer.assignment(), annealer.incumbent(), annealer.insertion());
        construction.placeUnscheduled(stop);
        annealer.annealing().completeSessions();
        if (annealer.incumbent().best().medium() > 0 && bound.medium() == 0) {
            kinds.setScarce();
            construction.complete(ejections(own.sessionCount()), random.nextLong(), () -> {
                onStep.run();
                return isOver.getAsBoolean();
            });
        }
        return new Runner(own, annealer, kinds);
    }

    /** Returns how many insertions may make a start complete: the more sessions fill rooms, the more it takes by far. */
    static int ejections(int sessions) {
        return Math.max(Construction.firstEjections(sessions), EJECTIONS_A_PAIR * sessions * (sessions - 1) / 2);
    }
}
