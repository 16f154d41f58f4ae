package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Contender;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.rule.Score;

/**
 * CP-SAT with two workers. A step is a conflict.
 *
 * <p>It minimises medium cost before soft cost, and takes no place of a hard cost that leaving the session out has not.
 */
public final class CpSatEngine implements Contender {

    private static final int WORKERS = 2;

    private final String model;

    /** @param model {@code intervals} or {@code time-indexed} */
    public CpSatEngine(String model) {
        this.model = model;
    }

    @Override
    public Outcome solve(Event event, RunLimits limits, Trace trace) {
        Loader.loadNativeLibraries();
        Offer offer = Offer.of(event);
        trace.tablesFilled();
        CpModel cp = new CpModel();
        Costs costs = new Costs();
        SessionVariables sessions = new SessionVariables(cp, offer, costs);
        RoomModel rooms = switch (model) {
            case "intervals" -> new IntervalModel(cp, offer, sessions, costs);
            case "time-indexed" -> new TimeIndexedModel(cp, offer, sessions, costs);
            default -> throw new IllegalArgumentException("Unknown model: " + model);
        };
        new PeopleModel(cp, offer, sessions).add();
        new RelationsModel(cp, offer, sessions).add();
        new SoftCouplingModel(cp, offer, sessions, costs).add();
        costs.minimise(cp);
        rooms.hint(GreedyStart.of(offer));

        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS).setRandomSeed((int) (limits.seed() & Integer.MAX_VALUE));
        limits.givenSeconds()
                .ifPresent(seconds -> solver.getParameters()
                        .setMaxTimeInSeconds(
                                Math.max(0.001, seconds - trace.elapsed().toNanos() / 1e9)));
        limits.givenSteps().ifPresent(steps -> solver.getParameters().setMaxNumberOfConflicts(steps));
        Best best = new Best(offer, rooms, costs, trace);
        CpSolverStatus status = solver.solve(cp, best);
        return new Outcome(
                offer.timetable(best.rooms, best.times),
                word(status),
                offer::floor,
                bound(best.told, status, solver, rooms, offer),
                solver.numConflicts(),
                null,
                null);
    }

    private static String word(CpSolverStatus status) {
        return switch (status) {
            case OPTIMAL -> "proven-optimal";
            case FEASIBLE -> "time-limit";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Returns the solver's bound if it holds for every timetable: what the model leaves out only costs more, and what it
     * asks in excess is not asked in this event.
     */
    private static @Nullable Score bound(
            @Nullable Score told, CpSolverStatus status, CpSolver solver, RoomModel rooms, Offer offer) {
        boolean isSolved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        boolean asksInExcess =
                !offer.event().travel().isEmpty() || !offer.event().waivers().isEmpty();
        if (!isSolved || told == null || !told.isFeasible() || asksInExcess || !rooms.hasAllPlaces()) {
            return null;
        }
        // A bound a hair above a whole number is that number.
        long least = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        return new Score(0, 0, Math.max(0, Math.min(told.soft(), least)));
    }

    /** Hears of each better solution. */
    private static final class Best extends CpSolverSolutionCallback {

        private final Offer offer;
        private final RoomModel model;
        private final Costs costs;
        private final Trace trace;
        private int[] rooms;
        private int[] times;
        private @Nullable Score told;

        private Best(Offer offer, RoomModel model, Costs costs, Trace trace) {
            this.offer = offer;
            this.model = model;
            this.costs = costs;
            this.trace = trace;
            this.rooms = nowhere();
            this.times = nowhere();
        }

        private int[] nowhere() {
            int[] none = new int[offer.sessionCount()];
            Arrays.fill(none, -1);
            return none;
        }

        @Override
        public void onSolutionCallback() {
            int[] ofRooms = nowhere();
            int[] ofTimes = nowhere();
            Predicate<Literal> isTrue = this::booleanValue;
            model.read(isTrue, ofRooms, ofTimes);
            rooms = ofRooms;
            times = ofTimes;
            told = costs.score(Math.round(objectiveValue()));
            trace.improved(told, () -> offer.timetable(ofRooms, ofTimes));
        }
    }
}
