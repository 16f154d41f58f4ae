package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The more places a step looks at, the more arcs the ascent may look at meanwhile. */
class AscentWorkTest {

    @ParameterizedTest
    @CsvSource({
        // A step without a look stands for 1,000 arcs, and each look for 2.5.
        "0, 100000, 100000000",
        "200, 100000, 150000000",
        "20000, 100000, 5100000000",
        "50000, 100000, 6000000000",
        // Less than 4 million is not worth a task.
        "0, 100, 4000000"
    })
    void during_byLooksOfAStep(double looks, int steps, long expected) {
        assertEquals(expected, new AscentWork(() -> looks, false).during(steps));
    }

    @ParameterizedTest
    @CsvSource({"0, 1000000, 10000", "200, 1000000, 6666", "0, 100, 1000"})
    void minSteps_ofASmallEvent_takeAQuarterAsLongAsTheLeastWork(double looks, long places, int expected) {
        AscentWork work = new AscentWork(() -> looks, true);

        assertEquals(expected, work.minSteps(places));
        assertEquals(40_000_000, work.during(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 1000000, 2500", "200, 30000000, 50000", "0, 9000000000000, 2147483647"})
    void stepsOfLargeTree_areMoreThanThoseOfAnAscentThatLooksAtAsMuch(double looks, long arcs, int expected) {
        assertEquals(expected, new AscentWork(() -> looks, false).stepsOfLargeTree(arcs));
    }
}
