package org.lectern.solve.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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

    private static final int IDLE = 2;

    /** A bound is much nearer if it has come so much of the way to the incumbent. */
    private static final double NEARER = 0.3;

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
    private final StartKinds kinds = new StartKinds();
    /** The starts of a race that have not begun yet. */
    private final Deque<StartKind> waiting = new ArrayDeque<>();

    private final List<Runner> runners = new ArrayList<>();
    /** Where the starts of the race so far have ended. */
    private final Map<StartKind, List<Integer>> places = new EnumMap<>(StartKind.class);

    private DoubleFunction<LagrangianModel> kernels = StartRaces::noKernel;
    private boolean isWanted = true;
    /** The bound when the last race began. */
    private Score racedBound = Score.ZERO;

    private long steps;
    /** The first round of a race has at least so many steps for each start. */
    private int minSteps;

    /** @param model the places that it uses */
    private record Runner(StartKind kind, LagrangianModel model, Annealer annealer, RoundKinds rounds) {
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
        return !runners.isEmpty() || !waiting.isEmpty();
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
        boolean isLongEnough = round / StartKinds.count() >= minSteps && steps <= otherSteps;
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
     * Runs a round of so many steps in all. The first makes first timetables; if that leaves too few steps, they anneal in the next.
     *
     * @param steps besides those that make first timetables, asked for once these are made
     * @param multipliers what a place costs others
     * @param bound what is known of better timetables
     * @param found finds the places of timetables that cost some share of what is missing to the incumbent, for a race that begins
     * @param incumbent gets the best timetable
     */
    void run(
            IntSupplier steps,
            LagrangeMultipliers multipliers,
            Score bound,
            DoubleFunction<LagrangianModel> found,
            IncumbentTracker incumbent) {
        if (!isRunning()) {
            isWanted = false;
            racedBound = bound;
            kernels = found;
            waiting.addAll(kinds.next(incumbent.best(), bound));
        }
        if (!waiting.isEmpty()) {
            start(multipliers, bound);
            runners.forEach(
                    runner -> incumbent.offer(runner.annealer().incumbent().bestAssignment()));
            if (!waiting.isEmpty() || steps.getAsInt() < StartKinds.count() * minSteps) {
                return;
            }
        }
        int share = Math.ceilDiv(steps.getAsInt(), runners.size());
        boolean isFirst = runners.size() == StartKinds.count();
        for (Runner runner : runners) {
            if (!isFirst) {
                runner.annealer().insertion().setMultipliers(multipliers.with(runner.model()));
            }
            runner.annealer().annealing().run(runner.rounds().next(runner.best(), bound), share);
            incumbent.offer(runner.annealer().incumbent().bestAssignment());
        }
        runners.sort(Comparator.comparing(Runner::best));
        if (runners.size() == 1) {
            isWanted = runners.getFirst().best().medium() > incumbent.best().medium();
            minSteps = isWanted ? Math.min(MAX_STEPS, 2 * minSteps) : minSteps;
        }
        leaveHalfOut();
    }

    /** The better half goes on. Once none does, the race is over. */
    private void leaveHalfOut() {
        int half = runners.size() / 2;
        for (int place = half; place < runners.size(); place++) {
            places.computeIfAbsent(runners.get(place).kind(), kind -> new ArrayList<>())
                    .add(place);
        }
        runners.subList(half, runners.size()).clear();
        if (runners.isEmpty()) {
            kinds.rank(places);
            places.clear();
            kernels = StartRaces::noKernel;
        }
    }

    private static LagrangianModel noKernel(double share) {
        throw new IllegalStateException("no race has begun");
    }

    /** Returns what has found the kernels of a race already, so that other threads may ask it. */
    static DoubleFunction<LagrangianModel> found(DoubleFunction<LagrangianModel> kernels) {
        Map<Double, LagrangianModel> found = new HashMap<>();
        Stream.of(StartKind.values())
                .filter(StartKind::isKernel)
                .forEach(kind -> found.put(kind.share(), kernels.apply(kind.share())));
        return share -> Objects.requireNonNull(found.get(share));
    }

    private void start(LagrangeMultipliers multipliers, Score bound) {
        while (!waiting.isEmpty() && !isOver.getAsBoolean()) {
            StartKind kind = waiting.remove();
            LagrangianModel own = model(kind);
            LagrangeMultipliers first = kind.hasMultipliers() ? multipliers.with(own) : LagrangeMultipliers.zero(own);
            runners.add(newRunner(kind, own, first, bound));
        }
    }

    private LagrangianModel model(StartKind kind) {
        return kind.isKernel() ? kernels.apply(kind.share()) : model;
    }

    /** Makes a first timetable. One that leaves something out in a kernel goes on in a wider one. */
    private Runner newRunner(StartKind kind, LagrangianModel first, LagrangeMultipliers multipliers, Score bound) {
        LagrangianModel own = first;
        Annealer annealer = newAnnealer(own, AssignmentSnapshot.unscheduled(own.sessionCount()), multipliers);
        RoundKinds rounds = new RoundKinds(own.sessionCount());
        construction(own, annealer).placeUnscheduled(stop);
        annealer.annealing().completeSessions();
        if (isIncomplete(annealer, bound)) {
            rounds.setScarce();
            complete(own, annealer);
        }
        for (StartKind in = kind; in.isKernel() && isIncomplete(annealer, bound) && !isOver.getAsBoolean(); ) {
            in = in.wider();
            own = model(in);
            annealer = newAnnealer(own, annealer.incumbent().bestAssignment(), multipliers.with(own));
            complete(own, annealer);
        }
        return new Runner(kind, own, annealer, rounds);
    }

    private Annealer newAnnealer(LagrangianModel own, AssignmentSnapshot from, LagrangeMultipliers multipliers) {
        Annealer annealer = Annealer.of(own, from, new SplittableRandom(random.nextLong()), isOver, stop, onStep);
        annealer.insertion().setMultipliers(multipliers);
        return annealer;
    }

    private static boolean isIncomplete(Annealer annealer, Score bound) {
        return annealer.incumbent().best().medium() > 0 && bound.medium() == 0;
    }

    private static Construction construction(LagrangianModel own, Annealer annealer) {
        return new Construction(own, annealer.assignment(), annealer.incumbent(), annealer.insertion());
    }

    private void complete(LagrangianModel own, Annealer annealer) {
        construction(own, annealer).complete(ejections(own.sessionCount()), random.nextLong(), () -> {
            onStep.run();
            return isOver.getAsBoolean();
        });
    }

    /** Returns how many insertions may make a start complete: the more sessions fill rooms, the more it takes by far. */
    static int ejections(int sessions) {
        return Math.max(Construction.firstEjections(sessions), EJECTIONS_A_PAIR * sessions * (sessions - 1) / 2);
    }
}
