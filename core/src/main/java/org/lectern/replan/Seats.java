package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.coupling.Tallies;

/** Who sits where: the sessions that have a place at the moment, what that costs, and which places are free. */
final class Seats {

    private final Ground ground;
    private final Tallies tallies;
    private final Occupancy occupancy;
    private final @Nullable Site[] at;
    private Limit own = new Limit(0, 0);

    /** All sessions stand where people were told. */
    Seats(Ground ground) {
        this.ground = ground;
        this.tallies = Tallies.ofMonotone(ground.coupling);
        this.occupancy = new Occupancy(ground, ground.origin);
        this.at = new Site[ground.size];
        for (int s = 0; s < ground.size; s++) {
            Site told = ground.told[s];
            if (told != null) {
                add(s, told);
            }
        }
    }

    void add(int s, Site site) {
        at[s] = site;
        own = own.plus(site.own());
        occupancy.add(s, site);
        tallies.add(
                s,
                site.room(),
                site.time().start(),
                site.time().end(),
                site.time().halfDay());
    }

    void remove(int s) {
        Site site = Objects.requireNonNull(at[s]);
        at[s] = null;
        own = new Limit(
                own.hard() - site.own().hard(), own.medium() - site.own().medium());
        occupancy.remove(s);
        tallies.remove(s);
    }

    @Nullable
    Site at(int s) {
        return at[s];
    }

    @Nullable
    Site[] all() {
        return at.clone();
    }

    /** Returns what the sessions that have a place cost, each taken alone. */
    Limit own() {
        return own;
    }

    /** Returns what they cost each other under rules that a session more never makes cheaper. */
    Limit coupled() {
        return Limit.of(tallies.score());
    }

    Occupancy occupancy() {
        return occupancy;
    }

    /** Returns the sessions that may be moved and break a hard or medium rule with others. */
    List<Integer> clashing() {
        List<Integer> clashing = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            Site site = at[s];
            if (site != null && !ground.held[s]) {
                Limit before = coupled();
                remove(s);
                Limit after = coupled();
                add(s, site);
                if (!before.isWithin(after)) {
                    clashing.add(s);
                }
            }
        }
        return clashing;
    }

    /** Puts everything back where people were told that it is. */
    void reset() {
        for (int s = 0; s < ground.size; s++) {
            Site told = ground.told[s];
            if (at[s] != null && !at[s].equals(told)) {
                remove(s);
            }
            if (at[s] == null && told != null) {
                add(s, told);
            }
        }
    }
}
