package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.testing.RandomEvents;

/** A listener hears what a search without limits waits for, and at which step it will end. */
class PhasesTest {

    private static final int EVENTS = 12;

    @Test
    void listener_ofASearchWithoutLimits_hearsOfTheTreeAndOfTheLastStep() {
        Set<Progress.Phase> phases = EnumSet.noneOf(Progress.Phase.class);
        for (int seed = 0; seed < EVENTS; seed++) {
            List<Progress> heard = new ArrayList<>();

            Lectern.solve(
                    RandomEvents.withoutSettings(new RandomEvents.Size(7, 2, 2, 5), new Random(seed)),
                    SolveOptions.builder().listener(heard::add).build());

            heard.forEach(progress -> phases.add(progress.phase()));
            heard.stream()
                    .filter(progress -> progress.phase().compareTo(Progress.Phase.CONSTRUCTION) > 0)
                    .forEach(progress -> assertTrue(progress.findLastStep().isPresent(), progress::toString));
        }
        assertEquals(EnumSet.allOf(Progress.Phase.class), phases);
    }
}
