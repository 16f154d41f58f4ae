package org.lectern.solve.search;

import java.util.EnumSet;
import java.util.Set;
import org.lectern.job.work.ForkedTask;
import org.lectern.job.work.JobScope;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.term.TermKind;

/** What a search needs whatever it starts from. It is made on a thread of its own, so that Timefold's solver can start meanwhile. */
public final class SearchSetup {

    private static final int MAX_SMALL = 40;
    private static final int MAX_PLACES = 3000;

    private final Instance instance;
    private final RoomGroups groups;
    private final ForkedTask<LagrangianModel> first;
    private final int threads;

    private SearchSetup(Instance instance, int threads) {
        this.instance = instance;
        this.threads = threads;
        this.groups = groupsOf(instance);
        // A timetable may always be empty, so a place that costs more than that at hard level is of no interest.
        this.first = JobScope.current()
                .fork(
                        "lectern-model",
                        () -> newModel(instance.emptyTimetableScore().hard()));
    }

    /**
     * Returns a preparation that is being made.
     *
     * @param threads how many threads the search may use
     */
    public static SearchSetup start(Instance instance, int threads) {
        return new SearchSetup(instance, threads);
    }

    /** Rooms that may be exchanged are one where branching may come so far, others that are alike where there are many. */
    static RoomGroups groupsOf(Instance instance) {
        int sessions = instance.sessionCount();
        RoomGroups same = sessions <= Certificate.MAX_PROPAGATED && instance.uses(ProofTechnique.INTERCHANGEABLE_ROOMS)
                ? RoomGroups.interchangeable(instance)
                : RoomGroups.apart(instance);
        RoomGroups many = sessions <= MAX_SMALL ? same : RoomGroups.alikeIfMany(instance);
        return many.count() < same.count() ? many : same;
    }

    int threads() {
        return threads;
    }

    /** Returns whether the event is so small that branching closes its gap whatever places are left, so that it sees them all. */
    boolean isSmall() {
        return isSmall(instance);
    }

    static boolean isSmall(Instance instance) {
        return instance.sessionCount() <= MAX_SMALL;
    }

    RoomGroups groups() {
        return groups;
    }

    /**
     * Returns a model of places whose hard cost is at most so much.
     *
     * @throws org.lectern.event.InvalidInputException if costs are too large to be added up in a long
     */
    LagrangianModel model(long mostHard) {
        LagrangianModel made = first.findUnlessStopped().orElse(null);
        return made != null && made.maxHard() == mostHard ? made : newModel(mostHard);
    }

    private LagrangianModel newModel(long mostHard) {
        return model(instance, groups, mostHard, EnumSet.allOf(TermKind.class));
    }

    /**
     * Returns the model of a search that counts some kinds of terms. It lists every place of a small event, and the cheapest of a larger
     * one.
     */
    static LagrangianModel model(Instance instance, RoomGroups groups, long mostHard, Set<TermKind> counted) {
        boolean listsAll = isSmall(instance) || groups.count() < instance.roomCount();
        return new LagrangianModel(instance, groups, mostHard, listsAll ? Integer.MAX_VALUE : MAX_PLACES, counted);
    }
}
