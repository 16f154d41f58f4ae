package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Availability;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

class EventJsonTest {

    @Test
    void audience_unknownOrNobody_staysSo() {
        Event event = Event.builder("e", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/13:00")
                .room("R1", 9)
                .session(Session.builder("BY").build())
                .session(Session.builder("MW").audience(0).build())
                .build();
        String text = EventJson.write(event);

        assertEquals(1, text.split("\"audience\": 0", -1).length - 1, text);
        assertEquals(1, text.split("audience", -1).length - 1, text);
        assertEquals(event, EventJson.parse(text));
    }

    @Test
    void parse_leastEvent_hasTheDefaultsOfTheBuilder() {
        Event built = Event.builder("round-36", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("R20", 120)
                .build();

        assertEquals(built, EventJson.parse(Examples.LEAST_EVENT));
    }

    @Test
    void write_leastEvent_leavesDefaultsAway() {
        assertEquals(Examples.LEAST_EVENT, EventJson.write(EventJson.parse(Examples.LEAST_EVENT)));
    }

    @Test
    void write_fullEvent_writesEveryKey() {

        assertEquals(Examples.FULL_EVENT, EventJson.write(Examples.fullEvent()));
    }

    @Test
    void parse_fullEvent_readsEveryKey() {
        Event event = Examples.fullEvent();
        Session belarus = event.sessions().get(0);
        Window morning = Window.parse("2020-03-31T09:00/11:00", event.zone());

        assertEquals("Pre-sessions of the 36th round", event.name());
        assertEquals(10, event.startStepMinutes());
        assertEquals(15, event.changeoverMinutes());
        assertEquals(new DailyLimit(9, 500), event.dailyLimit());
        assertEquals("Opening day", event.days().get(0).name());
        assertEquals("2020-04-01", event.days().get(1).name());
        assertEquals(
                new Room(
                        "R20",
                        "Room XX",
                        120,
                        Set.of("screen", "booths"),
                        Set.of("R7"),
                        "Palais",
                        Availability.within(Window.parse("2020-03-31T08:00/18:00", event.zone())),
                        4,
                        3,
                        new DailyLimit(4, 240),
                        Map.of("door", "E 42", "note", "")),
                event.rooms().get(0));
        assertEquals(DailyLimit.ofMinutes(0), event.rooms().get(1).dailyLimit());
        assertEquals(12, event.travelMinutes("Palais", ""));
        assertEquals(
                new Session(
                        "BY",
                        "Belarus",
                        List.of(45, 60),
                        1,
                        2,
                        List.of(
                                new Slot(
                                        "BY-1",
                                        "Viasna",
                                        "ana",
                                        4,
                                        6,
                                        3,
                                        Presence.OWN_SLOT,
                                        new SlotOrder(true, false, List.of(), List.of()),
                                        "schools",
                                        "CSO"),
                                new Slot(
                                        "BY-2",
                                        "BY-2",
                                        "bo",
                                        5,
                                        7,
                                        1,
                                        Presence.RECORDED,
                                        new SlotOrder(false, true, List.of("BY-1"), List.of("BY-1")),
                                        "",
                                        "")),
                        3,
                        8,
                        OptionalInt.of(52),
                        new RoomLimits(AllowedRooms.only("R20"), Set.of("booths"), Set.of("echo")),
                        List.of(
                                new RoomWish.PreferredRooms(Set.of("R20", "R7"), 1),
                                new RoomWish.UndesiredRooms(Set.of("R7"), 3),
                                new RoomWish.PreferredFeature("piano", 2),
                                new RoomWish.UndesiredFeature("noise", 1)),
                        "Europe",
                        Availability.within(Window.parse("2020-03-31T09:00/13:00", event.zone())),
                        List.of(morning),
                        List.of(Window.parse("2020-03-31T12:00/12:40", event.zone())),
                        List.of(TimeWish.preferred(
                                        Window.parse("2020-03-31T09:00/10:00", event.zone()),
                                        Window.parse("2020-03-31T10:30/11:30", event.zone()))
                                .withWeight(3)),
                        Set.of("bo"),
                        2,
                        new Pin(
                                LocalDate.of(2020, 3, 31),
                                "R20",
                                Instant.parse("2020-03-31T07:30:00Z"),
                                List.of("BY-1", "BY-2"),
                                "the ambassador leaves at noon"),
                        new LinkedHashSet<>(List.of("streamed", "plenary")),
                        Map.of("ticket", "T-7 \"urgent\"", "end", "")),
                belarus);
        assertEquals(List.of("streamed", "plenary"), List.copyOf(belarus.tags()));
        assertEquals(
                List.of(new RuleSetting(
                        "room-conflict", Level.MEDIUM, 7L, true, Map.of(), "one room has a wall that moves")),
                event.ruleSettings());
        assertEquals(
                List.of(
                        new Waiver(
                                "room-conflict",
                                Set.of(SubjectId.session("BY"), SubjectId.region("Europe")),
                                "the wall is open that day"),
                        new Waiver(
                                "room-seats",
                                Set.of(
                                        SubjectId.slot("BY-2"),
                                        SubjectId.person("bo"),
                                        SubjectId.room("R7"),
                                        SubjectId.delegation("LU"),
                                        SubjectId.day(LocalDate.of(2020, 4, 1))),
                                "they stand")),
                event.waivers());
    }

    @ParameterizedTest
    @CsvSource({
        "9h30, 13h",
        "09h30, 13h00",
        "9:30, 13:00",
        "09:30, 2020-03-31T13:00",
        "2020-03-31T9h30, 13:00",
        "2020-03-31T09:30, 13:00",
        "2020-03-31T09:30+02:00, 13:00",
        "2020-03-31T07:30Z, 2020-03-31T11:00Z",
        "2020-03-31T09:30:00+02:00, 13:00:00",
    })
    void parse_timeInAnyForm_isOneTime(String start, String end) {
        String text = Examples.replaced(
                Examples.LEAST_EVENT,
                "{\"start\": \"2020-03-31T10:00+02:00\", \"end\": \"2020-03-31T13:00+02:00\"}",
                "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(start, end));

        Window window = EventJson.parse(text).days().get(0).windows().get(0);

        assertEquals(new Window(Instant.parse("2020-03-31T07:30:00Z"), Instant.parse("2020-03-31T11:00:00Z")), window);
    }

    @Test
    void parse_windowWithDateKey_isOnThatDate() {
        Event event = EventJson.parse(
                Examples.leastEventWith(
                        "\"seats\": 120",
                        "\"seats\": 120, \"availableWindows\": [{\"date\": \"2020-04-02\", \"start\": \"9h30\", \"end\": \"24:00\"}]"));

        assertEquals(
                List.of(new Window(Instant.parse("2020-04-02T07:30:00Z"), Instant.parse("2020-04-02T22:00:00Z"))),
                event.rooms().get(0).availability().windows());
    }

    @Test
    void parse_windowPastMidnightWithDates_crossesMidnight() {
        Event event =
                EventJson.parse(Examples.replaced(Examples.LEAST_EVENT, "2020-03-31T13:00+02:00", "2020-04-01T01:00"));

        assertEquals(15 * 60, event.days().get(0).windows().get(0).minutes());
    }

    @Test
    void parse_pinnedTimeOfDay_isOnThePinnedDay() {
        Event event = EventJson.parse(Examples.leastEventWith(
                "\"sessions\": []",
                "\"sessions\": [{\"id\": \"BY\", \"pin\": {\"start\": \"10h05\", \"day\": \"2020-03-31\"}}]"));

        assertEquals(
                new Pin(LocalDate.of(2020, 3, 31), null, Instant.parse("2020-03-31T08:05:00Z"), List.of(), ""),
                event.sessions().get(0).pin());
    }

    @Test
    void parse_schemaKey_isAcceptedAndNotKept() {
        Event event = EventJson.parse(
                Examples.leastEventWith("\"version\": 1,", "\"$schema\": \"event.schema.json\", \"version\": 1,"));

        assertEquals(Examples.LEAST_EVENT, EventJson.write(event));
    }

    @Test
    void parse_wholeNumberWithPoint_isThatNumber() {
        assertEquals(
                120,
                EventJson.parse(Examples.leastEventWith("120", "1.20E2"))
                        .rooms()
                        .get(0)
                        .seats());
    }

    @Test
    void write_equalEventsWithSetsInOtherOrders_areEqualTexts() {
        Event event = Examples.fullEvent();
        List<Room> rooms =
                List.of(event.rooms().get(0).toBuilder().build(), event.rooms().get(1));
        Room turned = new Room(
                "R20",
                "Room XX",
                120,
                new LinkedHashSet<>(List.of("screen", "booths")),
                Set.of("R7"),
                "Palais",
                rooms.get(0).availability(),
                4,
                3,
                new DailyLimit(4, 240),
                Map.of("note", "", "door", "E 42"));
        Event equal = event.toBuilder().rooms(List.of(turned, rooms.get(1))).build();

        assertEquals(event, equal);
        assertEquals(EventJson.write(event), EventJson.write(equal));
    }

    @Test
    void write_halfACharacter_isRefused() {
        Event event = Examples.fullEvent().toBuilder().name("half \ud83d").build();

        assertEquals(
                "The name 'half \\ud83d' has half of a character in it. Check whether the text was cut.",
                assertThrows(IllegalArgumentException.class, () -> EventJson.write(event))
                        .getMessage());
    }
}
