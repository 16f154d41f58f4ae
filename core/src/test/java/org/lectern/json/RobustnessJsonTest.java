package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.json.Answered.ANA;
import static org.lectern.json.Answered.BELARUS;
import static org.lectern.json.Answered.VIASNA;
import static org.lectern.json.Answered.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.explain.NoShow;
import org.lectern.explain.Overrun;
import org.lectern.explain.Robustness;

/** How robust a timetable is, with all that the answer can say, to the letter. */
class RobustnessJsonTest {

    @Test
    void robustness_withOverrunAndNoShow_hasAllOfBoth() {
        Overrun overrun = new Overrun(
                Overrun.OverrunPart.TURN,
                BELARUS,
                VIASNA,
                10,
                1,
                2,
                7,
                List.of(new Overrun.TurnDelay(VIASNA, 6)),
                List.of(finding("It is late.")),
                "It runs over.");
        NoShow noShow = new NoShow(
                ANA,
                List.of(new NoShow.LostTurn(
                        BELARUS,
                        VIASNA,
                        5,
                        List.of(ANA),
                        4,
                        List.of(finding("It is empty.")),
                        List.of(new NoShow.Substitute(ANA, 3)))),
                List.of(BELARUS),
                "Ana is away.");
        Robustness robustness =
                new Robustness(10, 8, List.of(finding("It has no slack.")), List.of(overrun), List.of(noShow), true);

        assertEquals("""
                {
                  "version": 1,
                  "minutes": 10,
                  "missingMinutes": 8,
                  "missingSlack": [
                    {
                      "rule": "room-seats",
                      "level": "soft",
                      "amount": 3,
                      "cost": 6,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "It has no slack."
                    }
                  ],
                  "overruns": [
                    {
                      "part": "turn",
                      "session": {"kind": "session", "id": "BY", "name": "Belarus"},
                      "slot": {"kind": "slot", "id": "BY-1", "name": "Viasna"},
                      "fromPauses": 1,
                      "fromQa": 2,
                      "lateMinutes": 7,
                      "delayedTurns": [
                        {"minutes": 6, "slot": {"kind": "slot", "id": "BY-1", "name": "Viasna"}}
                      ],
                      "newViolations": [
                        {
                          "rule": "room-seats",
                          "level": "soft",
                          "amount": 3,
                          "cost": 6,
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "It is late."
                        }
                      ],
                      "sentence": "It runs over."
                    }
                  ],
                  "noShows": [
                    {
                      "person": {"kind": "person", "id": "ana", "name": "Ana"},
                      "lostTurns": [
                        {
                          "session": {"kind": "session", "id": "BY", "name": "Belarus"},
                          "slot": {"kind": "slot", "id": "BY-1", "name": "Viasna"},
                          "minutes": 5,
                          "minutesToQa": 4,
                          "startingEarlier": [
                            {"kind": "person", "id": "ana", "name": "Ana"}
                          ],
                          "newViolations": [
                            {
                              "rule": "room-seats",
                              "level": "soft",
                              "amount": 3,
                              "cost": 6,
                              "subjects": [
                                {"kind": "session", "id": "BY", "name": "Belarus"}
                              ],
                              "sentence": "It is empty."
                            }
                          ],
                          "substitutes": [
                            {"minutes": 3, "subject": {"kind": "person", "id": "ana", "name": "Ana"}}
                          ]
                        }
                      ],
                      "attendedSessions": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "Ana is away."
                    }
                  ],
                  "exhaustive": true
                }
                """, ResultJson.of(robustness).toString());
    }
}
