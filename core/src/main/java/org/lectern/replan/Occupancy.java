package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.rule.Terms;
import org.lectern.solve.coupling.SharedPeople;

/**
 * Which rooms are taken when, and which people: a quick look at whether a place is free, before the rules are asked.
 *
 * <p>It says nothing of an event in which sessions may meet in a room or a person, since a rule is waived, off or not
 * hard.
 */
final class Occupancy {

    private final Ground ground;
    private final boolean isStrict;
    private final @Nullable Site[] at;
    private final List<List<Integer>> byRoom = new ArrayList<>();
    private final BitSet[] taken;
    private final List<List<Integer>> partners = new ArrayList<>();
    private final int origin;

    Occupancy(Ground ground, int origin) {
        this.ground = ground;
        this.origin = origin;
        this.isStrict = isStrict(ground, "room-conflict") && isStrict(ground, "person-conflict");
        this.at = new Site[ground.size];
        this.taken = new BitSet[ground.event.rooms().size()];
        for (int room = 0; room < taken.length; room++) {
            taken[room] = new BitSet();
            byRoom.add(new ArrayList<>());
        }
        for (int s = 0; s < ground.size; s++) {
            partners.add(new ArrayList<>());
        }
        for (SharedPeople.Pair pair : ground.coupling.sharedPeople()) {
            partners.get(pair.one()).add(pair.other());
            partners.get(pair.other()).add(pair.one());
        }
    }

    private static boolean isStrict(Ground ground, String rule) {
        Terms terms = ground.rulebook.terms(rule);
        return terms.counts()
                && terms.level() == Level.HARD
                && ground.rulebook.waivers(rule).isEmpty();
    }

    void add(int s, Site site) {
        at[s] = site;
        byRoom.get(site.room()).add(s);
        take(site);
    }

    void remove(int s) {
        Site site = at[s];
        if (site != null) {
            at[s] = null;
            byRoom.get(site.room()).remove((Integer) s);
            taken[site.room()].clear();
            for (int other : byRoom.get(site.room())) {
                take(java.util.Objects.requireNonNull(at[other]));
            }
        }
    }

    private void take(Site site) {
        taken[site.room()].set(from(site), until(site));
    }

    private int from(Site site) {
        return ground.coupling.gaps().takenFrom(site.room(), site.time().start()) - origin;
    }

    private int until(Site site) {
        return ground.coupling.gaps().takenUntil(site.room(), site.time().end()) - origin;
    }

    /** Returns whether a place may be free: if not, it certainly breaks a hard rule. */
    boolean mayBeFree(int s, Site site) {
        if (!isStrict) {
            return true;
        }
        int next = taken[site.room()].nextSetBit(from(site));
        if (next >= 0 && next < until(site)) {
            return false;
        }
        for (int other : partners.get(s)) {
            Site there = at[other];
            if (there != null && meets(site, there)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(Site one, Site other) {
        int gap = ground.coupling.gaps().between(one.room(), other.room());
        return one.time().start() < other.time().end() + gap
                && other.time().start() < one.time().end() + gap;
    }

    /** Returns whether two sessions at these places meet, in a room or by a person. */
    boolean meet(int one, Site there, int other, Site otherThere) {
        boolean isSameRoom = there.room() == otherThere.room();
        return (isSameRoom && from(there) < until(otherThere) && from(otherThere) < until(there))
                || (partners.get(one).contains(other) && meets(there, otherThere));
    }

    /** Returns the sessions that a session would meet at a place, in its room or by a person. */
    List<Integer> blockers(int s, Site site) {
        List<Integer> blockers = new ArrayList<>();
        for (int other : byRoom.get(site.room())) {
            Site there = java.util.Objects.requireNonNull(at[other]);
            if (from(site) < until(there) && from(there) < until(site)) {
                blockers.add(other);
            }
        }
        for (int other : partners.get(s)) {
            Site there = at[other];
            if (there != null && !blockers.contains(other) && meets(site, there)) {
                blockers.add(other);
            }
        }
        return blockers;
    }
}
