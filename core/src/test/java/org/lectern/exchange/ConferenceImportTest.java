package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabXml;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;

/** Conferences of other tools are read, solved, published and read again. */
@Tag("slow")
class ConferenceImportTest {

    private static final List<String> ALL = Conferences.ALL;

    private static final SolveOptions SHORT =
            SolveOptions.builder().stepLimit(60).build();

    @ParameterizedTest
    @FieldSource("ALL")
    void conference_solvedPublishedAndReadAgain_isTheSame(String name) {
        Event event = Conferences.read(name).event();
        Timetable solved = Lectern.solve(event, SHORT).timetable();
        FrabSchedule schedule = FrabSchedule.of(event, solved, "2");

        FrabSchedule json = FrabJson.read(FrabJson.write(schedule));
        assertEquals(schedule, json);
        assertEquals(solved.placements(), json.timetable(event).placements());
        assertEquals(
                solved.placements(),
                FrabXml.read(FrabXml.write(schedule)).timetable(event).placements());
        Event again = ScheduleImport.read(json, Conferences.BERLIN).event();
        assertEquals(solved.placements().size(), again.sessions().size());
        for (Session session : again.sessions()) {
            Session first = event.sessions().stream()
                    .filter(known -> known.name().equals(session.name()))
                    .findFirst()
                    .orElseThrow();
            for (String key : List.of(FrabKeys.GUID, FrabKeys.ID, FrabKeys.CODE, FrabKeys.SLUG, FrabKeys.URL)) {
                first.findData(key).ifPresent(text -> assertEquals(Optional.of(text), session.findData(key), key));
            }
            assertEquals(speakers(event, first), speakers(again, session));
        }
    }

    /** Names and codes of those who speak, in their order. */
    private static List<String> speakers(Event event, Session session) {
        List<String> ids = session.findData(FrabKeys.SPEAKERS)
                .map(text -> text.lines().toList())
                .orElse(List.copyOf(session.attendantIds()));
        return ids.stream()
                .map(event.peopleById()::get)
                .map(person ->
                        person.name() + " " + person.findData(FrabKeys.CODE).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void conference_ofAGardenWeekend_hasItsElevenSessions(String name) {
        Event event = Conferences.read(name).event();

        assertEquals(11, event.sessions().size());
        assertEquals(11, event.people().size());
        assertEquals(2, event.days().size());
        assertEquals(
                name.equals("pretalx-sessions.json") ? 0 : 11,
                event.findPublished()
                        .map(Published::timetable)
                        .map(Timetable::placements)
                        .map(List::size)
                        .orElse(0));
    }

    @Test
    void frab_withoutGuidsOfPeople_keepsItsNumbers() {
        Event event = Conferences.read("frab.xml").event();
        Session session = Objects.requireNonNull(event.sessionsById().get("10043"));

        assertEquals("What grows on a wall", session.name());
        assertEquals(List.of("701", "702"), List.copyOf(session.attendantIds()));
        assertEquals(Optional.of("garden_days_2027-10043-what_grows_on_a_wall"), session.findData(FrabKeys.SLUG));
        assertEquals(15, event.startStepMinutes());
        String written = FrabXml.write(FrabSchedule.of(event, published(event), "Cedar"));
        assertTrue(written.contains("id=\"10043\""), written);
        assertTrue(written.contains("<person id=\"701\""), written);
        assertTrue(written.contains("<slug>garden_days_2027-10043-what_grows_on_a_wall</slug>"), written);
    }

    @Test
    void pentabarf_withoutDatesGuidsAndHours_isReadByItsDays() {
        Event event = Conferences.read("pentabarf.xml").event();

        assertEquals(
                Optional.of(Instant.parse("2027-06-18T08:45:00Z")),
                published(event).findPlacement("43").map(Placement::start));
        assertEquals(
                "2027-06-18T08:00:00Z/2027-06-18T13:30:00Z",
                event.days().get(0).windows().get(0).startInclusive() + "/"
                        + event.days().get(0).windows().get(0).endExclusive());
    }

    @Test
    void scheduleAlone_withoutAZone_isInTheOffsetOfItsTimes() {
        String text = Conferences.text("frab.xml").replaceAll("<time_zone_name>.*</time_zone_name>", "");
        ImportedEvent read =
                ConferenceImport.read(Map.of("frab.xml", text), ExchangeFormat.SCHEDULE, ImportOptions.NONE);

        assertEquals("+02:00", read.event().zone().getId());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void versions_ofOneSchedule_differInWhatMoved() {
        for (List<String> versions :
                List.of(List.of("frab.xml", "frab-2.xml"), List.of("garden-days.json", "garden-days-2.json"))) {
            Event before = Conferences.read(versions.get(0)).event();
            Event after = Conferences.read(versions.get(1)).event();
            Differences differences = Differences.between(before, published(before), after, published(after));

            assertEquals(
                    List.of("Rain barrels that last", "Seeds to swap", "Worms at work"),
                    differences.sessions().stream()
                            .map(session ->
                                    session.findAfter().orElseThrow().session().name())
                            .sorted()
                            .toList());
            assertEquals(3, differences.people().size());
        }
    }

    @Test
    void replan_ofASchedule_movesOnlyWhoseRoomIsLost() {
        Event event = Conferences.read("garden-days.json").event();
        ReplanResult replanned = Replanner.replan(
                event,
                published(event),
                Changes.of(event, new Change.CancelSession("GT9CBR")),
                ReplanOptions.defaults().withMaxAttempts(20));

        assertEquals(10, replanned.timetable().placements().size());
        assertEquals(
                10L,
                replanned.timetable().placements().stream()
                        .filter(placed -> published(event).placements().contains(placed))
                        .count());
    }

    @Test
    void twoRooms_ofOneGuid_getOneEachAndANote() {
        String text = Conferences.text("garden-days.json");
        String guid = "\"guid\": \"" + roomGuid("Workshop") + "\"";
        ImportedEvent read = ConferenceImport.read(
                Map.of("x.json", text.replace(guid, "\"guid\": \"" + roomGuid("Great Hall") + "\"")),
                ExchangeFormat.SCHEDULE,
                ImportOptions.NONE);

        assertEquals(
                List.of("Another room has the guid '%s' of room 'Workshop' too, so this room gets a guid of its own."
                        .formatted(roomGuid("Great Hall"))),
                read.notes().stream().map(Problem::message).toList());
    }

    private static String roomGuid(String name) {
        return Conferences.read("garden-days.json").event().rooms().stream()
                .filter(room -> room.name().equals(name))
                .flatMap(room -> room.findData(FrabKeys.GUID).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mistakes_inASchedule_areAllReported() {
        String text = Conferences.text("frab.xml")
                .replace("<duration>00:45</duration>", "<duration>soon</duration>")
                .replace("id=\"700\"", "id=\"x\"");
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> ConferenceImport.read(Map.of("f", text), ExchangeFormat.SCHEDULE, ImportOptions.NONE));

        assertEquals(
                List.of(
                        "/schedule/day[1]/room[1]/event[1]/persons/person[1]/@id: The value 'x' must be a whole number."
                                + " Write it like 1001.",
                        "/schedule/day[1]/room[1]/event[2]/duration: The value 'soon' must be a length in hours and"
                                + " minutes. Write it like 01:30."),
                refused.problems().stream().map(Problem::toString).limit(2).toList());
    }

    private static Timetable published(Event event) {
        return event.findPublished().orElseThrow().timetable();
    }
}
