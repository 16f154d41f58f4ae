package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.solve.scoring.IncrementalScorer;

/** The bookkeeping of a partial repair against what follows anew from its places, after random steps. */
class PartialRepairTest {

    private static final int STEPS = 40;

    private static final List<ReplanModel> MODELS = ReplanCases.random(1_000, 60);

    private int placed;
    private int refused;
    private int undone;
    private int unscheduled;
    private int notified;

    @Test
    void bookkeeping_afterRandomSteps_equalsThatWorkedOutAnew() {
        for (int i = 0; i < MODELS.size(); i++) {
            run(MODELS.get(i), new Random(i));
        }

        assertTrue(
                placed > 100 && refused > 100 && undone > 100 && unscheduled > 100 && notified > 300,
                "%s placed, %s refused, %s undone, %s unscheduled, %s notified"
                        .formatted(placed, refused, undone, unscheduled, notified));
    }

    private void run(ReplanModel model, Random random) {
        CostBound limit = ReplanCases.trivialBound(model).plus(new CostBound(random.nextInt(2), random.nextInt(3)));
        PartialRepair repair = new PartialRepair(model, limit);
        // What a plain list of places says; sessions in out are unscheduled, forced ones have lost their place.
        @Nullable CandidatePlace[] at = model.publishedPlaces.clone();
        BitSet out = new BitSet();
        BitSet forced = new BitSet();
        for (int s = 0; s < model.size; s++) {
            forced.set(s, at[s] == null);
        }
        requireSame(model, repair, at, out, forced, limit);
        for (int step = 0; step < STEPS; step++) {
            int s = random.nextInt(model.size);
            switch (random.nextInt(6)) {
                case 0 -> {
                    repair.set(s, null);
                    at[s] = null;
                    out.clear(s);
                }
                case 1 -> {
                    // A session is unscheduled only when it waits for a place.
                    if (at[s] == null && !out.get(s)) {
                        repair.unschedule(s);
                        limit = limit.plus(CostBound.of(model.unscheduledCost(s)))
                                .minus(CostBound.of(model.lowerBound(s)));
                        out.set(s);
                        unscheduled++;
                    }
                }
                case 2 -> {
                    repair.force(s);
                    at[s] = null;
                    out.clear(s);
                    forced.set(s);
                }
                case 3 -> {
                    int mark = repair.mark();
                    repair.set(random.nextInt(model.size), null);
                    CandidatePlace place = findPlace(model, s, random);
                    if (place != null && repair.tryPlace(s, place)) {
                        undone++;
                    }
                    repair.undo(mark);
                }
                default -> {
                    CandidatePlace place = findPlace(model, s, random);
                    if (place != null) {
                        tryPlace(model, repair, at, out, s, place, limit);
                    }
                }
            }
            requireSame(model, repair, at, out, forced, limit);
        }
    }

    /** Returns one of a session's places, sometimes the published one; null if it has none. */
    private static @Nullable CandidatePlace findPlace(ReplanModel model, int s, Random random) {
        List<CandidatePlace> places = model.places(s);
        CandidatePlace published = model.publishedPlaces[s];
        if (published != null && random.nextInt(3) == 0) {
            return published;
        }
        return places.isEmpty() ? null : places.get(random.nextInt(places.size()));
    }

    private void tryPlace(
            ReplanModel model,
            PartialRepair repair,
            @Nullable CandidatePlace[] at,
            BitSet out,
            int s,
            CandidatePlace place,
            CostBound limit) {
        @Nullable CandidatePlace[] with = at.clone();
        with[s] = place;
        BitSet outWith = (BitSet) out.clone();
        outWith.clear(s);
        boolean fits = cost(model, with, outWith).isWithin(limit);

        assertEquals(fits, repair.tryPlace(s, place));

        if (fits) {
            at[s] = place;
            out.clear(s);
            placed++;
        } else {
            refused++;
        }
    }

    private void requireSame(
            ReplanModel model,
            PartialRepair repair,
            @Nullable CandidatePlace[] at,
            BitSet out,
            BitSet forced,
            CostBound limit) {
        assertEquals(Arrays.asList(at), Arrays.asList(repair.placed().all()));
        assertEquals(out, repair.unscheduled());
        BitSet displaced = new BitSet();
        BitSet people = new BitSet();
        for (int s = 0; s < model.size; s++) {
            boolean isHome = at[s] != null && at[s].equals(model.publishedPlaces[s]) && !forced.get(s);
            displaced.set(s, !isHome);
            if (!isHome && model.isPublished(s)) {
                people.or(model.livePeople(s));
            }
            assertEquals(forced.get(s), repair.isForced(s));
        }
        assertEquals(displaced, repair.displaced());
        assertEquals(people.cardinality(), repair.peopleToNotify());
        assertEquals(cost(model, at, out).isWithin(limit), repair.isWithin());
        for (int s = 0; s < model.size; s++) {
            assertEquals(difference(model, displaced, people, s, true), repair.additionalPeople(s));
            assertEquals(difference(model, displaced, people, s, false), repair.savedPeople(s));
        }
        notified += people.cardinality();
    }

    /** Returns how many people more or fewer are notified if one more session is displaced or one fewer. */
    private static int difference(ReplanModel model, BitSet displaced, BitSet people, int changed, boolean isMore) {
        BitSet with = new BitSet();
        for (int s = 0; s < model.size; s++) {
            boolean isDisplaced = s == changed ? isMore : displaced.get(s);
            if (isDisplaced && model.isPublished(s)) {
                with.or(model.livePeople(s));
            }
        }
        return Math.abs(with.cardinality() - people.cardinality());
    }

    /** Returns what the places cost under the rules that grow with each session, and what the other sessions cost at least. */
    private static CostBound cost(ReplanModel model, @Nullable CandidatePlace[] at, BitSet out) {
        IncrementalScorer scorer = IncrementalScorer.ofMonotone(model.couplingRules);
        CostBound cost = new CostBound(0, 0);
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            if (place != null) {
                scorer.add(s, place.room(), place.time());
                cost = cost.plus(place.ownCost());
            } else {
                cost = cost.plus(out.get(s) ? model.unscheduledCost(s) : model.lowerBound(s));
            }
        }
        return cost.plus(scorer.score());
    }
}
