package org.lectern.solve.search;

import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;

/** The search for timetables of the event as it is, which insertions by multipliers lead. */
record EventSearch(LagrangianModel model, IncumbentTracker incumbent, CheapestInsertion insertion, Runnable betterBound)
        implements TimetableSearch {

    @Override
    public Score best() {
        return incumbent.best();
    }

    @Override
    public void offer(AssignmentSnapshot found) {
        incumbent.offer(found);
    }

    @Override
    public void use(LagrangeMultipliers multipliers) {
        insertion.setMultipliers(multipliers.with(model));
    }

    @Override
    public void onBetterBound() {
        betterBound.run();
    }
}
