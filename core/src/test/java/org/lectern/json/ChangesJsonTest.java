package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

class ChangesJsonTest {

    /** Uses every kind of change, and every key of each. */
    static final String FULL_CHANGES = """
            {
              "version": 1,
              "event": "round-36",
              "asOf": "2020-03-30T18:00+02:00",
              "changes": [
                {"kind": "add-person", "person": {"id": "cy", "name": "Cy"}},
                {
                  "kind": "add-person",
                  "person": {
                    "id": "dee",
                    "availableWindows": [
                      {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T12:00+02:00"}
                    ]
                  }
                },
                {"kind": "replace-speaker", "slot": "BY-2", "person": "cy"},
                {"kind": "add-slot", "session": "HR", "slot": {"id": "HR-1", "name": "Documenta", "person": "dee", "presence": "own-slot"}},
                {"kind": "edit-slot", "slot": "HR-1", "presence": "recorded", "minMinutes": 3, "maxMinutes": 4, "priority": 2},
                {"kind": "withdraw-slot", "slot": "BY-2"},
                {"kind": "withdraw-person", "person": "bo"},
                {
                  "kind": "add-session",
                  "session": {
                    "id": "LR",
                    "name": "Liberia",
                    "audience": 30,
                    "tags": ["streamed"],
                    "data": {"start": "9h30", "ticket": "T-7"},
                    "slots": [
                      {"id": "LR-1", "person": "cy"}
                    ]
                  }
                },
                {
                  "kind": "edit-session",
                  "session": "LR",
                  "allowedMinutes": [45, 60],
                  "openingMinutes": 1,
                  "statementMinutes": 2,
                  "minQaMinutes": 5,
                  "preferredQaMinutes": 9,
                  "audience": 70,
                  "allowedRooms": ["R20", "R7"],
                  "neededFeatures": ["screen"],
                  "excludedFeatures": ["echo"],
                  "roomWishes": [
                    {"preferredRooms": ["R20"], "weight": 2}
                  ],
                  "preferredWindows": [
                    {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T11:00+02:00"}
                  ],
                  "undesiredWindows": [
                    {"start": "2020-03-31T12:00+02:00", "end": "2020-03-31T13:00+02:00"}
                  ],
                  "timeWishes": [
                    {
                      "kind": "preferred",
                      "windows": [
                        {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T10:00+02:00"},
                        {"start": "2020-03-31T10:30+02:00", "end": "2020-03-31T11:30+02:00"}
                      ],
                      "weight": 3
                    }
                  ],
                  "attendants": ["bo"],
                  "priority": 3,
                  "pin": {"day": "2020-03-31", "room": "R20"},
                  "tags": ["live", "en"],
                  "data": {"ticket": "T-8"}
                },
                {"kind": "edit-session", "session": "HR", "allowedRooms": "any", "roomWishes": [], "tags": [], "data": {}},
                {"kind": "edit-session", "session": "HR", "audience": 12},
                {"kind": "edit-session", "session": "HR", "audience": "unknown"},
                {
                  "kind": "edit-person",
                  "person": "ana",
                  "preferredWindows": [],
                  "undesiredWindows": [
                    {"start": "2020-03-31T12:00+02:00", "end": "2020-03-31T13:00+02:00"}
                  ],
                  "timeWishes": [],
                  "maxGapsPerDay": 2
                },
                {"kind": "add-relation", "relation": {"kind": "before", "sessions": ["LR", "HR"], "minLagMinutes": 5}},
                {"kind": "remove-relation", "relation": {"kind": "before", "sessions": ["LR", "HR"], "minLagMinutes": 5}},
                {"kind": "cancel-session", "session": "LR"},
                {"kind": "add-room", "room": {"id": "R9", "name": "Room IX", "seats": 40}},
                {"kind": "edit-room", "room": "R9", "seats": 45, "features": ["booths", "screen"], "parts": ["R7"], "setUpMinutes": 5, "tearDownMinutes": 6},
                {"kind": "close-room", "room": "R9", "window": {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T10:00+02:00"}},
                {"kind": "close-room", "room": "R7"},
                {
                  "kind": "add-day",
                  "day": {
                    "date": "2020-04-02",
                    "windows": [
                      {"start": "2020-04-02T10:00+02:00", "end": "2020-04-02T13:00+02:00"}
                    ]
                  }
                },
                {"kind": "close-day", "day": "2020-04-02", "window": {"start": "2020-04-02T12:00+02:00", "end": "2020-04-02T13:00+02:00"}},
                {"kind": "add-break", "break": {"id": "tea", "name": "Tea", "start": "2020-03-31T12:00+02:00", "end": "2020-03-31T12:20+02:00", "rooms": ["R20"]}},
                {"kind": "move-break", "break": "tea", "to": {"start": "2020-03-31T12:10+02:00", "end": "2020-03-31T12:40+02:00"}},
                {"kind": "cancel-break", "break": "tea"},
                {"kind": "away", "person": "ana", "window": {"start": "2020-03-31T09:30+02:00", "end": "2020-03-31T10:00+02:00"}},
                {"kind": "only-within", "window": {"start": "2020-03-31T10:10+02:00", "end": "2020-03-31T18:00+02:00"}, "person": "ana"},
                {"kind": "move-window", "window": {"start": "2020-04-02T10:00+02:00", "end": "2020-04-02T12:00+02:00"}, "to": {"start": "2020-04-02T09:00+02:00", "end": "2020-04-02T12:00+02:00"}, "day": "2020-04-02"},
                {
                  "kind": "set-windows",
                  "room": "R20",
                  "windows": [
                    {"start": "2020-03-31T08:00+02:00", "end": "2020-03-31T19:00+02:00"}
                  ]
                },
                {"kind": "shift-day", "day": "2020-04-02", "to": "2020-04-03", "minutes": 30},
                {"kind": "close-day", "day": "2020-04-03"},
                {"kind": "add-topic-relation", "topicRelation": {"kind": "at-once", "topics": ["level"], "count": 2, "weight": 3}},
                {"kind": "remove-topic-relation", "topicRelation": {"kind": "at-once", "topics": ["level"], "count": 2, "weight": 3}},
                {"kind": "set-rule", "rule": "moved", "setting": {"weight": 30, "parameters": {"dayGrade": 5}, "reason": "flights are booked"}},
                {
                  "kind": "waive",
                  "waiver": {
                    "rule": "day-closed",
                    "subjects": [
                      {"kind": "session", "id": "HR"}
                    ],
                    "reason": "the caretaker stays on"
                  }
                },
                {"kind": "set-limit", "dailyLimit": {"maxSessions": 9, "maxMinutes": 500}},
                {"kind": "set-limit", "room": "R20", "dailyLimit": {"maxMinutes": 300}},
                {"kind": "set-limit", "person": "ana", "dailyLimit": {}},
                {"kind": "set-limit", "person": "bo", "shiftLimits": {"maxShiftMinutes": 150}},
                {"kind": "set-limit", "person": "bo", "roomLimits": {"allowedRooms": ["R20"], "neededFeatures": ["lift"]}},
                {"kind": "set-limit", "changeoverMinutes": 10},
                {"kind": "set-limit", "travel": {"building": "", "otherBuilding": "Palais", "minutes": 20}},
                {"kind": "postpone", "days": 7}
              ]
            }
            """;

    private final Event event = Examples.fullEvent();

    @Test
    void write_whatWasRead_isTheSameText() {
        String moved = FULL_CHANGES.replace(
                "\"window\": {\"start\": \"2020-03-31T10:10+02:00\", \"end\": \"2020-03-31T18:00+02:00\"}, \"person\": \"ana\"",
                "\"person\": \"ana\", \"window\": {\"start\": \"2020-03-31T10:10+02:00\", \"end\": \"2020-03-31T18:00+02:00\"}");

        String written = ChangesJson.write(event, ChangesJson.parse(FULL_CHANGES, event));

        assertEquals(
                moved.replaceAll("(\"kind\": \"move-window\"), (.*), (\"day\": \"2020-04-02\")", "$1, $3, $2"),
                written);
    }

    @Test
    void write_changes_isReadAsEqual(@TempDir Path folder) {
        Changes changes = ChangesJson.parse(FULL_CHANGES, event);
        Path file = folder.resolve("changes.json");

        ChangesJson.write(event, changes, file);

        assertEquals(changes, ChangesJson.read(file, event));
    }

    @Test
    void fullChanges_useEveryKind() {
        assertEquals(
                Arrays.asList(ChangeKind.values()),
                ChangesJson.parse(FULL_CHANGES, event).changes().stream()
                        .map(ChangeKind::of)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void parse_mistakes_areToldAllAtOnceWithTheirPlace() {
        assertEquals("""
                /event: The changes are for the event 'round-37', not for 'round-36'. Use the event file that belongs to them.
                /changes/0/slot: Unknown slot 'BY-3'. Did you mean 'BY-1'?
                /changes/1/kind: The kind must be one of withdraw-slot, withdraw-person, replace-speaker, add-person, add-slot, edit-slot, cancel-session, add-session, edit-session, edit-person, add-room, edit-room, close-room, add-day, close-day, add-break, move-break, cancel-break, away, only-within, move-window, set-windows, shift-day, postpone, set-limit, add-relation, remove-relation, add-topic-relation, remove-topic-relation, set-rule, waive, not 'cancel-sesion'. Did you mean 'cancel-session'?
                /changes/2/minMinutes: The minimum minutes of slot 'BY-1' of session 'Belarus' must be at most its maximum of 6, not '9'. Swap the two.
                /changes/3/session/slots/0/person: Unknown person 'zoe' in slot 'LR-1' of session 'LR'. Define it first, or use one of: ana, bo, team-fr, team-es.
                /changes/4: The change must name one of person, room, session and day, not 2. Write one change for each of them.
                /changes/5/setting/parameters/dayGrad: Unknown parameter 'dayGrad' in rule 'moved'. Did you mean 'dayGrade'?
                /changes/6/window: The window '2020-03-31T09:00+02:00 to 2020-03-31T10:00+02:00' is not one of those of room 'R20'. Use one of: 2020-03-31T08:00+02:00 to 2020-03-31T18:00+02:00.""", report("""
                        {"version": 1, "event": "round-37", "changes": [
                          {"kind": "withdraw-slot", "slot": "BY-3"},
                          {"kind": "cancel-sesion", "session": "HR"},
                          {"kind": "edit-slot", "slot": "BY-1", "minMinutes": 9},
                          {"kind": "add-session", "session": {"id": "LR", "slots": [{"id": "LR-1", "person": "zoe"}]}},
                          {"kind": "set-windows", "person": "bo", "room": "R7", "windows": []},
                          {"kind": "set-rule", "rule": "moved", "setting": {"parameters": {"dayGrad": 5}}},
                          {"kind": "move-window", "room": "R20", "window": {"date": "2020-03-31", "start": "9h", "end": "10h"},
                           "to": {"date": "2020-03-31", "start": "9h", "end": "10h"}}
                        ]}"""));
    }

    @Test
    void parse_nothingNamed_isAMistake() {
        assertEquals(
                "/changes/0: The change must name one of person, room, session and day, not 0. Add the one"
                        + " whose windows change.",
                report(
                        "{\"version\": 1, \"event\": \"round-36\", \"changes\": [{\"kind\": \"set-windows\", \"windows\":"
                                + " []}]}"));
    }

    @Test
    void parse_personWhoseEntryCannotBeRead_isNotReportedAgainWhereNamed() {
        assertEquals(
                "/changes/0/person/id: The person must have the key 'id'. Add it.",
                report("{\"version\": 1, \"event\": \"round-36\", \"changes\": [{\"kind\": \"add-person\", \"person\":"
                        + " {\"name\": \"Cy\"}}, {\"kind\": \"replace-speaker\", \"slot\": \"BY-2\", \"person\":"
                        + " \"cy\"}]}"));
    }

    @Test
    void parse_change_namesTheZoneOfTheEvent() {
        Changes changes = ChangesJson.parse("""
                        {"version": 1, "event": "round-36", "changes": [
                          {"kind": "away", "person": "bo", "window": {"date": "2020-03-31", "start": "9h30", "end": "10h"}}
                        ]}""", event);

        assertEquals(
                List.of(new Change.Away("bo", org.lectern.event.Window.parse("2020-03-31T09:30/10:00", event.zone()))),
                changes.changes());
    }

    private String report(String text) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> ChangesJson.parse(text, event));
        assertTrue(refused.problems().stream()
                .noneMatch(problem -> problem.message().isEmpty()));
        return refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
