package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.AnnealingKind;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** What a walk finds depends on what it is given alone, whether it races or not. */
class AnnealingWalkTest {

    private static final int ROUND = 16_000;

    private final Instance instance = ManyRooms.instance(ManyRooms.event(14, 3, 5));
    private final LagrangianModel model =
            new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    private final AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(instance.sessionCount());
    private final List<Double> kernels = new ArrayList<>();

    private AnnealingWalk walk(boolean hasRaces) {
        return new AnnealingWalk(model, empty, 7, () -> false, hasRaces);
    }

    private AssignmentSnapshot run(AnnealingWalk walk, int steps, long maxSteps) {
        return walk.run(
                empty, LagrangeMultipliers.zero(model), AnnealingKind.SOFT, steps, maxSteps, Score.ZERO, share -> {
                    kernels.add(share);
                    return model;
                });
    }

    private boolean startsRace(AnnealingWalk walk, int steps) {
        return walk.startsRace(steps, instance.score(empty), Score.ZERO);
    }

    @Test
    void round_longEnoughForARace_startsOne() {
        AnnealingWalk walk = walk(true);
        assertFalse(startsRace(walk, ROUND - 1));
        assertTrue(startsRace(walk, ROUND));

        run(walk, ROUND, ROUND);

        assertEquals(List.of(0.25, 0.12, 0.12, 0.06, 0.06), kernels);
        assertFalse(startsRace(walk, ROUND), "the race goes on");
    }

    @Test
    void walkWithoutRaces_neverStartsOne() {
        AnnealingWalk walk = walk(false);

        assertFalse(startsRace(walk, ROUND));
        run(walk, ROUND, ROUND);
        assertTrue(kernels.isEmpty());
    }

    @Test
    void twoWalksOfOneSeed_findTheSame() {
        AnnealingWalk walk = walk(true);
        AnnealingWalk again = walk(true);
        for (int round = 0; round < 5; round++) {
            AssignmentSnapshot found = run(walk, ROUND, ROUND);
            assertEquals(0, instance.score(found).medium());
            AssignmentSnapshot foundAgain = run(again, ROUND, ROUND);
            for (int session = 0; session < instance.sessionCount(); session++) {
                assertEquals(found.room(session), foundAgain.room(session));
                assertEquals(found.option(session), foundAgain.option(session));
            }
        }
    }

    @Test
    void walk_withoutSteps_findsWhatItWasGiven() {
        assertEquals(instance.score(empty), instance.score(run(walk(false), ROUND, 0)));
    }
}
