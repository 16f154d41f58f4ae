package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;

/**
 * The repair of a large timetable by ejection chains (Glover 1996). Each session that has lost its place gets another
 * along the chain that moves the fewest more people. Then displaced sessions return home where that moves fewer people.
 */
final class ChainRepair {

    /** The maximum number of chains that may break a rule before a session becomes unscheduled. */
    private static final int MAX_CHAINS = 40;

    /** The number of chains after which places that break a rule are ruled out together, no longer one by one. */
    private static final int PATIENCE = 10;

    private static final int MAX_ROUNDS = 10;

    /** The maximum number of higher costs that it tries before a session becomes unscheduled. */
    private static final int MAX_COSTS = 20;

    private final ReplanModel model;
    private final PartialRepair repair;
    private final ChainSearch chains;
    private boolean hadClashes;
    private boolean isStopped;
    /** The mark after the last session that got a place or none. */
    private int settled;

    ChainRepair(ReplanModel model, CostBound limit, Set<String> forbidden) {
        this.model = model;
        this.repair = new PartialRepair(model, limit);
        this.chains = new ChainSearch(model, repair, forbidden);
    }

    /** Returns a timetable; a session without a place within the limit gets a more expensive one, or is unscheduled. */
    RepairSolution run() {
        model.costlyAtHome().forEach(repair::force);
        return repaired();
    }

    /** Returns a timetable in which a session keeps its place although it costs more there than its own minimum. */
    RepairSolution runKeepingCostlyPlaces() {
        for (int s : model.costlyAtHome()) {
            repair.raise(model.costAtHome(s), CostBound.of(model.lowerBound(s)));
        }
        return repaired();
    }

    private RepairSolution repaired() {
        int mark = repair.mark();
        try {
            displaceConflicting();
            mark = repair.mark();
            placeWaiting();
            mark = repair.mark();
            returnHome();
        } catch (StopRequestedException e) {
            // What is half done is undone; sessions without a place stay unscheduled.
            isStopped = true;
            repair.undo(Math.max(mark, settled));
            unscheduleWaiting();
        }
        return found();
    }

    private void unscheduleWaiting() {
        for (int s = 0; s < model.size; s++) {
            if (repair.placed().at(s) == null && !repair.unscheduled().get(s)) {
                repair.unschedule(s);
            }
        }
    }

    private void placeWaiting() {
        List<Integer> waiting = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (repair.placed().at(s) == null) {
                waiting.add(s);
            }
        }
        while (!waiting.isEmpty()) {
            int next = scarcest(waiting);
            waiting.remove((Integer) next);
            if (!place(next, Integer.MAX_VALUE) && !placeAtHigherCost(next)) {
                repair.unschedule(next);
            }
            settled = repair.mark();
        }
    }

    private RepairSolution found() {
        BitSet moved = new BitSet();
        BitSet unscheduled = new BitSet();
        boolean onlyForced = repair.unscheduled().isEmpty() && !hadClashes && !isStopped;
        for (int s = 0; s < model.size; s++) {
            if (model.isPublished(s)) {
                unscheduled.set(s, repair.unscheduled().get(s));
                moved.set(s, repair.displaced().get(s) && !repair.unscheduled().get(s));
                onlyForced &= repair.isForced(s) || !moved.get(s);
                boolean mayMovePeople = moved.get(s) || !model.peopleChangedInside[s].isEmpty();
                onlyForced &= !mayMovePeople || !isAsGoodLeftOut(s);
            }
        }
        MoveSet moveSet = MoveSet.of(model, moved, unscheduled);
        return new RepairSolution(moveSet, repair.placed().all(), onlyForced);
    }

    /** Returns whether a session costs no more unscheduled, which moves nobody, than anywhere. */
    private boolean isAsGoodLeftOut(int s) {
        return CostBound.of(model.unscheduledCost(s)).isWithin(CostBound.of(model.lowerBound(s)));
    }

    /** Of two sessions that now conflict, such as through a replaced speaker, displaces the one with fewer people. */
    private void displaceConflicting() {
        while (!repair.isWithin()) {
            List<Integer> clashing = repair.placed().conflicting();
            if (clashing.isEmpty()) {
                // Sessions that have been held break a rule: that must not keep the others from a place.
                repair.raiseToCost();
                return;
            }
            hadClashes = true;
            int fewest = clashing.stream()
                    .min(Comparator.<Integer>comparingInt(
                                    s -> model.livePeople(s).cardinality())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            repair.set(fewest, null);
        }
    }

    private int scarcest(List<Integer> waiting) {
        int scarcest = waiting.get(0);
        int fewest = Integer.MAX_VALUE;
        for (int s : waiting) {
            JobScope.checkpoint();
            int count = 0;
            for (CandidatePlace place : chains.candidates(s)) {
                if (repair.placed().occupancy().mayBeFree(s, place)) {
                    count++;
                }
                if (count >= fewest) {
                    break;
                }
            }
            if (count < fewest) {
                fewest = count;
                scarcest = s;
            }
        }
        return scarcest;
    }

    /** Puts a session at a free place, or at the start of a chain that moves fewer than {@code most} more people. */
    private boolean place(int s, int most) {
        JobScope.checkpoint();
        Set<String> banned = new HashSet<>();
        for (CandidatePlace place : chains.candidates(s)) {
            if (repair.placed().occupancy().mayBeFree(s, place)) {
                if (repair.tryPlace(s, place)) {
                    return true;
                }
                // As a chain of one link, it would use up an attempt.
                if (repair.placed().occupancy().blockers(s, place).isEmpty()) {
                    banned.add(PlacementSearch.key(s, place));
                }
            }
        }
        for (int i = 0; i < MAX_CHAINS; i++) {
            JobScope.checkpoint();
            JobScope.current().advance();
            List<ChainSearch.ChainLink> chain = chains.find(s, most, banned);
            if (chain.isEmpty()) {
                return false;
            }
            ChainSearch.ChainLink broken = follow(chain, i >= PATIENCE ? banned : null);
            if (broken == null) {
                return true;
            }
            banned.add(PlacementSearch.key(broken.session(), broken.place()));
            if (i == PATIENCE) {
                banBreaking(s, 1, banned);
            }
        }
        return false;
    }

    /**
     * Bans every place of a session that exceeds the limit even without the sessions there.
     *
     * @param maxBlockers the maximum number of these: 0 for free places alone
     */
    private void banBreaking(int s, int maxBlockers, Set<String> banned) {
        for (CandidatePlace place : chains.candidates(s)) {
            JobScope.checkpoint();
            List<Integer> blockers = repair.placed().occupancy().blockers(s, place);
            if (blockers.size() <= maxBlockers) {
                int mark = repair.mark();
                blockers.forEach(other -> repair.set(other, null));
                if (!repair.tryPlace(s, place)) {
                    banned.add(PlacementSearch.key(s, place));
                }
                repair.undo(mark);
            }
        }
    }

    /** Puts a session where it costs more at hard and medium level than necessary, but less than unscheduled. */
    private boolean placeAtHigherCost(int s) {
        CostBound floor = CostBound.of(model.lowerBound(s));
        CostBound out = CostBound.of(model.unscheduledCost(s));
        List<CostBound> costs = model.places(s).stream()
                .map(place -> CostBound.of(place.ownCost()))
                .distinct()
                .filter(cost -> !cost.isWithin(floor) && !out.isWithin(cost))
                .limit(MAX_COSTS)
                .toList();
        for (CostBound cost : costs) {
            chains.allow(s, cost);
            repair.raise(cost, floor);
            if (place(s, Integer.MAX_VALUE)) {
                return true;
            }
            repair.raise(floor, cost);
        }
        chains.allow(s, floor);
        return false;
    }

    /**
     * Moves all sessions of a chain and returns null; or moves none, and returns the first link that breaks a rule.
     *
     * @param banned where to note all free places of that link's session that break a rule too, or null
     */
    private ChainSearch.@Nullable ChainLink follow(List<ChainSearch.ChainLink> chain, @Nullable Set<String> banned) {
        int mark = repair.mark();
        chain.forEach(link -> repair.set(link.session(), null));
        for (ChainSearch.ChainLink link : chain) {
            if (!repair.tryPlace(link.session(), link.place())) {
                if (banned != null) {
                    banBreaking(link.session(), 0, banned);
                }
                repair.undo(mark);
                return link;
            }
        }
        return null;
    }

    /**
     * Returns displaced sessions to their published place if the sessions there find others and fewer people move in
     * all.
     */
    private void returnHome() {
        boolean isBetter = true;
        for (int round = 0; round < MAX_ROUNDS && isBetter; round++) {
            isBetter = false;
            List<Integer> gaveWay = repair.displaced().stream()
                    .filter(s -> !repair.isForced(s))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(s -> -repair.savedPeople(s))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int s : gaveWay) {
                isBetter |= repair.displaced().get(s) && returnHome(s);
            }
        }
    }

    private boolean returnHome(int s) {
        CandidatePlace home = Objects.requireNonNull(model.publishedPlaces[s]);
        List<Integer> blockers = repair.placed().occupancy().blockers(s, home);
        blockers.remove((Integer) s);
        if (blockers.stream().anyMatch(other -> model.hasStarted[other])) {
            return false;
        }
        int before = repair.peopleToNotify();
        int mark = repair.mark();
        settled = mark;
        repair.set(s, null);
        blockers.forEach(other -> repair.set(other, null));
        if (repair.tryPlace(s, home)
                && blockers.stream().allMatch(other -> place(other, before - repair.peopleToNotify()))
                && repair.peopleToNotify() < before) {
            return true;
        }
        repair.undo(mark);
        return false;
    }
}
