package org.lectern.panel.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/** The time line, the half-days and the starts of an event. */
class TimelineTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Event.Builder event(int step) {
        return Event.builder("mrm", PARIS).startStepMinutes(step).room("r27", 0);
    }

    /** Two days, the later one listed first; the night of the earlier goes on past midnight. */
    private static Event nights() {
        return event(25)
                .day("2020-04-01", "09:30/10:20")
                .day("2020-03-31", "23:10/2020-04-01T00:40", "10:00/10:50")
                .build();
    }

    private static int[] starts(Event event) {
        return StartGrid.of(event, Timeline.of(event));
    }

    @Test
    void startsOfASession_areThoseOfTheGridThePinnedAndThePublishedOne() {
        Instant pinned = Instant.parse("2020-03-31T08:03:00Z");
        Instant published = Instant.parse("2020-03-31T08:07:00Z");
        Session session = Session.builder("mw")
                .allowedMinutes(30)
                .pin(Pin.NONE.withStart(pinned))
                .build();
        Event.Builder event = event(25)
                .day("2020-03-31", "10:00/10:50")
                .session(session)
                .session(Session.builder("lr").allowedMinutes(30).build());
        Event told = event.published(Published.of(
                        new Timetable("mrm", List.of(new Placement("mw", "r27", published, 30, List.of())))))
                .build();
        Timeline line = Timeline.of(told);
        int[] grid = StartGrid.of(told, line);

        assertArrayEquals(new int[] {600, 625}, grid);
        assertArrayEquals(new int[] {600, 603, 607, 625}, StartGrid.ofSession(session, told, line, grid));
        assertArrayEquals(grid, StartGrid.ofSession(told.sessions().get(1), told, line, grid));
    }

    @Test
    void timeLine_always_countsFromTheFirstLocalMidnight() {
        Timeline line = Timeline.of(nights());

        assertEquals(0, line.toMinute(Instant.parse("2020-03-30T22:00:00Z")));
        assertEquals(-1, line.toMinute(Instant.parse("2020-03-30T21:59:00Z")));
        assertEquals(600, line.toMinute(Instant.parse("2020-03-31T08:00:00Z")));
        assertEquals(Instant.parse("2020-03-31T08:01:00Z"), line.toInstant(601));
    }

    @Test
    void timeLine_centuriesAway_endsThere() {
        Timeline line = Timeline.of(nights());

        assertEquals(1 << 28, line.toMinute(Instant.parse("9999-01-01T00:00:00Z")));
        assertEquals(-(1 << 28), line.toMinute(Instant.parse("-9999-01-01T00:00:00Z")));
    }

    @Test
    void spans_always_areStartAndEndOfEachWindow() {
        List<Window> windows =
                List.of(Window.parse("2020-03-31T10:00/11:00", PARIS), Window.parse("2020-04-01T00:05/00:07", PARIS));

        assertArrayEquals(
                new int[] {600, 660, 1445, 1447}, Timeline.of(nights()).toSpans(windows));
    }

    @Test
    void halfDays_always_areInOrderOfTheirStart() {
        Event event = nights();
        HalfDays halfDays = HalfDays.of(event, Timeline.of(event));

        assertEquals(3, halfDays.count());
        assertEquals(
                List.of("600-650 on 0", "1390-1480 on 0", "2010-2060 on 1"),
                IntStream.range(0, 3)
                        .mapToObj(
                                i -> "%s-%s on %s".formatted(halfDays.start(i), halfDays.end(i), halfDays.dayIndex(i)))
                        .toList());
        assertEquals(2, halfDays.dayCount());
        assertEquals(LocalDate.parse("2020-03-31"), halfDays.dateOfDay(0));
        assertEquals(LocalDate.parse("2020-03-31"), halfDays.date(1));
        assertEquals(LocalDate.parse("2020-04-01"), halfDays.date(2));
    }

    @Test
    void halfDay_always_isTheOneThatCoversMostElseTheNextElseTheLast() {
        Event event = nights();
        HalfDays halfDays = HalfDays.of(event, Timeline.of(event));

        assertEquals(0, halfDays.indexOf(600, 650));
        assertEquals(0, halfDays.indexOf(649, 700));
        assertEquals(1, halfDays.indexOf(650, 700));
        assertEquals(1, halfDays.indexOf(1479, 1500));
        assertEquals(2, halfDays.indexOf(1480, 1500));
        assertEquals(0, halfDays.indexOf(0, 600));
        assertEquals(2, halfDays.indexOf(2060, 2100));
        // As much of the first as of the second, then a minute more of the second.
        assertEquals(0, halfDays.indexOf(600, 1440));
        assertEquals(1, halfDays.indexOf(600, 1441));
    }

    @Test
    void starts_always_areOnTheStepFromEachMidnight() {
        assertArrayEquals(new int[] {600, 625, 1400, 1425, 1440, 1465, 2015, 2040}, starts(nights()));
    }

    @Test
    void starts_windowFromMidnight_beginThere() {
        assertArrayEquals(
                new int[] {0, 40, 80},
                starts(event(40).day("2020-03-31", "00:00/02:00").build()));
    }

    @Test
    void starts_dayOfTheChangeOfClocks_areEveryStepOfElapsedTime() {
        int[] forward = starts(event(60).day("2020-03-29", "01:00/05:00").build());

        // Three hours go by from one to five.
        assertArrayEquals(new int[] {60, 120, 180}, forward);
    }

    @Test
    void starts_windowOfSeveralNights_countAnewEachMidnight() {
        int[] starts =
                starts(event(7 * 60).day("2020-03-31", "20:00/2020-04-02T01:00").build());

        assertEquals("[1260, 1440, 1860, 2280, 2700, 2880]", Arrays.toString(starts));
    }
}
