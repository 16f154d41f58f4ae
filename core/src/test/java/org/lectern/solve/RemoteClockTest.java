package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.Finding;

/** Who takes part from afar is needed by the clock there, which changes on days of its own. */
class RemoteClockTest {

    /** New York changes its clocks three weeks before Zurich: 13:00 there is 7:00 here on Friday, and 8:00 on Monday. */
    @Test
    void session_onEitherSideOfTheRemoteChange_isHeldByDay() {
        Event event = Clocks.eventIn(Clocks.ZURICH)
                .day("2020-03-06", "13:00/14:00")
                .day("2020-03-09", "13:00/14:00")
                .person(Person.builder("joe").zone(Clocks.NEW_YORK).build())
                .session(Session.builder("US").attendants("joe").build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(List.of("2020-03-09T13:00+01:00"), Clocks.starts(result));
        assertEquals(List.of(), result.findings());
    }

    /** Each is near from 03:00 there, and needed for an hour that the change of clocks there divides. */
    @ParameterizedTest
    @CsvSource({
        // 01:30 to 02:00, then 03:00 to 03:30.
        "America/New_York, 2020-03-08T07:30+01:00, 30",
        // 01:45 to 02:00, then 02:30 to 03:15.
        "Australia/Lord_Howe, 2020-10-03T17:15+02:00, 45",
        // 02:20 to 03:00, then 02:00 to 02:20.
        "Pacific/Auckland, 2020-04-04T15:20+02:00, 60",
        // 02:40 to 03:00, then 02:00 to 02:40.
        "Africa/Casablanca, 2020-04-19T03:40+02:00, 60",
        // 02:15 to 03:15, where clocks never change.
        "Asia/Kathmandu, 2020-03-28T21:30+01:00, 45"
    })
    void need_overTheRemoteChange_isFarMinuteByMinute(String zone, String start, long farMinutes) {
        Event event = Clocks.eventIn(Clocks.ZURICH)
                .day(start.substring(0, 10), "00:00/24:00")
                .person(Person.builder("joe").zone(ZoneId.of(zone)).build())
                .session(Session.builder("US")
                        .attendants("joe")
                        .pin(Pin.NONE.withStart(Clocks.at(start)))
                        .build())
                .ruleSetting(RuleSetting.of("far-zone").withParameter("fromHour", 3))
                .build();

        assertEquals(
                List.of(farMinutes),
                Lectern.solve(event).findings().stream().map(Finding::amount).toList());
    }
}
