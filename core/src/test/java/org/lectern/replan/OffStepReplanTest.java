package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;

/** A replan of a session that was published off the start step. */
class OffStepReplanTest {

    @Test
    void startOffTheStep_withASlotThatNeverFits_isKept() {
        Event.Builder builder = HourSessions.event()
                .startStepMinutes(15)
                .day("2020-03-31", "10:00/18:00")
                .room("R1", 60);
        Session.Builder session = Session.builder("A");
        for (int i = 1; i <= 9; i++) {
            builder.people("A" + i);
            session.slot(Slot.builder("A-" + i, "A" + i).minutes(7, 7).build());
        }
        Event event = builder.session(session.build()).build();
        Timetable told = Timetable.of(event, List.of(HourSessions.placement("A", 8, "R1", "2020-03-31T10:05")));

        ReplanResult result = Replanner.replan(event, told, Changes.of(event));

        assertEquals(told, result.timetable());
        assertEquals(1, result.report().score().medium());
    }
}
