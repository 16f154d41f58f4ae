package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.rule.Profile;

/** Workbooks without ids, as organisers write them. */
@Tag("slow")
class WorkbookNamesTest extends HandMadeWorkbook {

    private void named() {
        rows(
                "Settings",
                row("Setting", "Value"),
                row("Name", "Round 50, spring"),
                row("Zone", "Europe/Zurich"),
                row("Profile", "pre-session-round"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "10:00", "13:00"));
        rows("Rooms", row("Name", "Seats"), row("Room XXIV", 30), row("Salle à côté", 20));
        rows("People", row("Id", "Name"), row("", "Arta Hoxha"), row("", "李 明"), row("bo", "Bo"), row("", "Bo!"));
        rows(
                "Sessions",
                row("Name", "Allowed minutes", "Attendants", "Pinned room", "Pinned slot order"),
                row("Côte d’Ivoire", 60, "bo!, 李 明", "room  xxiv", "NHRI, arta hoxha"),
                row("Ghana", 60));
        rows(
                "Slots",
                row("Session", "Name", "Person", "After"),
                row("côte d’ivoire", "", "Arta Hoxha", "NHRI"),
                row("Côte d’Ivoire", "NHRI", "Bo", ""),
                row("Ghana", "", "Arta Hoxha", ""));
        rows("Windows", row("Of", "Id", "Kind", "Start", "End"));
        rows(
                "Windows",
                row("Of", "Id", "Kind", "Start", "End"),
                row("room", "Salle à côté", "available", "2020-03-31 10:00", "2020-03-31 12:00"));
        rows("Relations", row("Kind", "Sessions"), row("same-day", "Ghana, Côte d’Ivoire"));
        rows("Delegations", row("Name", "Wanted sessions"), row("Nordic group", "Ghana"));
        rows(
                "Waivers",
                row("Rule", "Subjects", "Reason"),
                row("room-closed", "room:Room XXIV, session:ghana", "agreed"));
    }

    @Test
    void namesJoinedByAnd_areAList_unlessOneHasThemAll() {
        named();
        rows("People", row("Id", "Name"), row("", "Arta Hoxha"), row("", "李 明"), row("", "Bo"), row("", "Bo and 李 明"));
        rows(
                "Sessions",
                row("Name", "Allowed minutes", "Attendants"),
                row("Côte d’Ivoire", 60, "arta hoxha / 李 明"),
                row("Ghana", 60, "Bo and 李 明; Bo & Arta Hoxha"));

        List<Session> sessions = EventWorkbook.read(bytes()).sessions();

        assertEquals(Set.of("arta-hoxha", "李-明"), sessions.get(0).attendantIds());
        assertEquals(Set.of("bo-and-李-明", "bo", "arta-hoxha"), sessions.get(1).attendantIds());
    }

    @Test
    void rows_withoutIds_getThemFromTheirNames() {
        named();
        Event event = EventWorkbook.read(bytes());

        assertEquals("round-50-spring", event.id());
        assertEquals(
                List.of("room-xxiv", "salle-a-cote"),
                event.rooms().stream().map(Room::id).toList());
        assertEquals(
                List.of("arta-hoxha", "李-明", "bo", "bo-2"),
                event.people().stream().map(Person::id).toList());
        assertEquals(
                List.of("cote-d-ivoire", "ghana"),
                event.sessions().stream().map(Session::id).toList());
        assertEquals(
                List.of("cote-d-ivoire-arta-hoxha", "cote-d-ivoire-nhri"),
                event.sessions().getFirst().slots().stream().map(Slot::id).toList());
        assertEquals(
                "Arta Hoxha", event.sessions().getFirst().slots().getFirst().name());
        assertEquals("nordic-group", event.delegations().getFirst().id());
        assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
    }

    @Test
    void cells_withNames_meanWhatHasThem() {
        named();
        Event event = EventWorkbook.read(bytes());
        Session session = event.sessions().getFirst();

        assertEquals(Set.of("bo-2", "李-明"), Set.copyOf(session.attendantIds()));
        assertEquals("room-xxiv", session.pin().findRoomId().orElseThrow());
        assertEquals(
                List.of("cote-d-ivoire-nhri", "cote-d-ivoire-arta-hoxha"),
                session.pin().slotOrder());
        assertEquals("arta-hoxha", session.slots().getFirst().personId());
        assertEquals(1, event.rooms().get(1).availability().windows().size());
        assertEquals(
                List.of("ghana"), List.copyOf(event.delegations().getFirst().wantedSessionIds()));
        assertEquals(
                "room-xxiv",
                event.waivers().getFirst().subjects().iterator().next().id());
    }

    @Test
    void profile_inTheSettings_setsTheRulesThatHaveNoRow() {
        named();
        rows("Rules", row("Rule", "Weight"), row("split-region", 77));
        Event event = EventWorkbook.read(bytes());
        List<RuleSetting> own = List.of(event.ruleSettings().stream()
                .filter(rule -> rule.ruleId().equals("split-region"))
                .findFirst()
                .orElseThrow());

        assertEquals(77, own.getFirst().findWeight().orElseThrow());
        assertEquals(Set.copyOf(Profile.of("pre-session-round").mergedSettings(own)), Set.copyOf(event.ruleSettings()));
    }

    @Test
    void profile_unknown_isReportedAtItsCell() {
        sound();
        rows(
                "Settings",
                row("Setting", "Value"),
                row("Id", "e"),
                row("Zone", "Europe/Zurich"),
                row("Profile", "thesis-defence"));

        assertEquals(
                List.of("Settings!B4: Unknown profile 'thesis-defence'. Did you mean 'thesis-defences'? Choose one of:"
                        + " pre-session-round, single-track-hearing, multi-track-conference, lightning-talks,"
                        + " thesis-defences."),
                mistakes());
    }

    @Test
    void name_ofSeveral_isReportedWithTheIds() {
        named();
        rows("People", row("Id", "Name"), row("", "Bo"), row("", "李 明"), row("bo", "Bo"), row("", "Bo!"));
        rows("Slots", row("Session", "Name", "Person", "After"), row("Ghana", "", "BO", ""));

        assertEquals(
                List.of("Slots!C2: The name 'BO' can mean 2 rows. Write the id of one: 'bo-2' or 'bo'."),
                mistakes().stream().filter(mistake -> mistake.contains("BO")).toList());
    }

    @Test
    void ids_ofManyRowsOfOneName_areMadeInOnePass() {
        sound();
        Object[][] people = IntStream.range(0, 500)
                .mapToObj(i -> i == 0 ? row("Id", "Name") : row(i == 1 ? "ana" : "", i == 1 ? "Ana" : "Bo"))
                .toArray(Object[][]::new);
        rows("People", people);
        List<Person> read = EventWorkbook.read(bytes()).people();

        assertEquals(499, read.stream().map(Person::id).distinct().count());
        assertEquals("bo-498", read.getLast().id());
    }

    @Test
    void timetable_withRowsOfWhatIsUnscheduledOrDropped_isReadWithoutThem() {
        named();
        rows(
                "Timetable",
                row("Session", "Room", "Start", "Minutes"),
                row("Côte d’Ivoire", "Room XXIV", "2020-03-31 10:00", 60),
                row("ghana", "", "", ""));
        rows(
                "Turns",
                row("Session", "Slot", "Start", "Minutes"),
                row("Côte d’Ivoire", "NHRI", "2020-03-31 10:02", 7),
                row("Côte d’Ivoire", "Arta Hoxha", "", ""),
                row("Ghana", "Arta Hoxha", "2020-03-31 11:02", 7));
        byte[] workbook = bytes();
        Event event = EventWorkbook.read(workbook);
        Timetable timetable = EventWorkbook.findTimetable(workbook, event).orElseThrow();

        assertEquals(1, timetable.placements().size());
        assertEquals("room-xxiv", timetable.placements().getFirst().roomId());
        assertEquals(
                "cote-d-ivoire-nhri",
                timetable.placements().getFirst().turns().getFirst().slotId());
        assertEquals(1, timetable.placements().getFirst().turns().size());
    }

    @Test
    void start_withRowsOfWhatIsGone_isReadWithoutThem() {
        named();
        rows(
                "Timetable",
                row("Session", "Room", "Start", "Minutes"),
                row("Côte d’Ivoire", "Room XXIV", "2020-03-31 10:00", 60),
                row("Nepal", "Room XXIV", "2020-03-31 11:00", 60),
                row("Ghana", "Room XX", "2020-03-31 11:00", 60));
        rows(
                "Turns",
                row("Session", "Slot", "Start", "Minutes"),
                row("Côte d’Ivoire", "NHRI", "2020-03-31 10:02", 7),
                row("Côte d’Ivoire", "Jo", "2020-03-31 10:10", 7),
                row("Ghana", "Arta Hoxha", "2020-03-31 11:02", 7),
                row("Nepal", "Jo", "2020-03-31 11:02", 7));
        byte[] workbook = bytes();
        Event event = EventWorkbook.read(workbook);

        Timetable start = EventWorkbook.findStart(workbook, event).orElseThrow();
        assertEquals(1, start.placements().size());
        assertEquals(1, start.placements().getFirst().turns().size());
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> EventWorkbook.findTimetable(workbook, event));
        assertTrue(
                refused.problems().toString().contains("Timetable!A3: Unknown session 'Nepal'"),
                refused.problems()::toString);
    }
}
