package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.testing.Permuted;
import org.lectern.testing.Renamed;
import org.lectern.testing.Shifted;
import org.lectern.testing.TinyEvents;

/** The order of the input, ids and names, and the week are no matter for the best timetable. */
@Tag("slow")
class SameOptimumTest {

    private static final int EVENTS = 80;
    private static final int FIRST = 20_000;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(50_000).build();

    @Test
    void optimum_inputInAnotherOrder_isTheSame() {
        IntStream.range(FIRST, FIRST + EVENTS).parallel().forEach(seed -> {
            Event event = event(seed);
            assertEquals(best(event), best(Permuted.event(event, new Random(seed))), "seed " + seed);
        });
    }

    @Test
    void optimum_allRenamed_isTheSame() {
        IntStream.range(FIRST, FIRST + EVENTS).parallel().forEach(seed -> {
            Event event = event(seed);
            assertEquals(best(event), best(Renamed.event(event, Renamed.scramble(seed))), "seed " + seed);
        });
    }

    @Test
    void optimum_weeksLater_isTheSame() {
        long shifted = IntStream.range(FIRST, FIRST + EVENTS)
                .parallel()
                .filter(seed -> {
                    Event event = event(seed);
                    boolean keepsClocks = Shifted.keepsClocks(event, 3);
                    if (keepsClocks) {
                        assertEquals(best(event), best(Shifted.event(event, 3)), "seed " + seed);
                    }
                    return keepsClocks;
                })
                .count();

        assertTrue(shifted > EVENTS / 4, () -> shifted + " events keep their clocks");
    }

    private static Event event(int seed) {
        return TinyEvents.of(new Random(seed));
    }

    private static Score best(Event event) {
        SolveResult result = Lectern.solve(event, OPTIONS);
        assertTrue(result.isProvenOptimal());
        return result.score();
    }
}
