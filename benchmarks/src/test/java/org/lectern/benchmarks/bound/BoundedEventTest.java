package org.lectern.benchmarks.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.suite.SuiteInstance;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.solve.term.TermKind;

@Tag("night")
class BoundedEventTest {

    private static final long STEPS = 2000;
    private static final long WORK = 4_000_000;

    private static BoundedEvent measured(EventClass eventClass) {
        Event event = new SuiteInstance(eventClass, 8, 1).event();
        return BoundedEvent.measure(event, 1, STEPS, WORK).orElseThrow();
    }

    /** Three hours for one room of two, so one session is left out: that is what its rooms prove. */
    @Test
    void measure_sessionsLeftOut_isAtMediumLevel() {
        Event event = Event.builder("crowd", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2026-05-04", "10:00/12:00")
                .rooms(List.of(Room.of("r1", 20)))
                .sessions(List.of(session("a"), session("b"), session("c")))
                .build();

        BoundedEvent bounded = BoundedEvent.measure(event, 0, STEPS, WORK).orElseThrow();

        assertEquals(Level.MEDIUM, bounded.level());
        assertEquals(0, bounded.below());
        assertEquals(100, bounded.withoutAny());
        assertEquals(Set.of(TermKind.ROOMS, TermKind.SLACK), bounded.losses().keySet());
        assertEquals(100, bounded.losses().get(TermKind.ROOMS));
        assertEquals(0, bounded.losses().get(TermKind.SLACK), "it costs nothing at this level");
    }

    private static Session session(String id) {
        return Session.builder(id).allowedMinutes(60).qaMinutes(0, 0).build();
    }

    @Test
    void measure_nothingCosts_isEmpty() {
        Event event = Event.builder("free", ZoneOffset.UTC)
                .day("2026-05-04", "10:00/12:00")
                .rooms(List.of(Room.of("r1", 20)))
                .sessions(List.of(session("a")))
                .build();

        assertEquals(Optional.empty(), BoundedEvent.measure(event, 0, STEPS, WORK));
    }

    @Test
    void measure_softCosts_namesTheTermsThatOccur() {
        BoundedEvent bounded = measured(EventClass.TRACK);

        assertEquals(Level.SOFT, bounded.level());
        assertTrue(bounded.losses().get(TermKind.ROOMS) > 0, bounded::toString);
        assertTrue(bounded.losses().containsKey(TermKind.REGIONS), bounded::toString);
        assertTrue(bounded.losses().containsKey(TermKind.PERSON_TIME), bounded::toString);
        assertFalse(bounded.losses().containsKey(TermKind.SEATS), bounded::toString);
        assertTrue(bounded.withoutAny() > bounded.below(), bounded::toString);
    }

    @Test
    void measure_again_isTheSame() {
        assertEquals(measured(EventClass.SHARED), measured(EventClass.SHARED));
    }
}
