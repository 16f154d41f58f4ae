package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;

/** An annealed timetable with a search for its bounds, as rounds of a search have them. */
final class BoundedTimetable {

    private static final int STEPS = 4_000;
    private static final long WORK = 20_000_000;

    private final Instance instance;
    private final Annealer annealer;
    private final BoundSearch bounds;
    /** Each bound that was better than those before. */
    private final List<Score> raised = new ArrayList<>();

    private boolean isStopped;

    private BoundedTimetable(Instance instance) {
        this.instance = instance;
        LagrangianModel model =
                new LagrangianModel(instance, RoomGroups.interchangeable(instance), 0, Integer.MAX_VALUE);
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(instance.sessionCount());
        this.annealer = Annealer.of(model, empty, new SplittableRandom(1), () -> false, () -> false, () -> {});
        annealer.annealing().completeSessions();
        annealer.annealing().run(STEPS);
        annealer.incumbent().restoreBest();
        this.bounds = new BoundSearch(
                model,
                new EventSearch(model, annealer.incumbent(), annealer.insertion(), this::onBetterBound),
                false,
                new BackgroundTasks(() -> isStopped));
    }

    private void onBetterBound() {
        raised.add(bounds.score());
    }

    static BoundedTimetable of(Instance instance) {
        return new BoundedTimetable(instance);
    }

    /** Raises multipliers and removes places until neither raises the bound. */
    BoundedTimetable settle() {
        while (!bounds.isSettled() && !bounds.isProven()) {
            bounds.startAscent(WORK);
            bounds.background().join();
        }
        return this;
    }

    void stop() {
        isStopped = true;
    }

    Instance instance() {
        return instance;
    }

    IncumbentTracker incumbent() {
        return annealer.incumbent();
    }

    BoundSearch bounds() {
        return bounds;
    }

    List<Score> raised() {
        return raised;
    }

    /** Returns how much work is as long as some steps, whatever a step looks at. */
    static AscentWork work() {
        return new AscentWork(() -> 100, false);
    }
}
