package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for sessions that go elsewhere while the others stay: a depth-first search, the session with the fewest
 * free places first, those that failed often before others.
 */
final class PlacementSearch {

    /** A few sessions are looked at so thoroughly that a failure proves something. */
    private static final int FEW = 6;

    private static final int MOST_LOOKS_IF_FEW = 20_000;
    private static final int MOST_LOOKS = 1_000;

    private final ReplanModel model;
    private final CostBound limit;
    private final PlacedSessions seats;
    private final Set<String> forbidden;
    private final int[] failures;
    private int looks;
    private int mostLooks;

    /** A session with the places that are free for it among those that stay. */
    private record Free(int session, List<CandidatePlace> open) {}

    /**
     * @param limit the hard and medium cost that a timetable may have
     * @param forbidden places that other timetables use, as {@link #key} writes them
     */
    PlacementSearch(ReplanModel model, CostBound limit, Set<String> forbidden) {
        this.model = model;
        this.limit = limit;
        this.forbidden = forbidden;
        this.seats = new PlacedSessions(model);
        this.failures = new int[model.size];
    }

    static String key(int session, CandidatePlace place) {
        return key(session, place.room(), place.time().start());
    }

    static String key(int session, int room, int start) {
        return session + " " + room + " " + start;
    }

    /** Returns whether the last search ended for want of time, so that it proves nothing. */
    boolean isCutShort() {
        return looks >= mostLooks;
    }

    /**
     * Returns a place for each session within the limit while the others stay, null for those that are left out; or null
     * where there is no such timetable.
     */
    @Nullable
    CandidatePlace @Nullable [] place(MoveSet moveSet) {
        looks = 0;
        for (int s = 0; s < model.size; s++) {
            if (seats.at(s) != null && !moveSet.keeps(s)) {
                seats.remove(s);
            }
        }
        CostBound others = new CostBound(0, 0);
        List<Integer> unplaced = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (moveSet.unscheduled().get(s)) {
                others = others.plus(model.unscheduledCost(s));
            } else if (seats.at(s) == null) {
                unplaced.add(s);
                others = others.plus(model.lowerBound(s));
            }
        }
        mostLooks = unplaced.size() <= FEW ? MOST_LOOKS_IF_FEW : MOST_LOOKS;
        @Nullable CandidatePlace @Nullable [] found = null;
        CostBound total = seats.ownCost().plus(others).plus(seats.couplingCost());
        if (total.isWithin(limit)) {
            List<Free> free = new ArrayList<>();
            for (int s : unplaced) {
                free.add(new Free(s, open(s, model.places(s), total)));
            }
            found = search(free, others) ? seats.all() : null;
        }
        seats.reset();
        return found;
    }

    /** @param others the least cost of what has no place: left out, or still to be placed */
    private boolean search(List<Free> free, CostBound others) {
        CostBound total = seats.ownCost().plus(others).plus(seats.couplingCost());
        if (!total.isWithin(limit)) {
            return false;
        }
        if (free.isEmpty()) {
            return model.isWithin(limit, seats.all(), others);
        }
        Free next = free.get(0);
        List<Free> now = new ArrayList<>();
        for (Free one : free) {
            Free left = new Free(one.session(), open(one.session(), one.open(), total));
            if (left.open().isEmpty() && !mayBeUnscheduled(left.session(), total)) {
                failures[left.session()]++;
                return false;
            }
            now.add(left);
            if (now.size() == 1 || isBefore(left, next)) {
                next = left;
            }
        }
        int chosen = next.session();
        now.removeIf(one -> one.session() == chosen);
        CostBound rest = others.minus(model.lowerBound(chosen));
        for (CandidatePlace place : next.open()) {
            if (looks++ >= mostLooks) {
                return false;
            }
            seats.add(chosen, place);
            if (search(now, rest)) {
                return true;
            }
            seats.remove(chosen);
        }
        if (mayBeUnscheduled(chosen, total) && search(now, rest.plus(model.unscheduledCost(chosen)))) {
            return true;
        }
        failures[chosen]++;
        return false;
    }

    private boolean isBefore(Free one, Free other) {
        long left = one.open().size() * (1L + failures[other.session()]);
        long right = other.open().size() * (1L + failures[one.session()]);
        return left < right;
    }

    /** A session that nobody was told of may be left out where the limit allows it. */
    private boolean mayBeUnscheduled(int s, CostBound total) {
        return !model.isPublished(s)
                && total.minus(model.lowerBound(s))
                        .plus(model.unscheduledCost(s))
                        .isWithin(limit);
    }

    /** Returns those of the places of a session, the cheapest first, that may be free and are within the limit. */
    private List<CandidatePlace> open(int s, List<CandidatePlace> sites, CostBound total) {
        CostBound rest = total.minus(model.lowerBound(s));
        List<CandidatePlace> open = new ArrayList<>();
        for (CandidatePlace place : sites) {
            if (!rest.plus(place.ownCost()).isWithin(limit)) {
                break;
            }
            if (seats.occupancy().mayBeFree(s, place) && !forbidden.contains(key(s, place))) {
                open.add(place);
            }
        }
        return open;
    }
}
