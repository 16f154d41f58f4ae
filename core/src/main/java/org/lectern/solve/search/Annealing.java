package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;

/** Rounds of ruin and recreate, whose steps are accepted like annealing (Kirkpatrick et al. 1983). */
final class Annealing {

    private static final int PROBES = 40;
    private static final double FIRST = 0.4;
    private static final double LAST = 0.005;
    private static final int FEWEST_IDLE = 1000;

    private final Standing standing;
    private final RuinAndRecreate ruin;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final Runnable onStep;
    private final double mediumTemperature;

    /**
     * @param mediumTemperature how much more may be left out, more or less, on the way to leaving nothing out
     * @param onStep called at each step
     */
    Annealing(
            Standing standing,
            RuinAndRecreate ruin,
            RandomGenerator random,
            double mediumTemperature,
            BooleanSupplier isOver,
            Runnable onStep) {
        this.standing = standing;
        this.ruin = ruin;
        this.random = random;
        this.mediumTemperature = mediumTemperature;
        this.isOver = isOver;
        this.onStep = onStep;
    }

    /** Goes on from the best, from a temperature that suits the event to almost none. */
    void run(int steps) {
        standing.restoreBest();
        double typical = typicalRise();
        for (int i = 0; i < steps && !isOver.getAsBoolean(); i++) {
            double temperature = typical * FIRST * StrictMath.pow(LAST / FIRST, (double) i / steps);
            decide(ruin.step(), temperature);
        }
    }

    /** Makes way for what is left out, until nothing is or until it no longer pays. */
    void makeWay() {
        double temperature = typicalRise();
        int steps = 0;
        int lastGain = 0;
        while (ruin.isAnyWanting() && steps - lastGain < FEWEST_IDLE + steps / 4 && !isOver.getAsBoolean()) {
            long medium = standing.best().medium();
            onStep.run();
            List<Change> undo = ruin.stepForWanting();
            if (!undo.isEmpty()) {
                standing.decide(undo, after -> isAcceptedWanting(after, temperature));
            }
            steps++;
            lastGain = standing.best().medium() < medium ? steps : lastGain;
        }
    }

    private void decide(List<Change> undo, double temperature) {
        onStep.run();
        if (!undo.isEmpty()) {
            standing.decide(undo, after -> isAccepted(after, temperature));
        }
    }

    private boolean isAccepted(Score after, double temperature) {
        Score now = standing.score();
        if (after.compareTo(now) <= 0) {
            return true;
        }
        return after.hard() == now.hard()
                && after.medium() == now.medium()
                && after.soft() - now.soft() <= -temperature * StrictMath.log(1 - random.nextDouble());
    }

    /** Another session may be left out instead, even one that is a little dearer to leave out. */
    private boolean isAcceptedWanting(Score after, double temperature) {
        long rise = after.medium() - standing.score().medium();
        return rise <= 0
                ? isAccepted(after, temperature)
                : after.hard() == standing.score().hard()
                        && rise <= -mediumTemperature * StrictMath.log(1 - random.nextDouble());
    }

    /** Returns what a random step costs more, in the middle of some: the measure of the first temperature. */
    private double typicalRise() {
        List<Long> rises = new ArrayList<>();
        Score now = standing.score();
        for (int i = 0; i < PROBES; i++) {
            List<Change> undo = ruin.step();
            Score after = undo.isEmpty() ? now : standing.probe(undo);
            if (after.hard() == now.hard() && after.medium() == now.medium() && after.soft() > now.soft()) {
                rises.add(after.soft() - now.soft());
            }
        }
        rises.sort(Long::compare);
        return rises.isEmpty() ? 1 : rises.get(rises.size() / 2);
    }
}
