package org.lectern.solve.search;

import java.util.concurrent.CompletableFuture;

/** What a search needs whatever it starts from. It is made on a thread of its own, so that Timefold's solver can start meanwhile. */
public final class Preparation {

    private static final int MOST_BRANCHED = 40;
    private static final int MOST_PLACES = 3000;

    private final Instance instance;
    private final RoomGroups groups;
    private final CompletableFuture<PricedModel> first;

    private Preparation(Instance instance) {
        this.instance = instance;
        this.groups = isBranched() ? RoomGroups.apart(instance) : RoomGroups.alikeIfMany(instance);
        // Leaving everything out is always possible, so no place that is dearer than that at hard level is of interest.
        this.first = Aside.start(
                "lectern-model", () -> newModel(instance.withoutSessions().hard()));
    }

    /** Returns a preparation that is being made. */
    public static Preparation start(Instance instance) {
        return new Preparation(instance);
    }

    /** Returns whether the event is so small that its gap is closed by branching. */
    boolean isBranched() {
        return instance.sessionCount() <= MOST_BRANCHED;
    }

    RoomGroups groups() {
        return groups;
    }

    /**
     * Returns a model of places whose hard cost is at most so much.
     *
     * @throws org.lectern.event.InvalidInputException if costs are too large to be added up in a long
     */
    PricedModel model(long mostHard) {
        PricedModel made = first.handle((model, failure) -> model).join();
        return made != null && made.mostHard() == mostHard ? made : newModel(mostHard);
    }

    /** Branching must see every place; a larger event is searched among the cheapest. */
    private PricedModel newModel(long mostHard) {
        boolean listsAll = isBranched() || groups.count() < instance.roomCount();
        return new PricedModel(instance, groups, mostHard, listsAll ? Integer.MAX_VALUE : MOST_PLACES);
    }
}
