package org.lectern.solve.search;

import java.util.function.Consumer;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.InstanceWithoutSoft;

/** The search for bounds of the event without its soft rules. A timetable that it meets is offered to the search of the event itself. */
final class MediumBound implements TimetableSearch {

    private final InstanceWithoutSoft event;
    private final IncumbentTracker incumbent;
    private final Consumer<DualBound> raise;
    private final BoundSearch bounds;
    private final TreeGrowth growth;
    private final AscentWork work;
    private final boolean isSmall;

    /**
     * Makes tables and model of the event without its soft rules, on this thread alone.
     *
     * @param raise takes each better bound
     */
    MediumBound(
            Instance instance,
            IncumbentTracker incumbent,
            BackgroundTasks background,
            AscentWork work,
            Consumer<DualBound> raise) {
        this.incumbent = incumbent;
        this.work = work;
        this.raise = raise;
        this.event = InstanceWithoutSoft.of(instance);
        SearchSetup setup = SearchSetup.start(event.instance(), 1);
        this.isSmall = setup.isSmall();
        this.bounds = new BoundSearch(setup.model(0), this, isSmall, background);
        this.growth = new TreeGrowth(bounds, work);
    }

    /** Returns whether branching closes the gap whatever places are left. */
    boolean isSmall() {
        return isSmall;
    }

    /** Returns whether the ascent raises the bound no further. */
    boolean isSettled() {
        return bounds.isSettled();
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
        Score best = incumbent.best();
        return new Score(best.hard(), best.medium(), 0);
    }

    @Override
    public void offer(AssignmentSnapshot found) {
        incumbent.offer(event.inWhole(found));
    }

    /** Those of fewer rules are none of the search. */
    @Override
    public void use(LagrangeMultipliers multipliers) {}

    @Override
    public void onBetterBound() {
        raise.accept(bounds.proven());
    }
}
