package org.lectern.replan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.TimeWish;
import org.lectern.event.Wisher;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.EventLevels;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** The first stage: the least hard cost, then the least medium cost, then the fewest people moved. */
final class FirstStage {

    /** The maximum number of sessions of an event whose least cost it proves. */
    private static final int MAX_PROVEN = 40;

    /** How many sets of sessions are tried where something else comes next. */
    private static final int FIRST_EFFORT = 300;

    private static final long MAX_STEPS = 10_000;

    private final Event planning;
    private final ReplanModel model;
    private final ReplanOptions options;
    private CostBound limit;
    private boolean isLimitProven = true;

    /** @param planning the event of the model */
    FirstStage(Event planning, ReplanModel model, ReplanOptions options) {
        this.planning = planning;
        this.model = model;
        this.options = options;
        this.limit = model.total(model::lowerBound);
    }

    /** Returns what there is if the job is to end: sessions without a place stay unscheduled. */
    RepairSolution run() {
        JobScope.current().enter("first-stage", -1);
        if (model.size > MAX_PROVEN) {
            return repaired();
        }
        try {
            return fewestMoved();
        } catch (StopRequestedException e) {
            return repaired();
        }
    }

    private RepairSolution repaired() {
        RepairSolution found = bestRepair();
        CostBound cost = cost(found);
        if (!cost.isWithin(limit)) {
            isLimitProven = false;
            limit = cost;
        }
        return found;
    }

    /** Returns the best of several repairs if the first exceeds the limit: others keep places that cost more than necessary. */
    private RepairSolution bestRepair() {
        RepairSolution found = mended(new ChainRepair(model, limit, Set.of()).run());
        if (cost(found).isWithin(limit)) {
            return found;
        }
        RepairSolution keeping = mended(new ChainRepair(model, limit, Set.of()).runKeepingCostlyPlaces());
        return Stream.of(found, keeping, StandingTimetable.of(model))
                .min(Comparator.<RepairSolution>comparingLong(
                                repair -> cost(repair).hard())
                        .thenComparingLong(repair -> cost(repair).medium())
                        .thenComparingInt(repair -> repair.moveSet().peopleMoved()))
                .orElseThrow();
    }

    private RepairSolution mended(RepairSolution found) {
        return cost(found).isWithin(limit) ? found : new SteepestDescent(model, limit, found).run();
    }

    /** Tries the lower bound first; if it cannot be reached, solves a small event for the least cost. */
    private RepairSolution fewestMoved() {
        MoveSetSearch first = new MoveSetSearch(model, limit, Set.of(), Math.min(FIRST_EFFORT, options.maxAttempts()));
        RepairSolution found = first.run();
        if (found != null) {
            return found;
        }
        CostBound floor = limit;
        SolveResult least = solved(withoutSoft());
        limit = CostBound.of(least.score());
        isLimitProven = least.isProvenOptimal();
        if (!limit.equals(floor) || !first.hasTriedAll()) {
            found = new MoveSetSearch(model, limit, Set.of(), options.maxAttempts()).run();
        }
        return found != null ? found : withinReach(imported(least));
    }

    /** Returns a timetable itself if it is within the limit; otherwise the best known, whose cost is the limit from now on. */
    private RepairSolution withinReach(RepairSolution found) {
        CostBound cost = cost(found);
        if (cost.isWithin(limit)) {
            return found;
        }
        // The solve may leave out a session that has been held, so its cost may be out of reach.
        isLimitProven = false;
        RepairSolution repaired = bestRepair();
        RepairSolution better = cost(repaired).isWithin(cost) ? repaired : found;
        limit = cost(better);
        RepairSolution fewest = new MoveSetSearch(model, limit, Set.of(), options.maxAttempts()).run();
        while (fewest != null) {
            better = fewest;
            limit = cost(fewest);
            CostBound below = limit.below();
            fewest = below == null ? null : new MoveSetSearch(model, below, Set.of(), options.maxAttempts()).run();
        }
        return better;
    }

    /** Returns what the hard and medium cost of the result of {@link #run} does not exceed. */
    CostBound limit() {
        return limit;
    }

    /** Returns what is proven of the result of {@link #run}. */
    ReplanResult.Proof proof(RepairSolution found) {
        if (!isLimitProven) {
            return ReplanResult.Proof.NONE;
        }
        return found.isMinimal() && PeopleClaim.holds(model, limit, found.moveSet(), options.freedTime())
                ? ReplanResult.Proof.MIN_PEOPLE_MOVED
                : ReplanResult.Proof.MIN_VIOLATIONS;
    }

    /** Returns whether {@link #findOther} takes notice of sessions that may not be left out. */
    boolean choosesLeftOut() {
        return model.size <= MAX_PROVEN;
    }

    /**
     * Returns another timetable whose hard and medium cost is within a limit, or null.
     *
     * @param forbidden as {@link PlacementSearch} takes it
     */
    @Nullable
    RepairSolution findOther(CostBound limit, Set<String> forbidden) {
        if (model.size <= MAX_PROVEN) {
            try {
                return new MoveSetSearch(model, limit, forbidden, Math.min(FIRST_EFFORT, options.maxAttempts())).run();
            } catch (StopRequestedException e) {
                return null;
            }
        }
        RepairSolution found = new ChainRepair(model, limit, forbidden).run();
        return cost(found).isWithin(limit) ? found : null;
    }

    private SolveResult solved(Event event) {
        return Lectern.solve(
                event,
                SolveOptions.builder()
                        .catalogue(options.catalogue())
                        .stepLimit(MAX_STEPS)
                        .verify(options.search().verify())
                        .build());
    }

    /**
     * If no set can be placed step by step, such as when all move, uses the timetable of a full search if it is as
     * good.
     */
    private RepairSolution imported(SolveResult least) {
        SolveResult all = solved(planning);
        boolean isAsGood = CostBound.of(all.score()).isWithin(limit);
        return new SolutionImport(model).toSolution(isAsGood ? all.timetable() : least.timetable());
    }

    private CostBound cost(RepairSolution found) {
        CostBound cost = model.total(s -> {
            CandidatePlace place = found.places()[s];
            return place == null ? model.unscheduledCost(s) : place.ownCost();
        });
        return cost.plus(model.couplingCost(found.places()));
    }

    private Event withoutSoft() {
        Event.Builder edited = planning.toBuilder();
        edited.relations(planning.relations().stream()
                .filter(relation ->
                        model.index.effectiveRules().config(relation).level() != Level.SOFT)
                .toList());
        edited.topicRelations(planning.topicRelations().stream()
                .filter(relation ->
                        model.index.effectiveRules().config(relation).level() != Level.SOFT)
                .toList());
        edited.people(planning.people().stream()
                .map(person -> person.timeWishes().isEmpty()
                        ? person
                        : person.toBuilder().timeWishes(withoutSoft(person)).build())
                .toList());
        edited.sessions(planning.sessions().stream()
                .map(session -> session.timeWishes().isEmpty()
                        ? session
                        : session.toBuilder().timeWishes(withoutSoft(session)).build())
                .toList());
        return EventLevels.withoutSoftRules(edited.build(), options.catalogue());
    }

    private List<TimeWish> withoutSoft(Wisher wisher) {
        return wisher.timeWishes().stream()
                .filter(wish ->
                        model.index.effectiveRules().config(wisher, wish).level() != Level.SOFT)
                .toList();
    }
}
