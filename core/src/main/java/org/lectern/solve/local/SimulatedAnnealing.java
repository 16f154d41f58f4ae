package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.model.PlaceChange;

/** Rounds of ruin and recreate under the acceptance criterion of simulated annealing (Kirkpatrick et al. 1983). */
public final class SimulatedAnnealing {

    private static final int PROBES = 40;
    private static final double FIRST = 0.4;
    /** From here on a round leaves the valley of the incumbent. */
    private static final double FIRST_IF_HOT = 2;

    /** A round that has lowered the cost by less than this share has found all that is near. */
    private static final double LITTLE = 0.01;

    /** A longer hot round takes more time than it saves. */
    private static final int MAX_HOT = 1 << 15;

    private static final double LAST = 0.005;
    private static final int MIN_IDLE = 1000;
    /** By how much of a session the medium cost may rise, more or less, on the way to scheduling everything. */
    private static final double MEDIUM_SHARE = 0.3;

    /** What leaving a session out costs at first in a relaxed round, in terms of its share of the soft cost and a typical rise. */
    private static final double FIRST_PRICE = 3;

    private static final double RAISED_PRICE = 1.5;
    private static final double LOWERED_PRICE = 0.8;

    private final IncumbentTracker incumbent;
    private final RuinAndRecreate ruin;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final Runnable onStep;
    private final double mediumOfSession;
    private double priceFactor = FIRST_PRICE;
    private boolean isHot;
    private int idleRounds;

    private interface Acceptance {
        /** @param temperature in terms of a typical rise */
        Predicate<Score> at(double temperature);
    }

    /**
     * @param mediumOfSession what it costs at medium level to leave a session out, in the mean
     * @param onStep called at each step
     */
    public SimulatedAnnealing(
            IncumbentTracker incumbent,
            RuinAndRecreate ruin,
            RandomGenerator random,
            double mediumOfSession,
            BooleanSupplier isOver,
            Runnable onStep) {
        this.incumbent = incumbent;
        this.ruin = ruin;
        this.random = random;
        this.mediumOfSession = mediumOfSession;
        this.isOver = isOver;
        this.onStep = onStep;
    }

    /** Runs a round of some kind. */
    public void run(AnnealingKind kind, int steps) {
        switch (kind) {
            case SOFT -> run(steps);
            case MEDIUM -> runAtMedium(steps);
            case RELAXED -> runRelaxed(steps);
        }
    }

    /**
     * Runs a round from the incumbent, cooling from a temperature that suits the event to almost 0. After one that has found
     * little, the next begins hotter.
     */
    public void run(int steps) {
        incumbent.restoreBest();
        ruin.startRound(incumbent.score());
        double typical = typicalRise();
        Score before = incumbent.best();
        cool(isHot ? FIRST_IF_HOT : FIRST, steps, temperature -> {
            double rise = drawRise(temperature * typical);
            return after -> isAccepted(after, rise);
        });
        Score now = incumbent.best();
        boolean hasFoundLittle = now.hard() == before.hard()
                && now.medium() == before.medium()
                && (double) (before.soft() - now.soft()) <= LITTLE * (double) before.soft();
        idleRounds = hasFoundLittle ? idleRounds + 1 : 0;
        isHot = !isHot && hasFoundLittle && steps <= MAX_HOT;
    }

    /** Begins to count idle rounds anew, the next of which is not hot. */
    public void forgetIdleRounds() {
        idleRounds = 0;
        isHot = false;
    }

    /** Returns how many rounds in a row have found little. */
    public int idleRounds() {
        return idleRounds;
    }

    /**
     * Runs a round in which the medium cost may rise on the way, by less and less. It suits events in which more is left out
     * than the bound tells must be.
     */
    private void runAtMedium(int steps) {
        incumbent.restoreBest();
        ruin.startRound(incumbent.score());
        double typical = typicalRise();
        cool(FIRST, steps, temperature -> {
            double rise = drawRise(temperature * typical);
            double mediumRise = drawRise(temperature * mediumOfSession);
            return after -> isAcceptedIncomplete(after, rise, mediumRise);
        });
    }

    /**
     * Runs a round in which other sessions may be left out on the way, at a price in soft costs. Where rooms are full, timetables
     * that leave the least out are far from one another. The price rises if the round ends with more left out.
     */
    private void runRelaxed(int steps) {
        incumbent.restoreBest();
        ruin.startRound(incumbent.score());
        double typical = typicalRise();
        double costOfSession =
                2.0 * incumbent.best().soft() / incumbent.bestAssignment().sessionCount();
        double price = priceFactor * (typical + costOfSession) / mediumOfSession;
        cool(FIRST, steps, temperature -> {
            double rise = drawRise(temperature * typical);
            return after -> isAcceptedAt(price, after, rise);
        });
        boolean isComplete = incumbent.score().medium() <= incumbent.best().medium();
        priceFactor *= isComplete ? LOWERED_PRICE : RAISED_PRICE;
    }

    private void cool(double first, int steps, Acceptance acceptance) {
        for (int i = 0; i < steps && !isOver.getAsBoolean(); i++) {
            double temperature = first * StrictMath.pow(LAST / first, (double) i / steps);
            onStep.run();
            List<PlaceChange> undo = ruin.step();
            if (!undo.isEmpty()) {
                incumbent.decide(undo, acceptance.at(temperature));
            }
        }
    }

    /** Makes room for unplaced sessions and slots until none is left or no further improvement is found. */
    public void completeSessions() {
        double temperature = typicalRise();
        int steps = 0;
        int lastGain = 0;
        while (ruin.hasIncompleteSessions() && steps - lastGain < MIN_IDLE + steps / 4 && !isOver.getAsBoolean()) {
            long medium = incumbent.best().medium();
            onStep.run();
            List<PlaceChange> undo = ruin.stepForIncompleteSession();
            if (!undo.isEmpty()) {
                double softRise = drawRise(temperature);
                double mediumRise = drawRise(MEDIUM_SHARE * mediumOfSession);
                incumbent.decide(undo, after -> isAcceptedIncomplete(after, softRise, mediumRise));
            }
            steps++;
            lastGain = incumbent.best().medium() < medium ? steps : lastGain;
        }
    }

    /** Draws by how much the cost may rise in a step. */
    private double drawRise(double temperature) {
        return -temperature * StrictMath.log(1 - random.nextDouble());
    }

    private boolean isAccepted(Score after, double softRise) {
        Score now = incumbent.score();
        if (after.compareTo(now) <= 0) {
            return true;
        }
        return after.hard() == now.hard() && after.medium() == now.medium() && after.soft() - now.soft() <= softRise;
    }

    private boolean isAcceptedAt(double mediumPrice, Score after, double maxRise) {
        Score now = incumbent.score();
        double rise = after.soft() - now.soft() + mediumPrice * (after.medium() - now.medium());
        return after.hard() < now.hard() || (after.hard() == now.hard() && rise <= maxRise);
    }

    /** Accepts that another session becomes unscheduled instead, even at a slightly higher medium cost. */
    private boolean isAcceptedIncomplete(Score after, double softRise, double mediumRise) {
        long rise = after.medium() - incumbent.score().medium();
        return rise <= 0
                ? isAccepted(after, softRise)
                : after.hard() <= incumbent.score().hard() && rise <= mediumRise;
    }

    /** Returns the median rise of the cost over some random steps, which sets the first temperature. */
    private double typicalRise() {
        List<Long> rises = new ArrayList<>();
        Score now = incumbent.score();
        for (int i = 0; i < PROBES; i++) {
            List<PlaceChange> undo = ruin.step();
            Score after = undo.isEmpty() ? now : incumbent.probe(undo);
            if (after.hard() == now.hard() && after.medium() == now.medium() && after.soft() > now.soft()) {
                rises.add(after.soft() - now.soft());
            }
        }
        rises.sort(Long::compare);
        return rises.isEmpty() ? 1 : rises.get(rises.size() / 2);
    }
}
