package org.lectern.solve.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.CountedKinds;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.model.TallyScoreDirector;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.term.TermKind;

/**
 * The bound that a search has before it branches, by the same ascents, removals of places and sets of sessions. Here one timetable is the
 * incumbent from the start, and no better one is looked for. Multipliers of the medium level by itself do not count. Work is counted in
 * arcs, so the same event gives the same bound.
 */
public final class RootBound {

    private final BoundSearch bounds;
    private final IncumbentTracker incumbent;
    private final SubsetBound subsets;
    private final Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
    /** The model for which subgradient steps have been made. */
    private @Nullable LagrangianModel refined;

    /**
     * Raises the bound as far as it goes, or until some work is done.
     *
     * @param best the incumbent
     * @param counted the kinds of terms that count
     * @param work how many arcs the ascents may look at; those of coordinates and subgradients are not counted
     */
    public RootBound(Instance instance, AssignmentSnapshot best, Set<TermKind> counted, long work) {
        RoomGroups groups = SearchSetup.groupsOf(instance);
        Assignment assignment = new Assignment(instance, groups);
        for (int s = 0; s < best.sessionCount(); s++) {
            assignment.move(s, best.room(s), best.option(s));
        }
        TallyScoreDirector scores = new TallyScoreDirector(instance, best, () -> false);
        this.incumbent = new IncumbentTracker(assignment, scores, () -> {});
        long maxHard =
                Math.min(instance.emptyTimetableScore().hard(), incumbent.best().hard());
        LagrangianModel model = SearchSetup.model(instance, groups, maxHard, counted);
        CheapestInsertion insertion = new CheapestInsertion(model, assignment, new SplittableRandom(0));
        BackgroundTasks background = new BackgroundTasks(() -> false);
        boolean isSmall = SearchSetup.isSmall(instance);
        EventSearch timetables = new EventSearch(model, incumbent, insertion, () -> {});
        this.bounds = new BoundSearch(model, timetables, isSmall, background);
        this.subsets = new SubsetBound(instance);
        kinds.addAll(CountedKinds.of(model));
        run(AscentWork.minWork(isSmall), work, isSmall);
    }

    /** Each round is as long as all before it, as in a search. */
    private void run(long minWork, long work, boolean isSmall) {
        long done = 0;
        while (done < work && goesOn(isSmall)) {
            long next = Math.min(work - done, Math.max(minWork, done));
            bounds.startAscent(next);
            bounds.background().join();
            subsets.raise(bounds, incumbent, () -> false);
            kinds.addAll(CountedKinds.of(bounds.narrowModel()));
            done += next;
        }
        if (isSmall && !bounds.isProven()) {
            refine();
        }
    }

    /** Subgradient steps come once the ascent gains no more; better multipliers may then remove more places. */
    private boolean goesOn(boolean isSmall) {
        if (isSmall && !bounds.isProven() && bounds.isSettled()) {
            refine();
        }
        return !bounds.isProven() && !bounds.isSettled();
    }

    private void refine() {
        LagrangianModel narrow = bounds.narrowModel();
        if (!narrow.equals(refined) && narrow.hasMultipliers() && !bounds.isGuessed()) {
            refined = narrow;
            TreeGrowth.ascendBySubgradient(bounds);
        }
    }

    /** Returns the bound, never above the score of the incumbent. */
    public Score score() {
        return bounds.isProven() ? incumbent.best() : bounds.score();
    }

    /** Returns the proof of {@link #score}. */
    public Certificate certificate() {
        return bounds.certificate(score());
    }

    /** Returns the kinds of terms that it counted anywhere, with all places or with fewer. */
    public Set<TermKind> kinds() {
        return Set.copyOf(kinds);
    }
}
