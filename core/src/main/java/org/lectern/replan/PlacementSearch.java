package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/**
 * A depth-first search for places of the sessions that move while the others stay. It chooses the session with the
 * fewest free places first, and among those the one that has failed most often.
 */
final class PlacementSearch {

    /** The maximum number of sessions that it searches thoroughly enough for a failure to be a proof. */
    private static final int FEW = 6;

    private static final int MAX_CHECKS_IF_FEW = 20_000;
    private static final int MAX_CHECKS = 1_000;

    private final ReplanModel model;
    private final CostBound limit;
    private final PlacedSessions seats;
    private final Set<String> forbidden;
    private final int[] failures;
    private int looks;
    private int maxChecks;

    /** A session with its free places among the sessions that stay. */
    private record Free(int session, List<CandidatePlace> open) {}

    /**
     * @param limit the maximum hard and medium cost of a timetable
     * @param forbidden what it may not choose: places by {@link #key}, sessions left out by {@link #keyOfLeavingOut}
     */
    PlacementSearch(ReplanModel model, CostBound limit, Set<String> forbidden) {
        this.model = model;
        this.limit = limit;
        this.forbidden = forbidden;
        this.seats = PlacedSessions.published(model);
        this.failures = new int[model.size];
    }

    static String key(int session, CandidatePlace place) {
        return key(session, place.room(), place.time().start());
    }

    static String key(int session, int room, int start) {
        return session + " " + room + " " + start;
    }

    static String keyOfLeavingOut(int session) {
        return session + " out";
    }

    /** Returns whether the last search reached its limit, so that it proves nothing. */
    boolean isCutShort() {
        return looks >= maxChecks;
    }

    /**
     * Returns a place for each session within the limit while the others stay, null for unscheduled ones; or null if
     * there is no such timetable.
     */
    @Nullable
    CandidatePlace @Nullable [] place(MoveSet moveSet) {
        looks = 0;
        for (int s = 0; s < model.size; s++) {
            if (seats.at(s) != null && !moveSet.keeps(s)) {
                seats.remove(s);
            }
        }
        CostBound others = CostBound.ZERO;
        List<Integer> unplaced = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (moveSet.unscheduled().get(s)) {
                others = others.plus(model.unscheduledCost(s));
            } else if (seats.at(s) == null) {
                unplaced.add(s);
                others = others.plus(model.lowerBound(s));
            }
        }
        maxChecks = unplaced.size() <= FEW ? MAX_CHECKS_IF_FEW : MAX_CHECKS;
        @Nullable CandidatePlace @Nullable [] found = null;
        CostBound total = others.plus(seats.score());
        if (total.isWithin(limit)) {
            List<Free> free = new ArrayList<>();
            for (int s : unplaced) {
                free.add(new Free(s, open(s, model.places(s), total)));
            }
            found = search(free, others) ? seats.all() : null;
        }
        seats.moveTo(model.publishedPlaces);
        return found;
    }

    /** @param others a lower bound of the cost of sessions without a place: unscheduled, or still to be placed */
    private boolean search(List<Free> free, CostBound others) {
        CostBound total = others.plus(seats.score());
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
            JobScope.checkpoint();
            if (looks++ >= maxChecks) {
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

    /** A session that was not published may be unscheduled if the limit allows it. */
    private boolean mayBeUnscheduled(int s, CostBound total) {
        return !model.isPublished(s)
                && !forbidden.contains(keyOfLeavingOut(s))
                && total.minus(model.lowerBound(s))
                        .plus(model.unscheduledCost(s))
                        .isWithin(limit);
    }

    /** Returns the places of a session, cheapest first, that may be free and are within the limit. */
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
