package org.lectern.benchmarks.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** The bound of people moved against the minimum of small events, which another model proves. */
class RepairBoundTest {

    private static final Duration TIME = Duration.ofSeconds(10);

    /** Half of the first day of generated events. */
    private static final Window MORNING = Window.parse("2027-05-03T08:00/13:00", ZoneId.of("Europe/Zurich"));

    @Test
    @Tag("slow")
    void bound_ofARoomLostForAMorning_isNeverMoreThanTheMinimumAndOftenEqual() {
        int compared = 0;
        int equal = 0;
        for (int seed = 0; seed < 9; seed++) {
            GeneratedEvent generated = EventGenerator.generate(EventClass.MEDIUM, 12, seed, RuleChoice.ALL);
            Change lost = new Change.CloseRoom("R1", MORNING);
            Event after = Changes.of(generated.event(), lost).applyTo(generated.event(), generated.hiddenPlan());

            Optional<MinMoved.Minimum> minimum = MinMoved.of(after);
            Optional<Long> bound = RepairBound.of(after, TIME);

            if (minimum.isPresent() && minimum.get().medium() == 0) {
                long people = minimum.get().people();
                long atLeast = bound.orElseThrow();
                assertTrue(atLeast <= people, "seed %s: %s, minimum %s".formatted(seed, atLeast, people));
                compared++;
                equal += atLeast == people ? 1 : 0;
            }
        }
        assertTrue(compared >= 4, "compared " + compared);
        assertTrue(equal >= 3, "equal " + equal);
    }

    @Test
    void bound_ofACancellation_isNobody() {
        GeneratedEvent generated = EventGenerator.generate(EventClass.TIGHT, 20, 1, RuleChoice.ALL);
        ChangeDraw draw = new ChangeDraw(generated.event(), generated.hiddenPlan(), 1);
        Event after = draw.cancellation().applyTo(generated.event(), generated.hiddenPlan());

        assertEquals(Optional.of(0L), RepairBound.of(after, TIME));
    }
}
