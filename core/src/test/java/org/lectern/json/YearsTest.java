package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

/** Every reader, and everything built in code, has the years 1973 to 9998; others are refused and never crash. */
class YearsTest {

    private static final Event EVENT = Examples.fullEvent();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00Z",
                "-999999999-01-01T00:00+18:00",
                "+999999999-12-31T23:59-18:00",
                "+999999999-12-31T23:59",
                "0001-01-01T00:00",
                "1972-12-31T23:59Z",
                "9999-01-01T00:00Z",
            })
    void parse_yearFarOut_isRefusedByEveryReader(String time) {
        String refusal = "must lie in the years 1973 to 9998, unlike '%s'. Check the year.".formatted(time);

        assertEquals(
                List.of("/people/0/availableWindows/0/start: The start " + refusal),
                lines(() -> EventJson.parse(Examples.leastEventWith(
                        "\"sessions\": []",
                        "\"sessions\": [], \"people\": [{\"id\": \"ana\", \"availableWindows\": [{\"start\": \"%s\", \"end\":"
                                        .formatted(time)
                                + " \"2020-03-31T12:00\"}]}]"))));
        assertEquals(
                List.of("/days/0/windows/0/end: The end " + refusal),
                lines(() -> EventJson.parse(Examples.leastEventWith("2020-03-31T13:00+02:00", time))));
        assertEquals(
                List.of("/changes/0/window/end: The end " + refusal, "/asOf: The asOf " + refusal).stream()
                        .sorted()
                        .toList(),
                lines(() -> ChangesJson.parse(
                                ("{\"version\": 1, \"event\": \"round-36\", \"asOf\": \"%1$s\", \"changes\": [{\"kind\": \"away\","
                                                + " \"person\": \"ana\", \"window\": {\"start\": \"2020-03-31T10:00\", \"end\":"
                                                + " \"%1$s\"}}]}")
                                        .formatted(time),
                                EVENT))
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("/placements/0/start: The start " + refusal),
                lines(() -> TimetableJson.parse(
                        ("{\"version\": 1, \"event\": \"round-36\", \"placements\": [{\"session\": \"BY\", \"room\":"
                                        + " \"R20\", \"start\": \"%s\", \"minutes\": 60, \"turns\": [{\"slot\": \"BY-1\","
                                        + " \"start\": \"10:00\", \"minutes\": 5}]}]}")
                                .formatted(time),
                        EVENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1972-12-31", "9999-12-31"})
    void parse_dateFarOut_isRefused(String date) {
        assertEquals(
                List.of("/days/0/date: The date must lie in the years 1973 to 9998, unlike '%s'. Check the year."
                        .formatted(date)),
                lines(() -> EventJson.parse(
                        Examples.leastEventWith("\"date\": \"2020-03-31\"", "\"date\": \"%s\"".formatted(date)))));
    }

    static Stream<Change> changesFarOut() {
        Window window = new Window(Instant.MIN, Instant.MAX.truncatedTo(ChronoUnit.MINUTES));
        SubjectId ana = SubjectId.person("ana");
        return Stream.of(
                new Change.Away("ana", window),
                new Change.CloseRoom("R20", window),
                new Change.CloseDay(LocalDate.parse("2020-03-31"), window),
                new Change.OnlyWithin(ana, window),
                new Change.MoveWindow(ana, window, window),
                new Change.SetWindows(ana, Availability.within(window)),
                new Change.AddDay(new Day(LocalDate.MIN, List.of(window))),
                new Change.AddDay(new Day(LocalDate.parse("2020-04-03"), List.of(window))),
                new Change.ShiftDay(LocalDate.parse("2020-03-31"), LocalDate.MAX, 0),
                new Change.AddRoom(Room.builder("R99").available(window).build()),
                new Change.AddPerson(Person.builder("zoe").available(window).build()),
                new Change.AddSession(Session.builder("ZZ")
                        .pin(Pin.NONE.withStart(window.endExclusive()))
                        .undesiredWindows(List.of(window))
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("changesFarOut")
    void apply_changeFarOut_isRefused(Change change) {
        List<Problem> problems = assertThrows(
                        InvalidInputException.class,
                        () -> Changes.of(EVENT, change).applyTo(EVENT))
                .problems();

        assertEquals(
                List.of("out-of-range"),
                problems.stream().map(Problem::code).distinct().toList());
    }

    @Test
    void awayInTheLastYear_ofAnEventThere_leavesWindowsThatAreSupported() {
        Event event = EventJson.parse(Examples.LEAST_EVENT
                        .replace("2020-03-31", "9998-12-30")
                        .replace("\"sessions\": []", "\"sessions\": [], \"people\": [{\"id\": \"ana\"}]"))
                .toBuilder()
                .build();
        Change away = new Change.Away("ana", Window.parse("9998-12-30T10:00/11:00", event.zone()));

        assertEquals(
                2,
                Changes.of(event, away)
                        .applyTo(event)
                        .people()
                        .get(0)
                        .availability()
                        .windows()
                        .size());
    }

    private static List<String> lines(Runnable reader) {
        return assertThrows(InvalidInputException.class, reader::run).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
