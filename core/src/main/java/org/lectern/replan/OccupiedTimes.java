package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.SharedPeople;

/**
 * The times at which rooms and people are occupied: a quick test of whether a place is free, before the rules are
 * evaluated.
 *
 * <p>It has no answer for events whose sessions may overlap in a room or a person because a rule is waived, off or not
 * hard.
 */
final class OccupiedTimes {

    private final ReplanModel model;
    private final boolean isStrict;
    private final @Nullable CandidatePlace[] at;
    private final List<List<Integer>> byRoom = new ArrayList<>();
    private final BitSet[] taken;
    private final List<List<Integer>> partners = new ArrayList<>();
    private final int origin;

    OccupiedTimes(ReplanModel model, int origin) {
        this.model = model;
        this.origin = origin;
        this.isStrict = isStrict(model, RuleIds.ROOM_CONFLICT) && isStrict(model, RuleIds.PERSON_CONFLICT);
        this.at = new CandidatePlace[model.size];
        this.taken = new BitSet[model.event.rooms().size()];
        for (int room = 0; room < taken.length; room++) {
            taken[room] = new BitSet();
            byRoom.add(new ArrayList<>());
        }
        for (int s = 0; s < model.size; s++) {
            partners.add(new ArrayList<>());
        }
        for (SharedPeople.Pair pair : model.couplingRules.sharedPeople()) {
            partners.get(pair.one()).add(pair.other());
            partners.get(pair.other()).add(pair.one());
        }
    }

    private static boolean isStrict(ReplanModel model, String rule) {
        RuleConfig config = model.effectiveRules.config(rule);
        return config.isActive()
                && config.level() == Level.HARD
                && model.effectiveRules.waivers(rule).isEmpty();
    }

    void add(int s, CandidatePlace place) {
        at[s] = place;
        byRoom.get(place.room()).add(s);
        take(place);
    }

    void remove(int s) {
        CandidatePlace place = at[s];
        if (place != null) {
            at[s] = null;
            byRoom.get(place.room()).remove((Integer) s);
            taken[place.room()].clear();
            for (int other : byRoom.get(place.room())) {
                take(java.util.Objects.requireNonNull(at[other]));
            }
        }
    }

    private void take(CandidatePlace place) {
        taken[place.room()].set(from(place), until(place));
    }

    private int from(CandidatePlace place) {
        return model.couplingRules
                        .buffers()
                        .occupiedFrom(place.room(), place.time().start())
                - origin;
    }

    private int until(CandidatePlace place) {
        return model.couplingRules
                        .buffers()
                        .occupiedUntil(place.room(), place.time().end())
                - origin;
    }

    /** Returns whether a place may be free; if not, it breaks a hard rule. */
    boolean mayBeFree(int s, CandidatePlace place) {
        if (!isStrict) {
            return true;
        }
        int next = taken[place.room()].nextSetBit(from(place));
        if (next >= 0 && next < until(place)) {
            return false;
        }
        for (int other : partners.get(s)) {
            CandidatePlace there = at[other];
            if (there != null && meets(place, there)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(CandidatePlace one, CandidatePlace other) {
        int gap = model.couplingRules.buffers().minBetween(one.room(), other.room());
        return one.time().start() < other.time().end() + gap
                && other.time().start() < one.time().end() + gap;
    }

    /** Returns whether two sessions at these places overlap in a room or a person. */
    boolean meet(int one, CandidatePlace there, int other, CandidatePlace otherThere) {
        boolean isSameRoom = there.room() == otherThere.room();
        return (isSameRoom && from(there) < until(otherThere) && from(otherThere) < until(there))
                || (partners.get(one).contains(other) && meets(there, otherThere));
    }

    /** Returns the sessions that overlap with a session at a place, in its room or in a person. */
    List<Integer> blockers(int s, CandidatePlace place) {
        List<Integer> blockers = new ArrayList<>();
        for (int other : byRoom.get(place.room())) {
            CandidatePlace there = java.util.Objects.requireNonNull(at[other]);
            if (from(place) < until(there) && from(there) < until(place)) {
                blockers.add(other);
            }
        }
        for (int other : partners.get(s)) {
            CandidatePlace there = at[other];
            if (there != null && !blockers.contains(other) && meets(place, there)) {
                blockers.add(other);
            }
        }
        return blockers;
    }
}
