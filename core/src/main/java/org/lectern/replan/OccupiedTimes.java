package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.BusyMinutes;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * The times at which rooms and people are occupied: a quick test of whether a place is free, before the rules are
 * evaluated.
 *
 * <p>It has no answer for events whose sessions may overlap in a room or a person because a rule is waived, off or not
 * hard.
 */
final class OccupiedTimes {

    private final EventIndex index;
    private final BufferMinutes buffers;
    private final boolean isStrict;
    private final @Nullable CandidatePlace[] at;
    private final List<List<Integer>> byRoom = new ArrayList<>();
    private final List<BusyMinutes> busy = new ArrayList<>();
    private final CouplingRules couplingRules;
    private final int[][] partners;

    /** @param at where each session is; whoever changes that calls {@link #add} or {@link #remove} */
    OccupiedTimes(ReplanModel model, @Nullable CandidatePlace[] at) {
        this.index = model.index;
        this.buffers = model.index.buffers();
        this.isStrict = isStrict(model, RuleIds.ROOM_CONFLICT) && isStrict(model, RuleIds.PERSON_CONFLICT);
        this.at = at;
        this.couplingRules = model.couplingRules;
        this.partners = couplingRules.partners();
        for (int room = 0; room < model.index.event().rooms().size(); room++) {
            byRoom.add(new ArrayList<>());
            int[] near = index.roomsSharing(room);
            busy.add(new BusyMinutes(
                    IntStream.of(near)
                            .map(other -> buffers.occupiedFrom(other, index.horizonStart()))
                            .min()
                            .orElseThrow(),
                    IntStream.of(near)
                            .map(other -> buffers.occupiedUntil(other, index.horizonEnd()))
                            .max()
                            .orElseThrow()));
        }
    }

    private static boolean isStrict(ReplanModel model, String rule) {
        RuleConfig config = model.index.effectiveRules().config(rule);
        return config.isActive()
                && config.level() == Level.HARD
                && model.index.effectiveRules().waivers(rule).isEmpty();
    }

    void add(int s, CandidatePlace place) {
        byRoom.get(place.room()).add(s);
        busy.get(place.room()).set(from(place), until(place));
    }

    /** Takes a session back that was at a place. */
    void remove(int s, CandidatePlace place) {
        List<Integer> others = byRoom.get(place.room());
        others.remove((Integer) s);
        busy.get(place.room()).clear(from(place), until(place));
        // Where sessions may overlap, others may still hold the same minutes.
        for (int other : others) {
            CandidatePlace there = Objects.requireNonNull(at[other]);
            if (overlap(place, there)) {
                busy.get(place.room()).set(from(there), until(there));
            }
        }
    }

    private int from(CandidatePlace place) {
        return buffers.occupiedFrom(place.room(), place.time().start());
    }

    private int until(CandidatePlace place) {
        return buffers.occupiedUntil(place.room(), place.time().end());
    }

    /** Returns whether two places in one room overlap, with set-up and tear-down. */
    private boolean overlap(CandidatePlace one, CandidatePlace other) {
        return from(one) < until(other) && from(other) < until(one);
    }

    /** Returns whether a place may be free; if not, it breaks a hard rule. */
    boolean mayBeFree(int s, CandidatePlace place) {
        if (!isStrict) {
            return true;
        }
        for (int near : index.roomsSharing(place.room())) {
            if (busy.get(near).isAnySet(from(place), until(place))) {
                return false;
            }
        }
        for (int other : partners[s]) {
            CandidatePlace there = at[other];
            if (there != null && meets(s, place, other, there)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(int one, CandidatePlace there, int other, CandidatePlace otherThere) {
        int lag = couplingRules.minBetween(one, other, there.room(), otherThere.room());
        return there.time().start() < otherThere.time().end() + lag
                && otherThere.time().start() < there.time().end() + lag;
    }

    private boolean shareSpace(int room, int other) {
        return room == other || IntStream.of(index.roomsSharing(room)).anyMatch(near -> near == other);
    }

    /** Returns whether two sessions at these places overlap in a room or a person. */
    boolean meet(int one, CandidatePlace there, int other, CandidatePlace otherThere) {
        return (shareSpace(there.room(), otherThere.room()) && overlap(there, otherThere))
                || (IntStream.of(partners[one]).anyMatch(s -> s == other) && meets(one, there, other, otherThere));
    }

    /** Returns the sessions that overlap with a session at a place, in its room or in a person. */
    List<Integer> blockers(int s, CandidatePlace place) {
        List<Integer> blockers = new ArrayList<>();
        for (int near : index.roomsSharing(place.room())) {
            for (int other : byRoom.get(near)) {
                CandidatePlace there = Objects.requireNonNull(at[other]);
                if (overlap(place, there)) {
                    blockers.add(other);
                }
            }
        }
        for (int other : partners[s]) {
            CandidatePlace there = at[other];
            if (there != null && !blockers.contains(other) && meets(s, place, other, there)) {
                blockers.add(other);
            }
        }
        return blockers;
    }
}
