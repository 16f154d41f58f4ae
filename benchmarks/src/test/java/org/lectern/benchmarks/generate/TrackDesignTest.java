package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Window;

class TrackDesignTest {

    private static final GeneratedEvent LARGE = Planned.of(EventClass.TRACK, 300, 2);

    @ParameterizedTest
    @CsvSource({"8, 2, 1", "14, 3, 2", "30, 6, 3", "60, 12, 6", "100, 12, 6", "108, 12, 6", "300, 34, 17"})
    void halfDays_anySize_areTwelveWhileNineSessionsFitInEach(int sessions, int halfDays, int days) {
        Event event = Planned.of(EventClass.TRACK, sessions, 1).event();

        assertEquals(
                halfDays,
                event.days().stream().mapToInt(day -> day.windows().size()).sum());
        assertEquals(days, event.days().size());
        assertEquals(1, event.rooms().size());
        assertEquals(5, event.startStepMinutes());
        assertEquals(0, event.changeoverMinutes());
    }

    @Test
    void halfDays_ofAnyDay_startAtNineAndTwoOrLaterAndEndWithinAQuarterOfAnHourOfTheirLastSession() {
        Event event = LARGE.event();

        for (Window window :
                event.days().stream().flatMap(day -> day.windows().stream()).toList()) {
            Instant last = LARGE.hiddenPlan().placements().stream()
                    .map(placement -> placement.time().endExclusive())
                    .filter(end -> !end.isAfter(window.endExclusive()))
                    .max(Instant::compareTo)
                    .orElseThrow();
            assertTrue(Duration.between(last, window.endExclusive()).toMinutes() <= 15, window.toString());
            int hour = window.startInclusive().atZone(event.zone()).getHour();
            assertTrue(hour == 9 || hour >= 14, window.toString());
        }
    }

    @Test
    void lengths_ofAllSessions_areTwoToFourOfThirtyToSixtyMinutesAndTheShortestInHalfAndMore() {
        Set<List<Integer>> lengths =
                LARGE.event().sessions().stream().map(Session::allowedMinutes).collect(Collectors.toSet());
        double shortest = Planned.share(
                LARGE.hiddenPlan().placements(),
                placement -> placement.minutes()
                        == Planned.session(LARGE.event(), placement).minAllowedMinutes());

        assertEquals(
                Set.of(
                        List.of(30, 45),
                        List.of(30, 60),
                        List.of(45, 60),
                        List.of(30, 45, 60),
                        List.of(40, 50, 60),
                        List.of(30, 40, 50, 60)),
                lengths);
        // A half is the shortest at once, and of the rest one in 2, 3 or 4.
        assertEquals(0.5 + 0.5 * (3 / 2.0 + 2 / 3.0 + 1 / 4.0) / 6, shortest, 0.08);
    }

    @Test
    void regions_ofAllSessions_areFiveAlike() {
        Set<String> regions =
                LARGE.event().sessions().stream().map(Session::region).collect(Collectors.toSet());

        assertEquals(5, regions.size());
        regions.forEach(region -> assertEquals(
                0.2,
                Planned.share(
                        LARGE.event().sessions(), session -> session.region().equals(region)),
                0.07));
    }

    @Test
    void slots_ofAnySession_areOnePerSixToTenMinutes() {
        for (Placement placement : LARGE.hiddenPlan().placements()) {
            int slots = Planned.session(LARGE.event(), placement).slots().size();
            int left = placement.minutes() - 4;
            assertTrue(slots >= left / 10 && slots <= left / 6, placement.toString());
        }
    }
}
