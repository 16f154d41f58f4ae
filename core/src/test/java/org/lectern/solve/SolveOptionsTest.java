package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

final class SolveOptionsTest {

    @Test
    void toBuilder_withoutChanges_givesEqualOptions() {
        SolveOptions options = SolveOptions.builder()
                .seed(7)
                .timeLimit(Duration.ofSeconds(3))
                .stepLimit(50)
                .scoreLimit(new Score(0, 1, 2))
                .start(new Timetable("event", List.of()))
                .threads(3)
                .catalogue(StandardRules.catalogue())
                .listener(progress -> {})
                .build();

        assertEquals(options, options.toBuilder().build());
    }

    @Test
    void toBuilder_withAnotherSeed_keepsTheRest() {
        SolveOptions options = SolveOptions.builder().seed(7).stepLimit(50).build();

        SolveOptions other = options.toBuilder().seed(8).scoreLimit(null).build();

        assertEquals(8, other.seed());
        assertEquals(options.findStepLimit(), other.findStepLimit());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void options_threadsOutOfRange_areRefused(int threads) {
        SolveOptions.Builder options = SolveOptions.builder().threads(threads);
        assertEquals(
                "The number of threads %d must be from 1 to 64. Leave it out for 2.".formatted(threads),
                assertThrows(IllegalArgumentException.class, options::build).getMessage());
    }

    @Test
    void options_negativeLimits_areRefused() {
        assertEquals(
                "The step limit '-1' must be at least 0. Leave it out to stop when no further improvement is found.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SolveOptions.builder().stepLimit(-1).build())
                        .getMessage());
        assertEquals(
                "The time limit 'PT0S' must be positive. Leave it out to stop when no further improvement is found.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SolveOptions.builder()
                                        .timeLimit(Duration.ZERO)
                                        .build())
                        .getMessage());
    }
}
