package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.publish.frab.FrabKeys;

class PretalxImportTest {

    private static final String SUBMISSION = """
            {"code": "ABCDEF", "title": "Bees", "speakers": ["QWERTZ"], "submission_type": 1, "track": null,
             "state": "confirmed", "duration": 40, "slot_count": 1}
            """;

    private static Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        for (String name :
                List.of("event", "rooms", "tracks", "submission-types", "speakers", "submissions", "tags", "slots")) {
            texts.put(name + ".json", Conferences.text("pretalx/" + name + ".json"));
        }
        return texts;
    }

    private static Window window(String interval) {
        return Window.parse(interval, ZoneId.of("Europe/Berlin"));
    }

    private static ImportedEvent read(Map<String, String> texts) {
        return ConferenceImport.read(texts, ExchangeFormat.PRETALX, ImportOptions.NONE);
    }

    private static List<String> notes(ImportedEvent read) {
        return read.notes().stream()
                .map(note -> note.message() + " " + note.advice())
                .toList();
    }

    private static List<String> mistakes(Map<String, String> texts) {
        return assertThrows(InvalidInputException.class, () -> read(texts)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void files_ofTheApi_becomeAnEventWithItsBreaksAndWindows() {
        Event event = read(files()).event();

        assertEquals("Europe/Berlin", event.zone().getId());
        Window lunch = window("2027-06-18T12:00/13:00");
        assertEquals(List.of(new Break("break-1", "Lunch", lunch, Set.of(), false)), event.breaks());
        Person limited = event.peopleById().get("BQ7RNE");
        assertEquals(
                List.of(window("2027-06-18T09:30/12:00")),
                limited == null ? null : limited.availability().windows());
        Room attic = event.roomsById().get("attic");
        assertEquals(
                List.of(window("2027-06-18T11:00/17:00"), window("2027-06-19T09:30/14:00")),
                attic == null ? null : attic.availability().windows());
        Session workshop = event.sessionsById().get("DW2YSX");
        assertEquals(
                "Gardens [90] [hands-on] Workshop",
                workshop == null
                        ? ""
                        : "%s %s %s %s"
                                .formatted(
                                        workshop.region(),
                                        workshop.allowedMinutes(),
                                        workshop.tags(),
                                        workshop.data().get(FrabKeys.TYPE)));
    }

    @Test
    void submissions_notAccepted_areLeftOutWithANote() {
        assertEquals(
                List.of(
                        "1 submission in the state 'withdrawn' is left out. Accept or confirm in pretalx what takes"
                                + " place.",
                        "1 submission in the state 'rejected' is left out. Accept or confirm in pretalx what takes"
                                + " place."),
                notes(read(files())));
    }

    @Test
    void slots_writtenBack_areThoseOfPretalx() {
        Event event = read(files()).event();
        Timetable published = event.findPublished().orElseThrow().timetable();
        String first = """
                [ {
                  "id" : 500,
                  "submission" : "3GQKHT",
                  "room" : 11,
                  "start" : "2027-06-18T10:00+02:00"
                }, {
                """;

        assertEquals(first, PretalxSlots.write(event, published).substring(0, first.length()));
        Timetable nothing = Timetable.of(event, List.of());
        assertEquals(11, PretalxSlots.write(event, nothing).split("\"room\" : null", -1).length - 1);
    }

    @Test
    void slots_ofWhatPretalxDoesNotKnow_areRefused() {
        Event event = Conferences.read("frab.xml").event();
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> PretalxSlots.write(
                        event, event.findPublished().orElseThrow().timetable()));

        assertEquals(
                "The session 'Compost in a city yard' has no number of pretalx: its data lacks"
                        + " 'pretalx.slot'. Import the slots of pretalx too, or add the number.",
                refused.problems().get(0).toString());
        assertEquals(11, refused.problems().size());
    }

    /** With {@code ?expand=slots.room} a slot stands in its submission, and does not name it. */
    @Test
    void slots_insideSubmissions_areTheirs() {
        String expanded = SUBMISSION.replace("\"slot_count\": 1", """
                "slots": [{"id": 7, "room": {"id": 12, "name": {"en": "Barn"}, "capacity": 290, "uuid": "x"},
                           "start": "2025-11-01T08:50:00+01:00", "end": "2025-11-01T09:35:00+01:00"}]
                """);
        String older = SUBMISSION.replace("ABCDEF", "BCDEFG").replace("\"slot_count\": 1", """
                "slot": {"room_id": 13, "room": {"en": "Attic"},
                         "start": "2025-11-01T10:00:00+01:00", "end": "2025-11-01T10:40:00+01:00"}
                """);

        Event event =
                read(Map.of("all.json", "[" + expanded + "," + older + "]")).event();

        assertEquals(
                List.of("Barn 290 12", "Attic 0 13"),
                event.rooms().stream()
                        .map(room -> "%s %s %s"
                                .formatted(
                                        room.name(), room.seats(), room.data().get(PretalxKeys.ROOM)))
                        .toList());
        assertEquals(
                List.of(
                        "ABCDEF barn 2025-11-01T07:50:00Z/2025-11-01T08:35:00Z",
                        "BCDEFG attic 2025-11-01T09:00:00Z/2025-11-01T09:40:00Z"),
                event.findPublished().orElseThrow().timetable().placements().stream()
                        .map(placement -> "%s %s %s/%s"
                                .formatted(
                                        placement.sessionId(),
                                        placement.roomId(),
                                        placement.start(),
                                        placement.start().plusSeconds(60L * placement.minutes())))
                        .toList());
        assertEquals(List.of(), event.breaks());
    }

    @Test
    void submissions_withExpandedSlots_haveThePlacesOfTheFolder() {
        Timetable expected = read(files()).event().findPublished().orElseThrow().timetable();

        Event event = Conferences.read("pretalx-expanded.json").event();

        assertEquals(
                expected.placements(),
                event.findPublished().orElseThrow().timetable().placements());
        assertEquals(
                "500",
                event.sessionsById()
                        .getOrDefault("3GQKHT", Session.builder("none").build())
                        .data()
                        .get(PretalxKeys.SLOT));
    }

    @Test
    void submissionsAlone_withDates_haveTheUsualHours() {
        ImportedEvent read = ConferenceImport.read(
                Map.of("all.json", "[" + SUBMISSION + "]"),
                ExchangeFormat.PRETALX,
                Conferences.BERLIN.withHours(LocalTime.of(10, 0), LocalTime.of(12, 0)));

        assertEquals(
                List.of(
                        "2 days are without hours in pretalx, which are taken as 10:00 to 12:00. Give the rooms"
                                + " availabilities in pretalx, or other hours to the import.",
                        "The file names no room, so the event has one, 'Room 1'. Add the rooms with their seats to the"
                                + " event."),
                notes(read));
        assertEquals(
                List.of(window("2027-06-18T10:00/12:00")),
                read.event().days().get(0).windows());
        assertEquals("QWERTZ", read.event().people().get(0).name());
    }

    @Test
    void submission_heldTwice_isTwoSessions() {
        ImportedEvent read = ConferenceImport.read(
                Map.of("all.json", "[" + SUBMISSION.replace("\"slot_count\": 1", "\"slot_count\": 2") + "]"),
                ExchangeFormat.PRETALX,
                Conferences.BERLIN);

        assertEquals(
                List.of("ABCDEF", "ABCDEF-2"),
                read.event().sessions().stream().map(Session::id).toList());
    }

    @Test
    void mistakes_inTheFiles_areAllReported() {
        Map<String, String> texts = files();
        texts.computeIfPresent("event.json", (name, text) -> text.replace("2027-06-19", "June"));
        texts.computeIfPresent("rooms.json", (name, text) -> text.replace("2027-06-18T09:30:00+02:00", "9h30"));

        assertEquals(
                List.of(
                        "rooms.json/results/0/availabilities/0/start: The value '9h30' must be a date and time with an"
                                + " offset, in the years 1973 to 9998. Write it like 2020-03-31T09:30:00+02:00.",
                        "event.json/date_to: The value 'June' must be a date in the years 1973 to 9998. Write it like"
                                + " 2020-03-31."),
                mistakes(texts).stream()
                        .filter(line -> !line.contains("results/1") && !line.contains("results/2"))
                        .toList());
    }

    @Test
    void otherJson_isRefused() {
        assertEquals(
                List.of("There are no submissions of pretalx. Save the answers of its API for submissions,"
                        + " rooms, speakers and slots as files of one folder."),
                mistakes(Map.of("a.json", "{\"a\": 1}")));
        assertEquals(
                List.of("The file is not JSON, at line 1, column 2. Check for a missing mark there."),
                mistakes(Map.of("a.json", "[")));
    }
}
