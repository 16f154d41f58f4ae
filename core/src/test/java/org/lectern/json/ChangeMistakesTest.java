package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.change.Change;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/** A mistake in one change is told once, to the letter. */
class ChangeMistakesTest {

    private final Event event = Examples.fullEvent();

    private String report(String change) {
        String text = "{\"version\": 1, \"event\": \"round-36\", \"changes\": [%s]}".formatted(change);
        return assertThrows(InvalidInputException.class, () -> ChangesJson.parse(text, event)).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "changeoverMinutes": 5, "dailyLimit": {} | /changes/0: The change must set one of dailyLimit, shiftLimits, roomLimits, changeoverMinutes and travel, not 2. Write one change for each of them.
            "person": "bo" | /changes/0: The change must set one of dailyLimit, shiftLimits, roomLimits, changeoverMinutes and travel, not 0. Add the limit that changes.
            "person": "bo", "room": "R7", "dailyLimit": {} | /changes/0: The limit of a day is that of a person, a room or the event, not of several. Write one change for each of them.
            "person": "bo", "room": "R7", "shiftLimits": {} | /changes/0: The limits of shifts are those of a person. Remove the key (room).
            "person": "bo", "room": "R7", "roomLimits": {} | /changes/0: The limits of rooms are those of a person. Remove the key (room).
            "shiftLimits": {} | /changes/0: The limits of shifts are those of a person. Add the key (person).
            "roomLimits": {} | /changes/0: The limits of rooms are those of a person. Add the key (person).
            "room": "R7", "shiftLimits": {} | /changes/0: The limits of shifts are those of a person. Remove the key (room).
            "person": "bo", "changeoverMinutes": 5 | /changes/0: The changeover is that of the event. Remove the key (person).
            "room": "R7", "changeoverMinutes": 5 | /changes/0: The changeover is that of the event. Remove the key (room).
            "room": "R7", "travel": {"building": "", "otherBuilding": "Palais", "minutes": 20} | /changes/0: A travel time is that of two buildings. Remove the key (room).
            "person": "bo", "travel": {"building": "", "otherBuilding": "Palais", "minutes": 20} | /changes/0: A travel time is that of two buildings. Remove the key (person).
            """)
    void limit_ofTheWrongThing_isToldOnce(String keys, String told) {
        assertEquals(told, report("{\"kind\": \"set-limit\", %s}".formatted(keys)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "shift-day", "day": "2020-04-01" | /changes/0: The change (shift-day) must have the key (to) or (minutes). Add the new date.
            "kind": "set-windows", "day": "2020-04-01" | /changes/0: The change (set-windows) of a day must have the key (windows). Add the windows of the day.
            "kind": "add-room" | /changes/0/room: The change 'add-room' must have the key 'room'. Add it.
            "kind": "add-relation" | /changes/0/relation: The change 'add-relation' must have the key 'relation'. Add it.
            "kind": "cancel-sesion", "session": "Croatia" | /changes/0/kind: The kind must be one of KINDS, not 'cancel-sesion'. Did you mean 'cancel-session'? & /changes/0/session: Unknown session 'Croatia'. Add it first, or use one of: BY, HR.
            "kind": "away", "person": "bo" | /changes/0/window: The change 'away' must have the key 'window'. Add it.
            "kind": 7 | /changes/0/kind: The kind '7' must be a text, not a number. Put it in quotes.
            "person": "bo" | /changes/0/kind: The change must have the key 'kind'. Add it.
            "person": "bo", "maxGapsPerDay": 2, "timeWishes": [], "parts": [], "topicRelation": {} | /changes/0/kind: The change must have the key 'kind'. Add it.
            "kind": "set-rule", "rule": "moved", "setting": {"level": "OFF"} | /changes/0/setting/level: The level must be hard, medium or soft, not 'OFF'. Remove it, and write false as 'enabled'.
            "kind": "waive", "waiver": {"rule": "moved-on", "subjects": [{"kind": "room", "id": "R7"}], "reason": "late"} | /changes/0/waiver/rule: Unknown rule 'moved-on'. Did you mean 'moved'?
            "kind": "edit-session", "session": "HR", "audience": "many" | /changes/0/audience: The audience 'many' must be a whole number, not a text. Write it like 60.
            "kind": "edit-session", "session": "HR", "audience": true | /changes/0/audience: The audience 'true' must be a whole number, not true or false. Write it like 60.
            """)
    void change_withOneMistake_isToldOnce(String keys, String told) {
        String kinds = Arrays.stream(ChangeKind.values()).map(Wording::word).collect(Collectors.joining(", "));

        assertEquals(told.replace("KINDS", kinds), report("{%s}".formatted(keys)));
    }

    @Test
    void change_thatIsNoObject_isToldOnce() {
        assertEquals(
                "/changes/0: The changes[0] '7' must be an object, not a number. Put it in braces: {\u2026}.",
                report("7"));
    }

    @Test
    void document_ofAnotherKind_isToldForWhatItIs() {
        assertEquals(
                "The document is an event, not a list of changes. Check whether two documents are swapped, or choose another.",
                assertThrows(InvalidInputException.class, () -> ChangesJson.parse(Examples.FULL_EVENT, event))
                        .getMessage());
    }

    @Test
    void version_thatIsNotKnown_isToldOnce() {
        assertEquals(
                "/version: Unknown version '2'. Write 1, or take a newer Lectern.",
                assertThrows(
                                InvalidInputException.class,
                                () -> ChangesJson.parse(
                                        "{\"version\": 2, \"event\": \"round-36\", \"changes\": []}", event))
                        .problems()
                        .getFirst()
                        .toString());
    }

    private List<Change> read(String change) {
        return ChangesJson.parse(
                        "{\"version\": 1, \"event\": \"round-36\", \"changes\": [%s]}".formatted(change), event)
                .changes();
    }

    @Test
    void shift_byADateOrByMinutesAlone_isRead() {
        LocalDate day = LocalDate.of(2020, 4, 1);

        assertEquals(
                List.of(new Change.ShiftDay(day, LocalDate.of(2020, 4, 2), 0)),
                read("{\"kind\": \"shift-day\", \"day\": \"2020-04-01\", \"to\": \"2020-04-02\"}"));
        assertEquals(
                List.of(new Change.ShiftDay(day, day, 30)),
                read("{\"kind\": \"shift-day\", \"day\": \"2020-04-01\", \"minutes\": 30}"));
    }

    @Test
    void windows_ofASessionLeftAway_areAlways() {
        assertEquals(
                List.of(new Change.SetWindows(SubjectId.session("HR"), Availability.always())),
                read("{\"kind\": \"set-windows\", \"session\": \"HR\"}"));
    }

    @Test
    void edit_ofThePreferredWindowsOfAPerson_isRead() {
        Change.EditPerson edited = assertInstanceOf(
                Change.EditPerson.class,
                read("{\"kind\": \"edit-person\", \"person\": \"ana\", \"preferredWindows\": [{\"start\":"
                                + " \"2020-03-31T09:00\", \"end\": \"10:00\"}]}")
                        .getFirst());

        assertEquals(
                List.of(Window.parse("2020-03-31T09:00/10:00", event.zone())),
                edited.edit().preferredWindows());
    }
}
