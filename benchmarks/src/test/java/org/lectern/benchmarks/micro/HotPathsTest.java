package org.lectern.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lectern.solve.SolveResult;

class HotPathsTest {

    @Test
    void steps_eventThatIsProvenSoon_countsTheStepsMade() {
        HotPaths paths = new HotPaths();
        paths.sessions = 5;
        paths.prepare();
        HotPaths.StepsMade counter = new HotPaths.StepsMade();

        SolveResult solved = paths.steps(counter);

        assertTrue(solved.isProvenOptimal());
        assertEquals(solved.steps(), counter.made);
    }
}
