package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

class ReportJsonTest {

    @Test
    void write_report_hasScoreCostsAndFindings() {
        Subject session = new Subject(SubjectId.session("BY"), "Belarus");
        Subject room = new Subject(SubjectId.room("R20"), "Room XX");
        Waiver waiver = new Waiver("room-seats", java.util.Set.of(session.id()), "people may stand");
        Report report = new Report(
                new Score(5, 0, 21),
                Map.of("room-conflict", 5L),
                List.of(
                        new Finding("room-conflict", Level.HARD, 5, 5, List.of(session, room), "They overlap.", null),
                        new Finding("room-seats", Level.SOFT, 3, 0, List.of(session), "Three stand.", waiver)));

        assertEquals("""
                {
                  "version": 1,
                  "score": {"hard": 5, "medium": 0, "soft": 21},
                  "costs": {
                    "room-conflict": 5
                  },
                  "findings": [
                    {
                      "rule": "room-conflict",
                      "level": "hard",
                      "amount": 5,
                      "cost": 5,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"},
                        {"kind": "room", "id": "R20", "name": "Room XX"}
                      ],
                      "sentence": "They overlap."
                    },
                    {
                      "rule": "room-seats",
                      "level": "soft",
                      "amount": 3,
                      "cost": 0,
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "Belarus"}
                      ],
                      "sentence": "Three stand.",
                      "waived": "people may stand"
                    }
                  ]
                }
                """, ReportJson.write(report));
    }

    @Test
    void write_costsAtTheLevelsOfRelations_standBelowThoseOfTheRules() {
        Report report = new Report(
                new Score(0, 2, 0), Map.of("same-day", 2L), Map.of("same-day", new Score(0, 2, 0)), List.of());

        assertEquals("""
                {
                  "version": 1,
                  "score": {"hard": 0, "medium": 2, "soft": 0},
                  "costs": {
                    "same-day": 2
                  },
                  "ownLevelCosts": {
                    "same-day": {"hard": 0, "medium": 2, "soft": 0}
                  },
                  "findings": []
                }
                """, ReportJson.write(report));
    }

    @Test
    void write_noFindings_isAnEmptyList() {
        assertEquals("""
                {
                  "version": 1,
                  "score": {"hard": 0, "medium": 0, "soft": 0},
                  "costs": {},
                  "findings": []
                }
                """, ReportJson.write(new Report(Score.ZERO, Map.of(), List.of())));
    }

    @Test
    void write_problems_hasAllPartsOfEach() {
        Problem problem =
                new Problem("missing", "/rooms/0/seats", "", "The room must have the key 'seats'.", "Add it.");

        assertEquals("""
                {
                  "version": 1,
                  "problems": [
                    {
                      "code": "missing",
                      "pointer": "/rooms/0/seats",
                      "value": "",
                      "message": "The room must have the key 'seats'.",
                      "advice": "Add it."
                    }
                  ]
                }
                """, ProblemsJson.write(List.of(problem)));
    }
}
