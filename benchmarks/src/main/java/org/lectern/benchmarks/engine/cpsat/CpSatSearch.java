package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * A search by one variant for the least medium cost and, at that, the least soft cost, both exact.
 *
 * <p>First all sessions are asked to cost at medium level what they cost alone, each at the times that do not cost more.
 * Most events allow that, and then one solve says all. Where nothing is found soon, every time is offered: one solve for
 * the medium cost, and one for the soft cost at the medium cost found.
 */
final class CpSatSearch {

    /** The share of the time left after which the first solve must have a timetable. */
    private static final double FIRST_SHARE = 0.25;

    /** The share of the time left that the solve for the medium cost may take, once it has found something. */
    private static final double MEDIUM_SHARE = 0.5;

    /** The share of the time left in which the greedy timetable becomes a solution. */
    private static final double START_SHARE = 0.2;

    private enum Kind {
        PLAIN,
        /** Ends where it has found nothing after a while. */
        MUST_FIND_SOON,
        /** Takes all the time that is left until it has found something. */
        MUST_FIND,
        /** Allows only what is hinted. */
        OF_HINT
    }

    private final CpSatVariant variant;
    private final RunLimits limits;
    private final Trace trace;
    private final Offer offer;
    private final BestFound best;
    private final int maxPlaces;
    private final List<Long> conflictLimits = new ArrayList<>();
    private long conflicts;

    CpSatSearch(Event event, CpSatVariant variant, RunLimits limits, Trace trace) {
        this(event, variant, limits, trace, TimeIndexedModel.MAX_PLACES);
    }

    /** @param maxPlaces how many places of all sessions a time-indexed model has at most */
    CpSatSearch(Event event, CpSatVariant variant, RunLimits limits, Trace trace, int maxPlaces) {
        this.maxPlaces = maxPlaces;
        this.variant = variant;
        this.limits = limits;
        this.trace = trace;
        this.offer = Offer.of(event);
        this.best = new BestFound(trace);
        trace.tablesFilled();
    }

    Outcome solve() {
        Model model = Model.of(offer, variant.isTimeIndexed(), maxPlaces);
        model.hint(GreedyStart.of(offer));
        long least = offer.leastMedium();
        model.costs().limitMedium(least);
        model.costs().minimiseSoft();
        Solve first = new Solve(model, 1, Kind.MUST_FIND_SOON, bound -> new Score(0, least, bound));
        if (first.hasSolution()) {
            return outcome(first, new Score(0, least, first.bound()));
        }
        return solveWithEveryTime();
    }

    /** Returns how many conflicts each solve so far was allowed, for tests; none without a limit. */
    List<Long> conflictLimits() {
        return List.copyOf(conflictLimits);
    }

    private Outcome solveWithEveryTime() {
        Offer every = offer.withEveryTime();
        Model model = Model.of(every, variant.isTimeIndexed(), maxPlaces);
        model.hint(GreedyStart.ofHardRules(every));
        model.costs().minimiseMedium();
        Solve start = new Solve(model, START_SHARE, Kind.OF_HINT, ignored -> Score.ZERO);
        if (start.hasSolution()) {
            start.hintSolution();
        }
        Solve medium = new Solve(model, MEDIUM_SHARE, Kind.MUST_FIND, bound -> new Score(0, bound, 0));
        if (!medium.hasSolution()) {
            return outcome(medium, null);
        }
        long cost = medium.score().medium();
        model.costs().limitMedium(cost);
        model.costs().minimiseSoft();
        medium.hintSolution();
        boolean isLeast = medium.status == CpSolverStatus.OPTIMAL;
        Solve soft = new Solve(
                model, 1, Kind.PLAIN, bound -> isLeast ? new Score(0, cost, bound) : new Score(0, medium.bound(), 0));
        Score bound = isLeast && soft.hasSolution()
                ? new Score(0, cost, soft.bound())
                : new Score(0, isLeast ? cost : medium.bound(), 0);
        return outcome(soft.hasSolution() ? soft : medium, bound);
    }

    /** @param bound what no timetable goes below, if the model has every place */
    private Outcome outcome(Solve solve, @Nullable Score bound) {
        Model model = solve.model;
        List<String> unweighed = model.unweighed();
        boolean isSolved = bound != null
                && solve.hasSolution()
                && (unweighed.isEmpty() ? best.costs(bound) : bound.equals(solve.score()));
        // A best timetable of fewer rules or places is no best one of the event.
        String solved = isAboutEveryTimetable(model) ? "proven-optimal" : "finished";
        // A solve that found nothing did not improve on what was found before.
        boolean isLate = solve.status == CpSolverStatus.UNKNOWN && !best.isEmpty();
        String status = isSolved ? solved : isLate ? "time-limit" : word(solve.status, model);
        List<String> leftOut = new ArrayList<>(unweighed);
        if (!model.rooms().hasAllPlaces()) {
            leftOut.add("some places");
        }
        Timetable timetable = best.timetable();
        return new Outcome(
                timetable == null ? Timetable.of(offer.event(), List.of()) : timetable,
                leftOut.isEmpty() ? status : status + ", without " + String.join(", ", leftOut),
                offer::floor,
                isAboutEveryTimetable(model) ? bound : null,
                conflicts,
                null,
                null,
                () -> unweighed);
    }

    private static boolean isAboutEveryTimetable(Model model) {
        return model.rooms().hasAllPlaces() && model.unweighed().isEmpty();
    }

    /** Fewer rules leave more timetables, so without one the event has none; fewer places say nothing of the others. */
    private static String word(CpSolverStatus status, Model model) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> "time-limit";
            case INFEASIBLE -> model.rooms().hasAllPlaces() ? "infeasible" : "nothing-found";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }

    /** One solve of a model. Hears of each better solution. */
    private final class Solve extends CpSolverSolutionCallback {

        private final Model model;
        private final LongFunction<Score> scoreOfBound;
        private final CpSolver solver = new CpSolver();
        private final CpSolverStatus status;
        private volatile boolean isFound;
        /** Whether the next solution ends it. */
        private volatile boolean isEnough;

        /**
         * @param share how much of the time left it may take; if it must find something, once it has
         * @param scoreOfBound what no timetable goes below where the objective does not go below a number
         */
        private Solve(Model model, double share, Kind kind, LongFunction<Score> scoreOfBound) {
            this.model = model;
            variant.configure(solver.getParameters());
            solver.getParameters().setRandomSeed((int) (limits.seed() & Integer.MAX_VALUE));
            // The limit is that of the run, which may take several solves.
            limits.givenSteps().ifPresent(steps -> {
                long stepsLeft = Math.max(0, steps - conflicts);
                conflictLimits.add(stepsLeft);
                solver.getParameters().setMaxNumberOfConflicts(stepsLeft);
            });
            OptionalDouble left = limits.givenSeconds().stream()
                    .map(seconds -> Math.max(0.001, seconds - trace.elapsed().toNanos() / 1e9))
                    .findFirst();
            double most = kind == Kind.MUST_FIND ? 1 : share;
            left.ifPresent(seconds -> solver.getParameters().setMaxTimeInSeconds(most * seconds));
            Timer timer = new Timer("cp-sat", true);
            solver.getParameters().setFixVariablesToTheirHintedValue(kind == Kind.OF_HINT);
            if (kind == Kind.MUST_FIND_SOON) {
                after(timer, left, FIRST_SHARE, () -> {
                    if (!isFound) {
                        solver.stopSearch();
                    }
                });
            } else if (kind == Kind.MUST_FIND) {
                after(timer, left, share, () -> {
                    isEnough = true;
                    if (isFound) {
                        solver.stopSearch();
                    }
                });
            }
            this.scoreOfBound = scoreOfBound;
            this.status = solver.solve(model.cp(), this);
            timer.cancel();
            if (hasSolution()) {
                note(solver.bestObjectiveBound());
            }
            if (status == CpSolverStatus.MODEL_INVALID) {
                throw new IllegalStateException(
                        "CP-SAT refuses the model: " + model.cp().validate().strip());
            }
            conflicts += solver.numConflicts();
        }

        private static void after(Timer timer, OptionalDouble seconds, double share, Runnable action) {
            TimerTask task = new TimerTask() {
                @Override
                public void run() {
                    action.run();
                }
            };
            seconds.ifPresent(all -> timer.schedule(task, Math.round(1000 * share * all)));
        }

        private int[] nowhere() {
            int[] none = new int[offer.sessionCount()];
            Arrays.fill(none, -1);
            return none;
        }

        @Override
        public void onSolutionCallback() {
            isFound = true;
            // The solver's own call for bounds, from threads of its own, makes Java crash.
            note(bestObjectiveBound());
            if (isEnough) {
                stopSearch();
            }
            int[] ofRooms = nowhere();
            int[] ofTimes = nowhere();
            model.rooms().read(this::booleanValue, ofRooms, ofTimes);
            best.take(model.offer(), ofRooms, ofTimes);
        }

        private void note(double bound) {
            if (isAboutEveryTimetable(model)) {
                trace.bounded(scoreOfBound.apply(rounded(bound)));
            }
        }

        /** Returns the whole number that a bound implies; a hair above a whole number is that number. */
        private static long rounded(double bound) {
            return (long) Math.max(0, Math.ceil(bound - 1e-6));
        }

        private boolean hasSolution() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        private Score score() {
            return model.costs().score(solver::value);
        }

        /** Returns what the objective does not go below. */
        private long bound() {
            return rounded(solver.bestObjectiveBound());
        }

        /** Gives the next solve this one's solution to start from. */
        private void hintSolution() {
            model.cp().clearHints();
            for (int i = 0; i < solver.response().getSolutionCount(); i++) {
                model.cp()
                        .getBuilder()
                        .getSolutionHintBuilder()
                        .addVars(i)
                        .addValues(solver.response().getSolution(i));
            }
        }
    }
}
