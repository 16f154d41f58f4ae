package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class GrowthTest {

    private static RunRecord run(int sessions, double seconds) {
        return Records.of("medium-%s-1".formatted(sessions), "lectern", sessions, 100, 90L, seconds);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.3, 2})
    void exponent_ofAPower_isFound(double exponent) {
        List<RunRecord> runs = Stream.of(1000, 2000, 5000, 20_000)
                .map(size -> run(size, 0.002 * Math.pow(size, exponent)))
                .toList();

        assertEquals(exponent, Growth.of(runs).exponent(), 1e-9);
    }

    @Test
    void exponent_severalRunsOfASize_goesByTheirMedian() {
        List<RunRecord> runs =
                List.of(run(1000, 1), run(1000, 2), run(1000, 900), run(10_000, 20), run(10_000, 20), run(10_000, 1));

        assertEquals(1, Growth.of(runs).exponent(), 1e-9);
    }

    @Test
    void growth_oneSize_isNotKnown() {
        assertFalse(Growth.of(List.of(run(1000, 1), run(1000, 2))).isKnown());
    }

    @Test
    void growth_sizeThatNeverGotThere_doesNotCount() {
        RunRecord never = Records.of("medium-9000-1", "lectern", 9000, 4, 100, null, 60, null);

        assertFalse(Growth.of(List.of(run(1000, 1), never)).isKnown());
        assertEquals(
                "k is unknown without 9,000 sessions, where half of the runs never got there",
                Growth.of(List.of(run(1000, 1), never)).inWords());
        assertEquals(
                "k = 1.00 without 9,000 sessions, where half of the runs never got there",
                Growth.of(List.of(run(1000, 1), run(2000, 2), never)).inWords());
        assertEquals(
                List.of(9000),
                Growth.of(List.of(run(1000, 1), run(2000, 2), never)).sizesLeftOut());
    }
}
