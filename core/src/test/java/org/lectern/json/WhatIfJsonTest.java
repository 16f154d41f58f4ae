package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.explain.PlacementChange;
import org.lectern.explain.RuleCostDifference;
import org.lectern.explain.WhatIf;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.StageResult;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

/** Answers about changes, each with all that it can say, to the letter. */
class WhatIfJsonTest {

    private static final Event BEFORE = event("Europe/Rome");
    private static final Event AFTER = event("Europe/London");
    private static final Subject BELARUS = Subject.of(BEFORE.sessions().getFirst());
    private static final Placement TEN = placement("2031-03-04T10:00:00Z");
    private static final Placement ELEVEN = placement("2031-03-04T11:00:00Z");
    private static final ReplanResult REPLANNED = new ReplanResult(
            BEFORE,
            timetable(TEN),
            AFTER,
            timetable(ELEVEN),
            report(3, "It is late."),
            Set.of("ana"),
            ReplanResult.Proof.MIN_PEOPLE_MOVED,
            new StageResult(1, 2, 3, 4, 5),
            new StageResult(6, 7, 8, 9, 10),
            List.of(new ReplanResult.AlternativeTimetable(timetable(TEN), report(4, "It is early."), Set.of(), 11)));

    private static Event event(String zone) {
        return Event.builder("walk", ZoneId.of(zone))
                .day("2031-03-04", "10:00/13:00")
                .room(Room.builder("r1").seats(4).build())
                .person(Person.builder("ana").name("Ana").build())
                .session(Session.builder("BY")
                        .name("Belarus")
                        .allowedMinutes(60)
                        .attendants("ana")
                        .build())
                .build();
    }

    private static Placement placement(String start) {
        return new Placement("BY", "r1", Instant.parse(start), 60, List.of());
    }

    private static Timetable timetable(Placement placement) {
        return new Timetable("walk", List.of(placement));
    }

    private static Finding finding(String sentence) {
        return new Finding("moved", Level.SOFT, 1, 3, List.of(BELARUS), sentence, null);
    }

    private static Report report(long soft, String sentence) {
        return new Report(new Score(0, 0, soft), Map.of("moved", soft), List.of(finding(sentence)));
    }

    @Test
    void whatIf_withAMove_hasAllThatChanges() {
        WhatIf whatIf = new WhatIf(
                report(1, "Before."),
                timetable(TEN),
                report(2, "Stays."),
                REPLANNED,
                List.of(new RuleCostDifference("moved", Level.SOFT, 1, 2, 3)),
                List.of(finding("It moves.")),
                List.of(new PlacementChange(BELARUS, TEN, ELEVEN, List.of(BELARUS), "It starts at 11.")),
                List.of(BELARUS));

        assertEquals("""
                {
                  "version": 1,
                  "event": "walk",
                  "before": {"hard": 0, "medium": 0, "soft": 1},
                  "ifNothingMoves": {"hard": 0, "medium": 0, "soft": 2},
                  "after": {"hard": 0, "medium": 0, "soft": 3},
                  "proof": "min-people-moved",
                  "ruleDifferences": [
                    {"rule": "moved", "level": "soft", "before": 1, "ifNothingMoves": 2, "after": 3}
                  ],
                  "newViolations": [
                    {
                      "rule": "moved",
                      "level": "soft",
                      "amount": 1,
                      "cost": 3,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "It moves."
                    }
                  ],
                  "placementChanges": [
                    {
                      "session": {"kind": "session", "id": "BY", "name": "Belarus"},
                      "before": {
                        "session": "BY",
                        "room": "r1",
                        "start": "2031-03-04T11:00+01:00",
                        "minutes": 60
                      },
                      "after": {
                        "session": "BY",
                        "room": "r1",
                        "start": "2031-03-04T11:00+00:00",
                        "minutes": 60
                      },
                      "affected": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "It starts at 11."
                    }
                  ],
                  "affected": [
                    {"kind": "session", "id": "BY", "name": "Belarus"}
                  ],
                  "movedPeople": [
                    {"kind": "person", "id": "ana", "name": "Ana"}
                  ],
                  "timetable": {
                    "version": 1,
                    "event": "walk",
                    "placements": [
                      {
                        "session": "BY",
                        "room": "r1",
                        "start": "2031-03-04T11:00+00:00",
                        "minutes": 60
                      }
                    ],
                    "unplaced": {
                      "sessions": [],
                      "slots": []
                    }
                  }
                }
                """, ResultJson.of(whatIf).toString());
    }

    @Test
    void replan_withAnAlternative_hasBothStagesAndTimetables() {
        String text = ResultJson.of(REPLANNED).toString();
        int differences = text.indexOf("  \"differences\": {");

        assertEquals("""
                {
                  "version": 1,
                  "event": "walk",
                  "proof": "min-people-moved",
                  "score": {"hard": 0, "medium": 0, "soft": 3},
                  "movedPeople": [
                    {"kind": "person", "id": "ana", "name": "Ana"}
                  ],
                  "timetable": {
                    "version": 1,
                    "event": "walk",
                    "placements": [
                      {
                        "session": "BY",
                        "room": "r1",
                        "start": "2031-03-04T11:00+00:00",
                        "minutes": 60
                      }
                    ],
                    "unplaced": {
                      "sessions": [],
                      "slots": []
                    }
                  },
                  "stages": {
                    "first": {"hard": 1, "medium": 2, "movedPeopleCount": 3, "movedCost": 4, "otherSoftCost": 5},
                    "second": {"hard": 6, "medium": 7, "movedPeopleCount": 8, "movedCost": 9, "otherSoftCost": 10}
                  },
                  "costs": {
                    "moved": 3
                  },
                  "findings": [
                    {
                      "rule": "moved",
                      "level": "soft",
                      "amount": 1,
                      "cost": 3,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "It is late."
                    }
                  ],
                  "alternatives": [
                    {
                      "difference": 11,
                      "score": {"hard": 0, "medium": 0, "soft": 4},
                      "movedPeople": [],
                      "timetable": {
                        "version": 1,
                        "event": "walk",
                        "placements": [
                          {
                            "session": "BY",
                            "room": "r1",
                            "start": "2031-03-04T10:00+00:00",
                            "minutes": 60
                          }
                        ],
                        "unplaced": {
                          "sessions": [],
                          "slots": []
                        }
                      }
                    }
                  ],
                }
                """, text.substring(0, differences) + "}\n");
        assertTrue(text.endsWith(
                "  \"eventAfter\": " + EventJson.write(AFTER).strip().replace("\n", "\n  ") + "\n}\n"));
        String rest = text.substring(differences);
        assertTrue(rest.startsWith("  \"differences\": "
                + DifferencesJson.write(REPLANNED.differences()).strip().replace("\n", "\n  ") + ",\n"));
    }
}
