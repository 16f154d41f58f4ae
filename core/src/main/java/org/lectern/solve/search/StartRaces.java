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
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.IncumbentTracker;

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

    private final LagrangianModel model;
    private final RaceStart.Setting setting;
    private final StartKinds kinds = new StartKinds();
    /** The starts of a race that have not begun yet. */
    private final Deque<StartKind> waiting = new ArrayDeque<>();

    private final List<RaceStart> starts = new ArrayList<>();
    /** The ranks of the starts of the race that have ended. */
    private final Map<StartKind, List<Integer>> ranks = new EnumMap<>(StartKind.class);

    private DoubleFunction<LagrangianModel> kernels = StartRaces::noKernel;
    /** Whether first timetables are being made. */
    private boolean isStarting;

    private boolean isWanted = true;
    /** The bound when the last race began. */
    private Score racedBound = Score.ZERO;

    private long steps;
    /** The first round of a race has at least so many steps for each start. */
    private int minSteps;

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
        this.setting = new RaceStart.Setting(random, isOver, stop, () -> {
            steps++;
            onStep.run();
        });
        this.minSteps = Math.max(MIN_STEPS, MIN_STEPS_A_SESSION * model.sessionCount());
    }

    /** Returns the steps of all races so far. */
    long steps() {
        return steps;
    }

    /** Returns whether a race runs that is not decided. */
    boolean isRunning() {
        return !starts.isEmpty() || !waiting.isEmpty();
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
     * Runs a round of so many steps in all. At first it makes first timetables; where a limit of steps leaves less than half of those that the first
     * round of a race needs, they anneal in the next.
     *
     * @param steps besides those that make first timetables, asked for once these are made
     * @param multipliers what a place costs others
     * @param bound what is known of better timetables
     * @param newKernels finds the places of timetables that cost some share of what is missing to the incumbent, for a race that begins
     * @param incumbent gets the best timetable
     */
    void run(
            IntSupplier steps,
            LagrangeMultipliers multipliers,
            Score bound,
            DoubleFunction<LagrangianModel> newKernels,
            IncumbentTracker incumbent) {
        if (!isRunning()) {
            isWanted = false;
            isStarting = true;
            racedBound = bound;
            kernels = newKernels;
            waiting.addAll(kinds.next(incumbent.best(), bound));
        }
        if (isStarting) {
            start(multipliers, bound);
            starts.forEach(start -> incumbent.offer(start.incumbent().bestAssignment()));
            if (isStarting || steps.getAsInt() < StartKinds.count() * minSteps / 2) {
                return;
            }
        }
        int share = Math.ceilDiv(steps.getAsInt(), starts.size());
        boolean isFirst = starts.size() == StartKinds.count();
        for (RaceStart start : starts) {
            if (!isFirst || start.kind().hasMultipliers()) {
                start.setMultipliers(multipliers);
            }
            start.anneal(share, bound);
            incumbent.offer(start.incumbent().bestAssignment());
        }
        starts.sort(Comparator.comparing(RaceStart::best));
        if (starts.size() == 1) {
            isWanted = starts.getFirst().best().medium() > incumbent.best().medium();
            minSteps = isWanted ? Math.min(MAX_STEPS, 2 * minSteps) : minSteps;
        }
        leaveHalfOut();
    }

    /** Makes first timetables. A limit of steps may end this; then it goes on in the next round. */
    private void start(LagrangeMultipliers multipliers, Score bound) {
        if (!starts.isEmpty()) {
            starts.getLast().complete(bound, multipliers, this::places);
        }
        while (!waiting.isEmpty() && !setting.isOver().getAsBoolean()) {
            StartKind kind = waiting.remove();
            starts.add(new RaceStart(kind, places(kind), multipliers, setting));
            starts.getLast().complete(bound, multipliers, this::places);
        }
        isStarting = !waiting.isEmpty() || starts.getLast().isSearching(bound);
        kernels = isStarting ? kernels : StartRaces::noKernel;
    }

    private LagrangianModel places(StartKind kind) {
        return kind.isKernel() ? kernels.apply(kind.share()) : model;
    }

    private static LagrangianModel noKernel(double share) {
        throw new IllegalStateException("no race begins");
    }

    /** The better half goes on. Once none does, the race is over. */
    private void leaveHalfOut() {
        int half = starts.size() / 2;
        for (int rank = half; rank < starts.size(); rank++) {
            ranks.computeIfAbsent(starts.get(rank).kind(), kind -> new ArrayList<>())
                    .add(rank);
        }
        starts.subList(half, starts.size()).clear();
        if (starts.isEmpty()) {
            kinds.rank(ranks);
            ranks.clear();
        }
    }

    /** Returns what has found the kernels of a race already, so that other threads may ask it. */
    static DoubleFunction<LagrangianModel> found(DoubleFunction<LagrangianModel> kernels) {
        Map<Double, LagrangianModel> found = new HashMap<>();
        Stream.of(StartKind.values())
                .filter(StartKind::isKernel)
                .forEach(kind -> found.put(kind.share(), kernels.apply(kind.share())));
        return share -> Objects.requireNonNull(found.get(share));
    }
}
