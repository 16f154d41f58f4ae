package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A timetable being mended: who sits where, who waits for a place, and who is told otherwise so far. What was done since a
 * mark can be undone.
 */
final class Mending {

    private final Ground ground;
    private Limit limit;
    private final Seats seats;
    /** Sessions that cannot keep their place. */
    private final BitSet forced = new BitSet();
    /** Sessions that are not where people were told, with or without a place. */
    private final BitSet displaced = new BitSet();

    private final BitSet out = new BitSet();
    /** In how many displaced sessions each person is live. */
    private final int[] tellings;

    private int peopleTold;
    /** What the sessions without a place cost at least. */
    private Limit open = new Limit(0, 0);

    private final List<Step> steps = new ArrayList<>();

    /** A session that was put elsewhere, with the place that it had. */
    private record Step(int session, @Nullable Site before, boolean wasOut) {}

    Mending(Ground ground, Limit limit) {
        this.ground = ground;
        this.limit = limit;
        this.seats = new Seats(ground);
        this.tellings = new int[ground.event.people().size()];
        for (int s = 0; s < ground.size; s++) {
            if (seats.at(s) == null) {
                open = open.plus(ground.floor(s));
                forced.set(s);
                displace(s, true);
            }
        }
    }

    Seats seats() {
        return seats;
    }

    /** Returns the sessions that are not where people were told; the set is not to be changed. */
    BitSet displaced() {
        return displaced;
    }

    /** Returns the sessions that are left out; the set is not to be changed. */
    BitSet out() {
        return out;
    }

    boolean isForced(int s) {
        return forced.get(s);
    }

    /** A session cannot keep its place. */
    void force(int s) {
        forced.set(s);
        set(s, null);
    }

    /** Returns how many people are told otherwise. */
    int peopleTold() {
        return peopleTold;
    }

    /** Returns how many more people are told otherwise if a session gives way. */
    int more(int s) {
        if (displaced.get(s) || !ground.isPublished(s)) {
            return 0;
        }
        return (int) ground.live(s).stream().filter(p -> tellings[p] == 0).count();
    }

    /** Returns how many fewer people are told otherwise if a session that gave way goes back. */
    int fewer(int s) {
        if (!displaced.get(s) || !ground.isPublished(s)) {
            return 0;
        }
        return (int) ground.live(s).stream().filter(p -> tellings[p] == 1).count();
    }

    /** Returns whether the timetable can still be within the limit. */
    boolean isWithin() {
        return seats.own().plus(open).plus(seats.coupled()).isWithin(limit);
    }

    /** Puts a session somewhere, or nowhere. */
    void set(int s, @Nullable Site site) {
        steps.add(new Step(s, seats.at(s), out.get(s)));
        move(s, site, false);
    }

    /** Puts a session somewhere, unless that passes the limit. */
    boolean put(int s, Site site) {
        int mark = mark();
        set(s, site);
        if (isWithin()) {
            return true;
        }
        undo(mark);
        return false;
    }

    /** Raises the limit by what a cost is above another. */
    void raise(Limit to, Limit from) {
        limit = limit.plus(to).minus(from);
    }

    /** Leaves a session out, and raises the limit by what that costs. */
    void leaveOut(int s) {
        raise(Limit.of(ground.leftOut(s)), Limit.of(ground.floor(s)));
        steps.add(new Step(s, seats.at(s), out.get(s)));
        move(s, null, true);
    }

    int mark() {
        return steps.size();
    }

    /** Undoes what was done since a mark. */
    void undo(int mark) {
        while (steps.size() > mark) {
            Step last = steps.remove(steps.size() - 1);
            move(last.session(), last.before(), last.wasOut());
        }
    }

    private void move(int s, @Nullable Site site, boolean isOut) {
        if (seats.at(s) != null) {
            seats.remove(s);
        } else {
            open = open.minus(Limit.of(out.get(s) ? ground.leftOut(s) : ground.floor(s)));
        }
        if (site != null) {
            seats.add(s, site);
        } else {
            open = open.plus(isOut ? ground.leftOut(s) : ground.floor(s));
        }
        out.set(s, isOut);
        displace(s, site == null || forced.get(s) || !site.equals(Objects.requireNonNull(ground.told[s])));
    }

    private void displace(int s, boolean isDisplaced) {
        if (displaced.get(s) == isDisplaced) {
            return;
        }
        displaced.set(s, isDisplaced);
        if (ground.isPublished(s)) {
            int more = isDisplaced ? 1 : -1;
            ground.live(s).stream().forEach(p -> {
                int before = tellings[p];
                tellings[p] = before + more;
                peopleTold += before == 0 ? 1 : tellings[p] == 0 ? -1 : 0;
            });
        }
    }
}
