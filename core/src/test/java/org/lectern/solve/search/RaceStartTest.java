package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** A start in a kernel without a place for the first session. */
class RaceStartTest {

    private final Instance instance = ManyRooms.instance(ManyRooms.event(14, 3, 5));
    private final LagrangianModel whole =
            new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    private final LagrangianModel kernel = ScarcePlaces.withoutPlacesOfTheFirst(whole);
    private final LagrangeMultipliers none = LagrangeMultipliers.zero(whole);
    private final List<StartKind> asked = new ArrayList<>();
    private long steps;
    private long maxSteps = Long.MAX_VALUE;

    private RaceStart start() {
        RaceStart.Setting setting =
                new RaceStart.Setting(new SplittableRandom(7), () -> steps >= maxSteps, () -> false, () -> steps++);
        return new RaceStart(StartKind.NARROW, kernel, none, setting);
    }

    private void complete(RaceStart start) {
        start.complete(Score.ZERO, none, kind -> {
            asked.add(kind);
            return whole;
        });
    }

    @Test
    void start_inTheNextWiderKernel_keepsItsTimetable() {
        RaceStart start = start();
        AssignmentSnapshot first = start.incumbent().bestAssignment();
        assertTrue(start.isSearching(Score.ZERO));

        complete(start);

        assertEquals(List.of(StartKind.MIDDLE), asked);
        assertEquals(0, start.best().medium());
        AssignmentSnapshot wider = start.incumbent().bestAssignment();
        // One session comes in, and makes way by few others.
        long moved = IntStream.range(1, first.sessionCount())
                .filter(s -> first.room(s) != wider.room(s) || first.option(s) != wider.option(s))
                .count();
        assertTrue(moved < first.sessionCount() / 2, moved + " others moved");
        assertEquals(StartKind.NARROW, start.kind());
        assertFalse(start.isSearching(Score.ZERO));
    }

    /** In its kernel no insertion is of any use, so it is cut in the next wider one, and asks for none beyond. */
    @Test
    void start_cutByALimit_goesOnWhereItWas() {
        RaceStart start = start();
        long first = steps;
        maxSteps = first + 1;
        complete(start);
        assertEquals(maxSteps, steps);
        assertTrue(start.isSearching(Score.ZERO));
        assertEquals(List.of(StartKind.MIDDLE), asked);

        maxSteps = Long.MAX_VALUE;
        complete(start);
        assertEquals(List.of(StartKind.MIDDLE), asked);
        assertEquals(0, start.best().medium());
    }

    @Test
    void start_whereSomethingMustBeLeftOut_doesNotLookForMore() {
        RaceStart start = start();
        long first = steps;
        start.complete(new Score(0, 1, 0), none, kind -> whole);

        assertEquals(first, steps);
        assertFalse(start.isSearching(new Score(0, 1, 0)));
    }
}
