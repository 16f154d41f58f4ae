package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.json.Answered.ANA;
import static org.lectern.json.Answered.BELARUS;
import static org.lectern.json.Answered.VIASNA;
import static org.lectern.json.Answered.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.explain.Alternative;
import org.lectern.explain.AlternativeImpact;
import org.lectern.explain.ConflictResolution;
import org.lectern.explain.RuleCost;
import org.lectern.explain.Why;
import org.lectern.explain.WhyNot;
import org.lectern.rule.Report;
import org.lectern.rule.Score;

/** Answers about a timetable, each with all that it can say, to the letter. */
class ExplainJsonTest {

    private static final Event EVENT = Examples.fullEvent();
    private static final Placement PLACEMENT =
            new Placement("BY", "R20", Instant.parse("2020-03-31T07:30:00Z"), 45, List.of());
    private static final Timetable TIMETABLE = new Timetable("round-36", List.of(PLACEMENT));

    @Test
    void why_ofASubject_hasRulesAndWaived() {
        Why why = new Why(
                BELARUS,
                new Score(0, 1, 6),
                List.of(new RuleCost("room-seats", Level.SOFT, 6, List.of(finding("Three stand.")))),
                List.of(finding("It is waived.")),
                List.of());

        assertEquals("""
                {
                  "version": 1,
                  "event": "round-36",
                  "subject": {"kind": "session", "id": "BY", "name": "Belarus"},
                  "score": {"hard": 0, "medium": 1, "soft": 6},
                  "rules": [
                    {
                      "rule": "room-seats",
                      "level": "soft",
                      "cost": 6,
                      "sentence": "room-seats costs 6 soft: Three stand.",
                      "findings": [
                        {
                          "rule": "room-seats",
                          "level": "soft",
                          "amount": 3,
                          "cost": 6,
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "Three stand."
                        }
                      ]
                    }
                  ],
                  "waived": [
                    {
                      "rule": "room-seats",
                      "level": "soft",
                      "amount": 3,
                      "cost": 6,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "It is waived."
                    }
                  ],
                  "unplaced": []
                }
                """, ResultJson.of(EVENT, why).toString());
    }

    @Test
    void whyNot_withImpactOfTheFirst_hasWhatFollows() {
        Alternative current = new Alternative("BY", PLACEMENT, new Score(0, 0, 6), Map.of(), Map.of());
        Alternative other = new Alternative(
                "BY", null, new Score(1, 0, 0), Map.of("room-seats", -6L), Map.of("before", new Score(1, 0, -2)));
        AlternativeImpact impact = new AlternativeImpact(
                other,
                TIMETABLE,
                new Report(Score.ZERO, Map.of(), List.of()),
                List.of(finding("One more stands.")),
                List.of(finding("One less stands.")),
                List.of(BELARUS),
                List.of(ANA),
                List.of(VIASNA),
                new ConflictResolution(true, List.of(PLACEMENT), TIMETABLE, new Score(0, 0, 9), "It moves."),
                "It is dropped.");

        assertEquals(
                """
                {
                  "version": 1,
                  "event": "round-36",
                  "subject": {"kind": "session", "id": "BY", "name": "Belarus"},
                  "current": {
                    "placement": {
                      "session": "BY",
                      "room": "R20",
                      "start": "2020-03-31T09:30+02:00",
                      "minutes": 45
                    },
                    "score": {"hard": 0, "medium": 0, "soft": 6},
                    "costChanges": {}
                  },
                  "alternatives": [
                    {
                      "score": {"hard": 1, "medium": 0, "soft": 0},
                      "costChanges": {"room-seats": -6},
                      "ownLevelCostChanges": {
                        "before": {"hard": 1, "medium": 0, "soft": -2}
                      },
                      "sentence": "It is dropped.",
                      "added": [
                        {
                          "rule": "room-seats",
                          "level": "soft",
                          "amount": 3,
                          "cost": 6,
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "One more stands."
                        }
                      ],
                      "resolved": [
                        {
                          "rule": "room-seats",
                          "level": "soft",
                          "amount": 3,
                          "cost": 6,
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "One less stands."
                        }
                      ],
                      "affected": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "peopleToNotify": [
                        {"kind": "person", "id": "ana", "name": "Ana"}
                      ],
                      "conflictsWith": [
                        {"kind": "slot", "id": "BY-1", "name": "Viasna"}
                      ],
                      "resolution": {
                        "successful": true,
                        "sentence": "It moves.",
                        "score": {"hard": 0, "medium": 0, "soft": 9},
                        "movedTo": [
                          {
                            "session": "BY",
                            "room": "R20",
                            "start": "2020-03-31T09:30+02:00",
                            "minutes": 45
                          }
                        ]
                      }
                    },
                    {
                      "placement": {
                        "session": "BY",
                        "room": "R20",
                        "start": "2020-03-31T09:30+02:00",
                        "minutes": 45
                      },
                      "score": {"hard": 0, "medium": 0, "soft": 6},
                      "costChanges": {}
                    }
                  ],
                  "triedCount": 7,
                  "exhaustive": false
                }
                """,
                ResultJson.of(EVENT, new WhyNot(BELARUS, current, List.of(other, current), 7, false), List.of(impact))
                        .toString());
    }
}
