package org.lectern.solve.bound;

import org.lectern.solve.model.RankedPlaces;

/** Which resources a session holds at a place and from when until when, and what it costs if too many hold one. */
public final class HeldResources {

    /** Stands for the cost of what is impossible. */
    public static final long IMPOSSIBLE = Relaxation.INFEASIBLE;

    private final LagrangianModel model;
    private final CapacityResources resources;

    /** Receives the points of a resource that a session holds: from the first to before the last. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int resource, int from, int until);
    }

    public HeldResources(LagrangianModel model) {
        this.model = model;
        this.resources = model.resources();
    }

    public int resourceCount() {
        return resources.count();
    }

    public int pointCount() {
        return resources.pointCount();
    }

    public int capacity(int resource, int point) {
        return resources.all().get(resource).capacities()[point];
    }

    /**
     * Returns what each session beyond the capacity costs at a point, in parts of a unit of packed cost, or {@link #IMPOSSIBLE}. Returns
     * 0 where the sessions clash in pairs anyway, since they share a room or a person.
     */
    public long excessCost(int resource, int point) {
        CapacityResources.Resource own = resources.all().get(resource);
        if (own.costs().length > 0) {
            return own.costs()[point];
        }
        return switch (own.kind()) {
            case PARALLEL_LIMIT, NOT_PARALLEL -> IMPOSSIBLE;
            case ROOM -> model.groups().isSingle(own.group()) ? 0 : IMPOSSIBLE;
            case SLACK, PERSON, CLIQUE -> 0;
        };
    }

    /** Visits all that a session holds at a place. */
    public void forEach(int session, int place, Visitor visitor) {
        RankedPlaces places = model.places(session);
        int group = places.group(place);
        if (group < 0) {
            return;
        }
        int option = places.option(place);
        int start = model.start(session, place);
        if (resources.rooms(session, group) >= 0) {
            visitor.visit(resources.rooms(session, group), start, model.roomEnd(session, place));
        }
        if (resources.slack(group) >= 0) {
            visitor.visit(resources.slack(group), start, model.slackEnd(session, place));
        }
        for (int running : resources.running(session)) {
            visitor.visit(running, start, model.runningEndOf(session, option));
        }
        for (int person : resources.people(session)) {
            visitor.visit(person, start, model.personEndOf(session, option));
        }
    }
}
