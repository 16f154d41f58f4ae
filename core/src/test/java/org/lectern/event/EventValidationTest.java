package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.event.Mistakes.PARIS;
import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.assertMistakes;
import static org.lectern.event.Mistakes.sound;
import static org.lectern.event.Mistakes.withRoom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventValidationTest {

    private static final Instant NOON = Instant.parse("2020-03-31T12:00:00Z");

    @Test
    void event_withoutMistakes_isBuilt() {
        assertDoesNotThrow(() -> sound().build());
    }

    @Test
    void event_severalMistakes_areAllReportedInOrder() {
        assertMistakes(
                sound().startStepMinutes(0).rooms(List.of(Room.of("r27", -1))).people(List.of()),
                "out-of-range /startStepMinutes",
                "out-of-range /rooms/0/seats",
                "unknown-id /sessions/0/slots/0/person",
                "unknown-id /sessions/0/slots/1/person",
                "unknown-id /sessions/1/slots/0/person");
    }

    @Test
    void exception_hasALineForEachMistake() {
        InvalidInputException exception = assertThrows(
                InvalidInputException.class,
                () -> sound().startStepMinutes(0).changeoverMinutes(-1).build());

        assertEquals(
                "/startStepMinutes: The start step in minutes must be at least 1, not '0'. Write a"
                        + " number from 1 to 1440." + System.lineSeparator()
                        + "/changeoverMinutes: The changeover in minutes must be at least 0, not '-1'. Write a"
                        + " number from 0 to 1440.",
                exception.getMessage());
    }

    @Test
    void message_inALocaleWithItsOwnDigits_hasLatinOnes() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertMistake(
                    sound().startStepMinutes(1441),
                    "out-of-range",
                    "1441",
                    "/startStepMinutes: The start step in minutes must be at most 1440, not '1441'. Write a"
                            + " number from 1 to 1440.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void event_blankId_isRefused() {
        assertMistake(
                Event.builder(" ", PARIS).day("2020-03-31", "10:00/13:00").room("r27", 5),
                "blank-id",
                " ",
                "/id: The id of the event must not be blank. Give it a short word.");
    }

    @Test
    void rooms_none_isRefused() {
        assertMistake(
                sound().rooms(List.of()),
                "empty",
                "[]",
                "/rooms: The event must have at least one room. Add one with its seats.");
    }

    @Test
    void room_idTwice_isRefused() {
        assertMistake(
                sound().room("r20", 3),
                "duplicate",
                "r20",
                "/rooms/2/id: The room id 'r20' is given twice. Give each its own id.");
    }

    @Test
    void room_blankId_isRefused() {
        assertMistake(
                sound().room("", 3),
                "blank-id",
                "",
                "/rooms/2/id: The id of a room must not be blank. Give it a short word.");
    }

    @Test
    void room_numbersOutOfRange_areRefused() {
        assertMistake(
                withRoom(room -> room.seats(1_000_001)),
                "out-of-range",
                "1000001",
                "/rooms/0/seats: The seats of room 'r27' must be at most 1000000, not '1000001'. Write a"
                        + " number from 0 to 1000000.");
        assertMistake(
                withRoom(room -> room.setUpMinutes(-1)),
                "out-of-range",
                "-1",
                "/rooms/0/setUpMinutes: The set-up minutes of room 'r27' must be at least 0, not '-1'."
                        + " Write a number from 0 to 1440.");
        assertMistake(
                withRoom(room -> room.tearDownMinutes(1441)),
                "out-of-range",
                "1441",
                "/rooms/0/tearDownMinutes: The tear-down minutes of room 'r27' must be at most 1440, not"
                        + " '1441'. Write a number from 0 to 1440.");
    }

    @Test
    void room_emptyWindow_isRefused() {
        assertMistake(
                withRoom(room -> room.available(Window.of(NOON, 60), Window.of(NOON, 0))),
                "empty-window",
                "2020-03-31T14:00+02:00/2020-03-31T14:00+02:00",
                "/rooms/0/availableWindows/1: The window of room 'r27' must end after it starts, unlike"
                        + " '2020-03-31T14:00+02:00' to '2020-03-31T14:00+02:00'. Swap start and end, or give the"
                        + " end its own date if it is on the next day.");
    }

    @Test
    void travel_unknownBuilding_isRefusedWithTheNearest() {
        assertMistake(
                sound().travel("Palias", "Annexe", 10),
                "unknown-id",
                "Palias",
                "/travel/0/building: Unknown building 'Palias'. Did you mean 'Palais'?");
        assertMistake(
                sound().travel("Palais", "Chalet du Lac", 10),
                "unknown-id",
                "Chalet du Lac",
                "/travel/0/otherBuilding: Unknown building 'Chalet du Lac'. Define it first, or use one"
                        + " of: Palais, Annexe.");
    }

    @Test
    void travel_minutesOutOfRange_isRefused() {
        assertMistake(
                sound().travel("Palais", "Annexe", -3),
                "out-of-range",
                "-3",
                "/travel/0/minutes: The minutes of travel must be at least 0, not '-3'. Write a number"
                        + " from 0 to 1440.");
    }

    @Test
    void travel_sameWayBack_isRefused() {
        assertMistake(
                sound().travel("Palais", "Annexe", 10).travel("Annexe", "Palais", 12),
                "duplicate",
                "Annexe – Palais",
                "/travel/1: The way from 'Annexe' to 'Palais' is given twice. Remove it; a way counts in"
                        + " both directions.");
    }

    @Test
    void travel_withinOneBuilding_isRefused() {
        assertMistake(
                sound().travel("Palais", "Palais", 10),
                "duplicate",
                "Palais – Palais",
                "/travel/0: The way from 'Palais' to 'Palais' leads nowhere. Remove it; a way counts in"
                        + " both directions.");
    }

    @Test
    void person_idTwice_isRefused() {
        assertMistake(
                sound().people("ana"),
                "duplicate",
                "ana",
                "/people/2/id: The person id 'ana' is given twice. Give each its own id.");
    }

    @Test
    void person_emptyWindow_isRefused() {
        assertMistake(
                sound().person(Person.builder("eve")
                        .available(Window.of(NOON, 0))
                        .build()),
                "empty-window",
                "2020-03-31T14:00+02:00/2020-03-31T14:00+02:00",
                "/people/2/availableWindows/0: The window of person 'eve' must end after it starts,"
                        + " unlike '2020-03-31T14:00+02:00' to '2020-03-31T14:00+02:00'. Swap start and end, or"
                        + " give the end its own date if it is on the next day.");
        assertMistakes(
                sound().person(Person.builder("eve")
                        .preferred(Window.of(NOON, 0))
                        .build()),
                "empty-window /people/2/preferredWindows/0");
    }

    @Test
    void longValue_isShortened() {
        String id = "x".repeat(70);

        assertMistake(
                sound().person(Person.of(id)).person(Person.of(id)),
                "duplicate",
                "x".repeat(60) + "… (70 characters)",
                "/people/3/id: The person id '%s… (70 characters)' is given twice. Give each its own id."
                        .formatted("x".repeat(60)));
    }

    @Test
    void unknownIds_thousands_areReportedUpToALimitAndQuickly() {
        List<Session> sessions = IntStream.range(0, 5_000)
                .mapToObj(i -> Session.builder("s" + i)
                        .slot("a-rather-long-slot-id-" + i, "a-rather-long-person-id-" + i)
                        .build())
                .toList();
        List<Person> people = IntStream.range(0, 5_000)
                .mapToObj(i -> Person.of("the-rather-long-person-id-" + i))
                .toList();

        List<Problem> problems = assertThrows(
                        InvalidInputException.class,
                        () -> sound().people(people).sessions(sessions).build())
                .problems();

        assertEquals(1_001, problems.size());
        assertEquals(
                "There are more than these 1000 mistakes. Correct these first.",
                problems.get(1_000).toString());
    }
}
