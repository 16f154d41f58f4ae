package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;

/** A published session may start off the step, where no other may. */
class PublishedDiagnosisTest {

    private static final Placement OFF_THE_STEP =
            new Placement("s", "r", Instant.parse("2026-03-30T10:05:00Z"), 60, List.of());

    @Test
    void publishedTimetable_thatMeetsAllHardRules_isPossible() {
        Event event = event("10:05/11:05").build();
        Timetable published = Timetable.of(event, List.of(OFF_THE_STEP));

        assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
        Diagnosis.Feasible feasible = assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(
                        event.toBuilder().published(Published.of(published)).build()));
        assertEquals(published, feasible.timetable());
    }

    @Test
    void publishedTimetable_thatLeavesASessionOut_isNoAnswer() {
        Event event = event("10:05/11:05")
                .session(Session.builder("t").allowedMinutes(60).build())
                .build();
        Published published = Published.of(Timetable.of(event, List.of(OFF_THE_STEP)));

        assertInstanceOf(
                Diagnosis.Infeasible.class,
                Diagnosis.of(event.toBuilder().published(published).build()));
    }

    /** The session that is published leaves no time on the step for the other, which fits before it. */
    @Test
    void publishedStart_offTheStep_isAPlaceBesideOthers() {
        Event event = event("10:00/12:05")
                .session(Session.builder("t").allowedMinutes(60).build())
                .startStepMinutes(120)
                .build();
        Placement later = OFF_THE_STEP.withStart(Instant.parse("2026-03-30T11:05:00Z"));
        Published published = Published.of(Timetable.of(event, List.of(later)));

        assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
        assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(event.toBuilder().published(published).build()));
    }

    private static Event.Builder event(String hours) {
        return Event.builder("off", ZoneOffset.UTC)
                .day("2026-03-30", hours)
                .startStepMinutes(30)
                .room("r", 50)
                .session(Session.builder("s").allowedMinutes(60).build());
    }
}
