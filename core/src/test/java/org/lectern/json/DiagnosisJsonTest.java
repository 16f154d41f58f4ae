package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Density;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.Repair;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.Facts;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;

/** Whether an event is impossible, with all that a diagnosis can say, to the letter. */
class DiagnosisJsonTest {

    private static final Event EVENT = Event.builder("walk", ZoneId.of("Europe/Rome"))
            .day("2031-03-04", "10:00/13:00")
            .room(Room.builder("r1").seats(4).build())
            .session(Session.builder("BY").name("Belarus").allowedMinutes(60).build())
            .build();
    private static final Density DENSITY = new Density(List.of(new Density.Cell(
            new Subject(SubjectId.room("r1"), "r1"),
            LocalDate.of(2031, 3, 4),
            new Window(Instant.parse("2031-03-04T09:00:00Z"), Instant.parse("2031-03-04T12:00:00Z")),
            180.4,
            59.6)));
    private static final Timetable EMPTY = new Timetable("walk", List.of());

    @Test
    void infeasible_withCause_hasFactsAndRepairs() {
        List<Fact> facts = Facts.of(EVENT, StandardRules.catalogue());
        Event edited = EVENT.toBuilder().name("Walks").changeoverMinutes(5).build();
        Cause cause = new Cause(
                "It does not fit.", facts, true, List.of(new Repair("Walk.", Repair.Effect.REMOVES_CAUSE, edited)));

        assertEquals("""
                {
                  "version": 1,
                  "event": "walk",
                  "status": "infeasible",
                  "causes": [
                    {
                      "sentence": "It does not fit.",
                      "minimal": true,
                      "facts": [
                        {
                          "kind": "session-held",
                          "rule": "unscheduled-session",
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "Belarus takes place and lasts 60 minutes."
                        },
                        {
                          "kind": "session-minutes",
                          "rule": "session-minutes",
                          "subjects": [
                            {"kind": "session", "id": "BY", "name": "Belarus"}
                          ],
                          "sentence": "All parts of Belarus fit into its length."
                        },
                        {
                          "kind": "one-session-at-a-time",
                          "rule": "room-conflict",
                          "subjects": [
                            {"kind": "room", "id": "r1", "name": "r1"}
                          ],
                          "sentence": "Room r1 holds one session at a time."
                        },
                        {
                          "kind": "day-windows",
                          "rule": "day-closed",
                          "subjects": [
                            {"kind": "day", "id": "2031-03-04", "name": "Tuesday 4 March"}
                          ],
                          "sentence": "Sessions can take place only on Tuesday 4 March 10:00–13:00."
                        }
                      ],
                      "repairs": [
                        {
                          "sentence": "Walk.",
                          "effect": "removes-cause",
                          "changes": {
                            "version": 1,
                            "event": "walk",
                            "changes": [
                              {"kind": "set-limit", "changeoverMinutes": 5}
                            ]
                          },
                          "otherEdits": ["Event: name 'Walks' instead of 'walk'. No message needed."]
                        }
                      ]
                    }
                  ],
                  "moreCauses": true,
                  "density": [
                    {"room": "r1", "start": "2031-03-04T10:00+01:00", "end": "2031-03-04T13:00+01:00", "openMinutes": 180, "busyMinutes": 60}
                  ]
                }
                """, DiagnosisJson.write(new Diagnosis.Infeasible(EVENT, DENSITY, List.of(cause), true)));
    }

    @Test
    void feasible_always_hasTheTimetable() {
        assertEquals("""
                {
                  "version": 1,
                  "event": "walk",
                  "status": "feasible",
                  "causes": [],
                  "timetable": {
                    "version": 1,
                    "event": "walk",
                    "placements": [],
                    "unplaced": {
                      "sessions": ["BY"],
                      "slots": []
                    }
                  },
                  "density": []
                }
                """, DiagnosisJson.write(new Diagnosis.Feasible(EVENT, new Density(List.of()), EMPTY)));
    }

    @Test
    void unknown_written_hasTheBestScore(@TempDir Path folder) throws IOException {
        Report report = new Report(new Score(1, 2, 3), Map.of(), List.of());
        Diagnosis unknown = new Diagnosis.Unknown(EVENT, new Density(List.of()), EMPTY, report);
        Path file = folder.resolve("diagnosis.json");

        DiagnosisJson.write(unknown, file);

        assertEquals("""
                {
                  "version": 1,
                  "event": "walk",
                  "status": "unknown",
                  "causes": [],
                  "bestScore": {"hard": 1, "medium": 2, "soft": 3},
                  "timetable": {
                    "version": 1,
                    "event": "walk",
                    "placements": [],
                    "unplaced": {
                      "sessions": ["BY"],
                      "slots": []
                    }
                  },
                  "density": []
                }
                """, Files.readString(file));
    }
}
