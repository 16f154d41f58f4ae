package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for sessions that go elsewhere while the others stay: a depth-first search, the session with the fewest
 * free places first, those that failed often before others.
 */
final class Seating {

    /** A few sessions are looked at so thoroughly that a failure proves something. */
    private static final int FEW = 6;

    private static final int MOST_LOOKS_IF_FEW = 20_000;
    private static final int MOST_LOOKS = 1_000;

    private final Ground ground;
    private final Limit limit;
    private final Seats seats;
    private final Set<String> forbidden;
    private final int[] failures;
    private int looks;
    private int mostLooks;

    /** A session with the places that are free for it among those that stay. */
    private record Free(int session, List<Site> open) {}

    /**
     * @param limit the hard and medium cost that a timetable may have
     * @param forbidden places that other timetables use, as {@link #key} writes them
     */
    Seating(Ground ground, Limit limit, Set<String> forbidden) {
        this.ground = ground;
        this.limit = limit;
        this.forbidden = forbidden;
        this.seats = new Seats(ground);
        this.failures = new int[ground.size];
    }

    static String key(int session, Site site) {
        return key(session, site.room(), site.time().start());
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
    Site @Nullable [] find(Moving moving) {
        looks = 0;
        for (int s = 0; s < ground.size; s++) {
            if (seats.at(s) != null && !moving.keeps(s)) {
                seats.remove(s);
            }
        }
        Limit others = new Limit(0, 0);
        List<Integer> unplaced = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            if (moving.out().get(s)) {
                others = others.plus(ground.leftOut(s));
            } else if (seats.at(s) == null) {
                unplaced.add(s);
                others = others.plus(ground.floor(s));
            }
        }
        mostLooks = unplaced.size() <= FEW ? MOST_LOOKS_IF_FEW : MOST_LOOKS;
        @Nullable Site @Nullable [] found = null;
        Limit total = seats.own().plus(others).plus(seats.coupled());
        if (total.isWithin(limit)) {
            List<Free> free = new ArrayList<>();
            for (int s : unplaced) {
                free.add(new Free(s, open(s, ground.sites(s), total)));
            }
            found = seat(free, others) ? seats.all() : null;
        }
        seats.reset();
        return found;
    }

    /** @param others the least cost of what has no place: left out, or still to be placed */
    private boolean seat(List<Free> free, Limit others) {
        Limit total = seats.own().plus(others).plus(seats.coupled());
        if (!total.isWithin(limit)) {
            return false;
        }
        if (free.isEmpty()) {
            return ground.isWithin(limit, seats.all(), others);
        }
        Free next = free.get(0);
        List<Free> now = new ArrayList<>();
        for (Free one : free) {
            Free left = new Free(one.session(), open(one.session(), one.open(), total));
            if (left.open().isEmpty() && !canBeOut(left.session(), total)) {
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
        Limit rest = others.minus(ground.floor(chosen));
        for (Site site : next.open()) {
            if (looks++ >= mostLooks) {
                return false;
            }
            seats.add(chosen, site);
            if (seat(now, rest)) {
                return true;
            }
            seats.remove(chosen);
        }
        if (canBeOut(chosen, total) && seat(now, rest.plus(ground.leftOut(chosen)))) {
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
    private boolean canBeOut(int s, Limit total) {
        return !ground.isPublished(s)
                && total.minus(ground.floor(s)).plus(ground.leftOut(s)).isWithin(limit);
    }

    /** Returns those of the places of a session, the cheapest first, that may be free and are within the limit. */
    private List<Site> open(int s, List<Site> sites, Limit total) {
        Limit rest = total.minus(ground.floor(s));
        List<Site> open = new ArrayList<>();
        for (Site site : sites) {
            if (!rest.plus(site.own()).isWithin(limit)) {
                break;
            }
            if (seats.occupancy().mayBeFree(s, site) && !forbidden.contains(key(s, site))) {
                open.add(site);
            }
        }
        return open;
    }
}
