package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.model.PlaceChange;

/** Rounds of ruin and recreate, whose steps are accepted like annealing (Kirkpatrick et al. 1983). */
public final class SimulatedAnnealing {

    private static final int PROBES = 40;
    private static final double FIRST = 0.4;
    private static final double LAST = 0.005;
    private static final int MIN_IDLE = 1000;

    private final IncumbentTracker incumbent;
    private final RuinAndRecreate ruin;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final Runnable onStep;
    private final double mediumTemperature;

    /**
     * @param mediumTemperature how much more may be left out, more or less, on the way to leaving nothing out
     * @param onStep called at each step
     */
    public SimulatedAnnealing(
            IncumbentTracker incumbent,
            RuinAndRecreate ruin,
            RandomGenerator random,
            double mediumTemperature,
            BooleanSupplier isOver,
            Runnable onStep) {
        this.incumbent = incumbent;
        this.ruin = ruin;
        this.random = random;
        this.mediumTemperature = mediumTemperature;
        this.isOver = isOver;
        this.onStep = onStep;
    }

    /** Goes on from the best, from a temperature that suits the event to almost none. */
    public void run(int steps) {
        incumbent.restoreBest();
        double typical = typicalRise();
        for (int i = 0; i < steps && !isOver.getAsBoolean(); i++) {
            double temperature = typical * FIRST * StrictMath.pow(LAST / FIRST, (double) i / steps);
            decide(ruin.step(), temperature);
        }
    }

    /** Makes way for what is left out, until nothing is or until it no longer pays. */
    public void completeSessions() {
        double temperature = typicalRise();
        int steps = 0;
        int lastGain = 0;
        while (ruin.hasIncompleteSessions() && steps - lastGain < MIN_IDLE + steps / 4 && !isOver.getAsBoolean()) {
            long medium = incumbent.best().medium();
            onStep.run();
            List<PlaceChange> undo = ruin.stepForIncompleteSession();
            if (!undo.isEmpty()) {
                incumbent.decide(undo, after -> isAcceptedIncomplete(after, temperature));
            }
            steps++;
            lastGain = incumbent.best().medium() < medium ? steps : lastGain;
        }
    }

    private void decide(List<PlaceChange> undo, double temperature) {
        onStep.run();
        if (!undo.isEmpty()) {
            incumbent.decide(undo, after -> isAccepted(after, temperature));
        }
    }

    private boolean isAccepted(Score after, double temperature) {
        Score now = incumbent.score();
        if (after.compareTo(now) <= 0) {
            return true;
        }
        return after.hard() == now.hard()
                && after.medium() == now.medium()
                && after.soft() - now.soft() <= -temperature * StrictMath.log(1 - random.nextDouble());
    }

    /** Another session may be left out instead, even one that is a little dearer to leave out. */
    private boolean isAcceptedIncomplete(Score after, double temperature) {
        long rise = after.medium() - incumbent.score().medium();
        return rise <= 0
                ? isAccepted(after, temperature)
                : after.hard() == incumbent.score().hard()
                        && rise <= -mediumTemperature * StrictMath.log(1 - random.nextDouble());
    }

    /** Returns what a random step costs more, in the middle of some: the measure of the first temperature. */
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
