package org.lectern.publish.calendar;

import static org.lectern.testing.ReaderContract.readOrRefused;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text as the earlier version of a calendar: continued or refused, and what continues it can be continued again. */
class CalendarFuzzTest {

    private static final Calendars CALENDARS =
            Calendars.of(RoundCalendar.EVENT, RoundCalendar.TIMETABLE, RoundCalendar.LATER);

    @FuzzTest
    void earlier_anyText_isContinuedOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> CALENDARS.event(text)).ifPresent(CALENDARS::event);
    }

    @FuzzTest
    void cancelled_anyText_isCancelledOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> CALENDARS.cancelled(text)).ifPresent(CALENDARS::cancelled);
    }
}
