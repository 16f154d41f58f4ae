package org.lectern.json;

import org.lectern.event.Event;

/** Files that the tests of this package share. */
final class Examples {

    /** Uses every key of the format, each with a value that is not its default. */
    static final String FULL_EVENT = """
            {
              "version": 1,
              "id": "round-36",
              "name": "Pre-sessions of the 36th round",
              "identity": {
                "colour": "#7a1f3d",
                "logo": "data:image/png;base64,iVBORw0KGgo=",
                "venue": "Palais des Nations, door 40",
                "city": "Geneva",
                "contact": "programme@example.org",
                "address": "https://example.org/round-36/"
              },
              "zone": "Europe/Zurich",
              "startStepMinutes": 10,
              "changeoverMinutes": 15,
              "dailyLimit": {"maxSessions": 9, "maxMinutes": 500},
              "days": [
                {
                  "date": "2020-03-31",
                  "name": "Opening day",
                  "windows": [
                    {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T13:00+02:00"},
                    {"start": "2020-03-31T22:00+02:00", "end": "2020-04-01T01:00+02:00"}
                  ]
                },
                {
                  "date": "2020-04-01",
                  "windows": [
                    {"start": "2020-04-01T10:00+02:00", "end": "2020-04-01T12:30+02:00"}
                  ]
                }
              ],
              "rooms": [
                {
                  "id": "R20",
                  "name": "Room XX",
                  "seats": 120,
                  "features": ["booths", "screen"],
                  "parts": ["R7"],
                  "building": "Palais",
                  "setUpMinutes": 4,
                  "tearDownMinutes": 3,
                  "dailyLimit": {"maxSessions": 4, "maxMinutes": 240},
                  "availableWindows": [
                    {"start": "2020-03-31T08:00+02:00", "end": "2020-03-31T18:00+02:00"}
                  ],
                  "data": {"door": "E 42", "note": ""}
                },
                {"id": "R7", "seats": 0, "dailyLimit": {"maxMinutes": 0}}
              ],
              "breaks": [
                {"id": "coffee", "name": "Coffee break", "start": "2020-03-31T11:00+02:00", "end": "2020-03-31T11:20+02:00", "rooms": ["R20", "R7"]},
                {"id": "lunch", "start": "2020-04-01T11:30+02:00", "end": "2020-04-01T11:40+02:00", "splitsHalfDay": true}
              ],
              "travel": [
                {"building": "", "otherBuilding": "Palais", "minutes": 12}
              ],
              "people": [
                {
                  "id": "ana",
                  "name": "Ana Maria",
                  "zone": "Asia/Kathmandu",
                  "dailyLimit": {"maxSessions": 2, "maxMinutes": 110},
                  "maxGapsPerDay": 1,
                  "allowedRooms": ["R20", "R7"],
                  "neededFeatures": ["lift"],
                  "excludedFeatures": ["stairs"],
                  "availableWindows": [
                    {"start": "2020-03-31T09:30+02:00", "end": "2020-03-31T12:00+02:00"}
                  ],
                  "preferredWindows": [
                    {"start": "2020-03-31T10:30+02:00", "end": "2020-03-31T11:00+02:00"}
                  ],
                  "undesiredWindows": [
                    {"start": "2020-03-31T11:20+02:00", "end": "2020-03-31T11:50+02:00"}
                  ],
                  "timeWishes": [
                    {
                      "kind": "undesired",
                      "windows": [
                        {"start": "2020-03-31T09:30+02:00", "end": "2020-03-31T09:45+02:00"}
                      ],
                      "level": "hard"
                    }
                  ],
                  "data": {"badge": "7", "email": "ana@example.org", "language": "fr"}
                },
                {"id": "bo", "name": "Bo"},
                {"id": "team-fr", "shiftLimits": {"maxShiftMinutes": 170, "maxShiftsPerDay": 1, "maxShiftsIn3Days": 3, "maxShiftsIn4Days": 4, "maxShiftsIn7Days": 6}},
                {"id": "team-es", "shiftLimits": {}, "dailyLimit": {"maxSessions": 0}, "availableWindows": []}
              ],
              "sessions": [
                {
                  "id": "BY",
                  "name": "Belarus",
                  "allowedMinutes": [45, 60],
                  "openingMinutes": 1,
                  "statementMinutes": 2,
                  "minQaMinutes": 3,
                  "preferredQaMinutes": 8,
                  "audience": 52,
                  "allowedRooms": ["R20"],
                  "neededFeatures": ["booths"],
                  "excludedFeatures": ["echo"],
                  "roomWishes": [
                    {"preferredRooms": ["R20", "R7"]},
                    {"undesiredRooms": ["R7"], "weight": 3},
                    {"preferredFeature": "piano", "weight": 2},
                    {"undesiredFeature": "noise"}
                  ],
                  "region": "Europe",
                  "availableWindows": [
                    {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T13:00+02:00"}
                  ],
                  "preferredWindows": [
                    {"start": "2020-03-31T09:00+02:00", "end": "2020-03-31T11:00+02:00"}
                  ],
                  "undesiredWindows": [
                    {"start": "2020-03-31T12:00+02:00", "end": "2020-03-31T12:40+02:00"}
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
                  "priority": 2,
                  "pin": {"day": "2020-03-31", "room": "R20", "start": "2020-03-31T09:30+02:00", "slotOrder": ["BY-1", "BY-2"], "reason": "the ambassador leaves at noon"},
                  "tags": ["streamed", "plenary"],
                  "data": {"end": "", "ticket": "T-7 \\"urgent\\""},
                  "slots": [
                    {"id": "BY-1", "name": "Viasna", "person": "ana", "minMinutes": 4, "maxMinutes": 6, "priority": 3, "presence": "own-slot", "theme": "schools", "kind": "CSO", "first": true},
                    {"id": "BY-2", "person": "bo", "presence": "recorded", "last": true, "after": ["BY-1"], "rightAfter": ["BY-1"]}
                  ]
                },
                {
                  "id": "HR"
                }
              ],
              "relations": [
                {"kind": "before", "sessions": ["HR", "BY"], "minLagMinutes": 20, "maxLagMinutes": 90},
                {"kind": "before", "sessions": ["BY", "HR"]},
                {"kind": "same-day", "sessions": ["BY", "HR"]},
                {"kind": "different-day", "sessions": ["HR", "BY"]},
                {"kind": "back-to-back", "sessions": ["HR", "BY"]},
                {"kind": "not-parallel", "sessions": ["BY", "HR"]}
              ],
              "topicRelations": [
                {"kind": "apart", "topics": ["audience", "theme"], "weight": 3},
                {"kind": "at-once", "count": 2}
              ],
              "delegations": [
                {"id": "NL", "name": "The Netherlands", "wantedSessions": ["BY", "HR"]},
                {"id": "LU"}
              ],
              "rules": {
                "room-conflict": {"level": "medium", "weight": 7, "enabled": true, "reason": "one room has a wall that moves"}
              },
              "waivers": [
                {
                  "rule": "room-conflict",
                  "subjects": [
                    {"kind": "session", "id": "BY"},
                    {"kind": "region", "id": "Europe"}
                  ],
                  "reason": "the wall is open that day"
                },
                {
                  "rule": "room-seats",
                  "subjects": [
                    {"kind": "slot", "id": "BY-2"},
                    {"kind": "person", "id": "bo"},
                    {"kind": "room", "id": "R7"},
                    {"kind": "delegation", "id": "LU"},
                    {"kind": "day", "id": "2020-04-01"}
                  ],
                  "reason": "they stand"
                }
              ],
              "published": {
                "asOf": "2020-03-30T17:45+02:00",
                "noticePeriods": [
                  {"from": "2020-03-24T00:00+01:00", "factor": 2},
                  {"from": "2020-03-31T00:00+02:00", "factor": 5}
                ],
                "placements": [
                  {
                    "session": "BY",
                    "room": "R7",
                    "start": "2020-03-31T10:10+02:00",
                    "minutes": 60,
                    "turns": [
                      {"slot": "BY-2", "start": "2020-03-31T10:13+02:00", "minutes": 5},
                      {"slot": "BY-1", "start": "2020-03-31T10:18+02:00", "minutes": 6}
                    ]
                  },
                  {
                    "session": "HR",
                    "room": "R20",
                    "start": "2020-04-01T11:00+02:00",
                    "minutes": 60
                  }
                ]
              }
            }
            """;

    static final String FULL_TIMETABLE = """
            {
              "version": 1,
              "event": "round-36",
              "placements": [
                {
                  "session": "BY",
                  "room": "R20",
                  "start": "2020-03-31T09:30+02:00",
                  "minutes": 45,
                  "turns": [
                    {"slot": "BY-1", "start": "2020-03-31T09:33+02:00", "minutes": 6}
                  ]
                }
              ],
              "unplaced": {
                "sessions": ["HR"],
                "slots": ["BY-2"]
              }
            }
            """;

    /** The least that an event must say. */
    static final String LEAST_EVENT = """
            {
              "version": 1,
              "id": "round-36",
              "zone": "Europe/Zurich",
              "days": [
                {
                  "date": "2020-03-31",
                  "windows": [
                    {"start": "2020-03-31T10:00+02:00", "end": "2020-03-31T13:00+02:00"}
                  ]
                }
              ],
              "rooms": [
                {"id": "R20", "seats": 120}
              ],
              "sessions": []
            }
            """;

    private Examples() {}

    static Event fullEvent() {
        return EventJson.parse(FULL_EVENT);
    }

    /** Returns the least event with one piece of its text replaced, which must be there. */
    static String leastEventWith(String piece, String replacement) {
        return replaced(LEAST_EVENT, piece, replacement);
    }

    static String replaced(String text, String piece, String replacement) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("The text must have (%s) in it.".formatted(piece));
        }
        return text.replace(piece, replacement);
    }
}
