package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search for places, and the search for what to move, against trying everything. */
@Tag("slow")
class PlacementSearchTest {

    private static final List<ReplanModel> MODELS = ReplanCases.random(5_000, 36);

    @Test
    void placement_ofRandomMovesAndLimits_isFoundExactlyWhenTryingEverythingFindsOne() {
        int found = 0;
        int impossible = 0;
        for (int i = 0; i < MODELS.size(); i++) {
            ReplanModel model = MODELS.get(i);
            Random random = new Random(i);
            for (int j = 0; j < 5; j++) {
                CostBound limit = limit(model, random);
                PlacementSearch search = new PlacementSearch(model, limit, Set.of());
                MoveSet moveSet = randomMoves(model, random);
                PlainPlacements plain = new PlainPlacements(model, limit);

                @Nullable CandidatePlace @Nullable [] places = search.place(moveSet);

                assertTrue(!search.isCutShort(), "too large to prove anything");
                assertEquals(plain.hasTimetable(moveSet), places != null);
                if (places == null) {
                    impossible++;
                } else {
                    assertTrue(plain.isWithin(places), "the places exceed the limit");
                    requireKept(model, moveSet, places);
                    found++;
                }
            }
        }
        assertTrue(found > 30 && impossible > 30, found + " found, " + impossible + " impossible");
    }

    @Test
    void moveSet_withinALimit_movesTheFewestPeopleOfAllSetsThatHaveATimetable() {
        int compared = 0;
        int moving = 0;
        Random random = new Random(7);
        for (ReplanModel model : MODELS) {
            for (CostBound limit : List.of(ReplanCases.trivialBound(model), limit(model, random))) {
                MoveSetSearch search = new MoveSetSearch(model, limit, Set.of(), 2_000);
                RepairSolution found = search.run();
                int fewest = new PlainPlacements(model, limit).fewestPeople();
                assertTrue(search.hasTriedAll(), "more sets than attempts");

                assertEquals(fewest < Integer.MAX_VALUE, found != null);
                if (found != null) {
                    int people = found.moveSet().peopleMoved();
                    assertTrue(
                            found.isMinimal() ? people == fewest : people >= fewest, people + " moved, not " + fewest);
                    compared += found.isMinimal() ? 1 : 0;
                    moving += found.isMinimal() && fewest > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(compared > 20 && moving > 5, compared + " compared, " + moving + " of which move people");
    }

    @Test
    void chainRepair_ofRandomEvents_placesSessionsWhereTheyMayBeAndReportsTheRest() {
        int moved = 0;
        int unscheduled = 0;
        for (ReplanModel model : MODELS) {
            RepairSolution found = new ChainRepair(model, ReplanCases.trivialBound(model), Set.of()).run();

            requireKept(model, found.moveSet(), found.places());
            for (int s = 0; s < model.size; s++) {
                CandidatePlace place = found.places()[s];
                boolean isHome = place != null && place.equals(model.publishedPlaces[s]);
                if (place == null) {
                    unscheduled++;
                    assertEquals(
                            model.isPublished(s), found.moveSet().unscheduled().get(s));
                } else if (!isHome) {
                    assertTrue(model.places(s).contains(place), "no place of the session");
                    moved++;
                }
            }
        }
        assertTrue(moved > 20 && unscheduled > 5, moved + " moved, " + unscheduled + " unscheduled");
    }

    private static CostBound limit(ReplanModel model, Random random) {
        return ReplanCases.trivialBound(model)
                .plus(new CostBound(random.nextInt(4) == 0 ? 20 : 0, random.nextInt(3) == 0 ? 3 : 0));
    }

    /** Sessions that keep their place are where they were published. */
    private static void requireKept(ReplanModel model, MoveSet moveSet, @Nullable CandidatePlace[] places) {
        for (int s = 0; s < model.size; s++) {
            if (moveSet.keeps(s) && model.publishedPlaces[s] != null) {
                assertEquals(model.publishedPlaces[s], places[s]);
            }
        }
    }

    private static MoveSet randomMoves(ReplanModel model, Random random) {
        BitSet moved = new BitSet();
        BitSet out = new BitSet();
        for (int s = 0; s < model.size; s++) {
            if (!model.hasStarted[s] && model.isPublished(s)) {
                int kind = random.nextInt(5);
                moved.set(s, kind < 3);
                out.set(s, kind == 3);
            }
        }
        return MoveSet.of(model, moved, out);
    }
}
