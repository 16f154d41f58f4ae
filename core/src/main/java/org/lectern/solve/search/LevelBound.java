package org.lectern.solve.search;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.InstanceAtOtherLevels;

/** The search for bounds of the event at other levels. A timetable that it meets is offered to the search of the event itself. */
final class LevelBound implements TimetableSearch {

    private final InstanceAtOtherLevels event;
    private final Instance instance;
    private final UnaryOperator<Score> scored;
    private final IncumbentTracker incumbent;
    private final Consumer<DualBound> raise;
    private final BoundSearch bounds;
    private final TreeGrowth growth;
    private final AscentWork work;
    private final boolean isSmall;
    /** The best score that it met itself, at these levels. */
    private Score met = new Score(Long.MAX_VALUE, 0, 0);

    /**
     * What differs from the event as it is.
     *
     * @param event with rules at other levels, or without some
     * @param scored turns a score of the event as it is into one at these levels
     * @param raise takes each better bound
     */
    record Levels(InstanceAtOtherLevels event, UnaryOperator<Score> scored, Consumer<DualBound> raise) {}

    /** Makes tables and model of the event at these levels, on this thread alone. */
    LevelBound(Levels levels, IncumbentTracker incumbent, BackgroundTasks background, AscentWork work) {
        this.incumbent = incumbent;
        this.work = work;
        this.scored = levels.scored();
        this.raise = levels.raise();
        this.event = levels.event();
        this.instance = event.fill();
        SearchSetup setup = SearchSetup.start(instance, 1);
        this.isSmall = setup.isSmall();
        this.bounds = new BoundSearch(setup.model(0), this, isSmall, background);
        this.growth = new TreeGrowth(bounds, work);
    }

    /** Returns whether the ascent raises the bound no further. */
    boolean isSettled() {
        return bounds.isSettled();
    }

    /** Returns what no timetable costs less than at these levels. */
    Score lowerBound() {
        return bounds.score();
    }

    /** Returns whether no timetable is better at these levels than one that is known. */
    boolean isProven() {
        return bounds.isProven();
    }

    /** Returns by how much the best timetable that it met costs less at these levels than the best of the event as it is, if at all. */
    long shortfall() {
        Score best = scored.apply(incumbent.best());
        return met.compareTo(best) < 0 ? best.soft() - met.soft() : 0;
    }

    /**
     * Starts to raise the bound on another thread, if it can.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void start(int steps) {
        bounds.startAscent(work.during(steps));
        if (!bounds.background().isBusy() && !bounds.isProven() && mayGrow()) {
            growth.start(steps);
        }
    }

    private boolean mayGrow() {
        return isSmall ? bounds.isSettled() && !growth.isFull() : growth.canGrow();
    }

    @Override
    public Score best() {
        Score best = scored.apply(incumbent.best());
        return best.compareTo(met) < 0 ? best : met;
    }

    @Override
    public void offer(AssignmentSnapshot found) {
        Score score = instance.score(found);
        met = score.compareTo(met) < 0 ? score : met;
        incumbent.offer(event.inWhole(instance, found));
    }

    /** Those of other levels are none of the search. */
    @Override
    public void use(LagrangeMultipliers multipliers) {}

    @Override
    public void onBetterBound() {
        raise.accept(bounds.proven());
    }
}
