package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.coupling.Tallies;

/**
 * The second stage: sessions that go elsewhere anyway are put, one after the other, where all costs least, until none has
 * a better place. The people moved stay the same, and {@code moved} outweighs the rest.
 */
final class Refinement {

    private static final int MOST_ROUNDS = 20;
    private static final int MOST_PLACES = 400;

    private final Ground ground;
    private final Set<String> forbidden;
    private final Tallies tallies;
    private final Occupancy occupancy;
    private final @Nullable Site[] at;
    private Score own = Score.ZERO;

    Refinement(Ground ground, @Nullable Site[] at, Set<String> forbidden) {
        this.ground = ground;
        this.forbidden = forbidden;
        this.tallies = Tallies.of(ground.coupling);
        this.occupancy = new Occupancy(ground, ground.origin);
        this.at = at.clone();
        for (int s = 0; s < at.length; s++) {
            Site site = at[s];
            if (site != null) {
                add(s, site);
            }
        }
    }

    private void add(int s, Site site) {
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

    private void remove(int s) {
        Score gone = Objects.requireNonNull(at[s]).own();
        at[s] = null;
        own = new Score(own.hard() - gone.hard(), own.medium() - gone.medium(), own.soft() - gone.soft());
        occupancy.remove(s);
        tallies.remove(s);
    }

    private Score score() {
        return own.plus(tallies.score());
    }

    /** Returns where each session is best put; those that keep their place keep it. */
    @Nullable
    Site[] run(Moving moving) {
        List<Integer> free = new ArrayList<>();
        for (int s = 0; s < at.length; s++) {
            if (at[s] != null && (moving.moved().get(s) || !ground.isPublished(s))) {
                free.add(s);
            }
        }
        boolean isBetter = true;
        for (int round = 0; round < MOST_ROUNDS && isBetter; round++) {
            isBetter = false;
            for (int s : free) {
                isBetter |= improve(s);
            }
        }
        return at.clone();
    }

    private boolean improve(int s) {
        Site before = Objects.requireNonNull(at[s]);
        Score least = score();
        Site best = before;
        remove(s);
        int looked = 0;
        for (Site site : ground.sites(s)) {
            if (looked >= MOST_PLACES) {
                break;
            }
            if (!site.equals(before) && occupancy.mayBeFree(s, site) && !forbidden.contains(Seating.key(s, site))) {
                looked++;
                add(s, site);
                Score now = score();
                if (now.compareTo(least) < 0) {
                    least = now;
                    best = site;
                }
                remove(s);
            }
        }
        add(s, best);
        return !best.equals(before);
    }
}
