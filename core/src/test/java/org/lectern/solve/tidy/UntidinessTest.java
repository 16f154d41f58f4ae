package org.lectern.solve.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;

class UntidinessTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    /** A morning and an afternoon, half an hour off the hours of UTC. */
    private final Event event = Event.builder("round", KOLKATA)
            .day("2030-05-06", "09:00/12:00", "14:00/17:00")
            .room("R", 50)
            .build();

    private final Timeline timeline = Timeline.of(event);
    private final Untidiness untidiness = new Untidiness(timeline, HalfDays.of(event, timeline), KOLKATA);

    private int minute(String time) {
        return timeline.toMinute(Instant.parse("2030-05-06T" + time + ":00+05:30"));
    }

    private long points(int halfDay, String... times) {
        int[] spans = new int[times.length];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = minute(times[i]);
        }
        return untidiness.ofRoom(halfDay, spans);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 0", "09:30, 1", "09:15, 2", "09:45, 2", "09:05, 6", "09:59, 6"})
    void start_byTheClockOfTheEvent_hasFewerPointsTheRounderItIs(String time, long points) {
        assertEquals(points, untidiness.ofStart(minute(time)));
    }

    @Test
    void room_withoutSessions_hasNone() {
        assertEquals(0, points(0));
    }

    @Test
    void room_fullFromTheStartOrToTheEnd_hasTwo() {
        assertEquals(2, points(0, "09:00", "10:00", "10:00", "11:00"));
        assertEquals(2, points(1, "15:00", "16:00", "16:00", "17:00"));
    }

    @Test
    void room_neitherFromTheStartNorToTheEnd_hasOneMore() {
        assertEquals(3, points(0, "09:30", "10:30", "10:30", "11:30"));
        assertEquals(2, points(HalfDays.NONE, "09:30", "10:30", "10:30", "11:30"));
    }

    @Test
    void holes_each_addThree_andEachFurtherLengthOne() {
        assertEquals(5, points(0, "09:00", "10:00", "10:30", "11:00"));
        assertEquals(8, points(0, "09:00", "09:30", "10:00", "10:30", "11:00", "11:30"));
        assertEquals(9, points(0, "09:00", "09:30", "10:00", "10:30", "11:15", "11:30"));
    }

    @Test
    void sessionsAtOnce_haveNoHoleBetweenThem() {
        assertEquals(2, points(0, "09:00", "11:00", "09:30", "10:00", "10:30", "11:30"));
    }
}
