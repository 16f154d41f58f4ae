package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.model.PlaceChange;

/** Rounds of ruin and recreate under the acceptance criterion of simulated annealing (Kirkpatrick et al. 1983). */
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
     * @param mediumTemperature by how much the medium cost may rise, more or less, on the way to scheduling everything
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

    /** Runs a round from the incumbent, cooling from a temperature that suits the event to almost 0. */
    public void run(int steps) {
        incumbent.restoreBest();
        double typical = typicalRise();
        for (int i = 0; i < steps && !isOver.getAsBoolean(); i++) {
            double temperature = typical * FIRST * StrictMath.pow(LAST / FIRST, (double) i / steps);
            decide(ruin.step(), temperature);
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

    /** Accepts that another session becomes unscheduled instead, even at a slightly higher medium cost. */
    private boolean isAcceptedIncomplete(Score after, double temperature) {
        long rise = after.medium() - incumbent.score().medium();
        return rise <= 0
                ? isAccepted(after, temperature)
                : after.hard() == incumbent.score().hard()
                        && rise <= -mediumTemperature * StrictMath.log(1 - random.nextDouble());
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
