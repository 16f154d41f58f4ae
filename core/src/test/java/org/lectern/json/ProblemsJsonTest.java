package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.language.Language;
import org.lectern.warning.Warning;
import org.lectern.warning.Warnings;

/** The mistakes and warnings of a file, to the letter. */
class ProblemsJsonTest {

    @Test
    void write_problemsOfAFile_nameIt() {
        Problem problem = new Problem("missing", "/zone", "", "The event must have the key 'zone'.", "Add it.");

        assertEquals("""
                {
                  "version": 1,
                  "file": "tea.json",
                  "problems": [
                    {
                      "code": "missing",
                      "pointer": "/zone",
                      "value": "",
                      "message": "The event must have the key 'zone'.",
                      "advice": "Add it."
                    }
                  ]
                }
                """, ProblemsJson.write("tea.json", List.of(problem)));
    }

    @Test
    void write_warningsOfAFile_followItsMistakes() {
        Event event = Event.builder("tea", ZoneOffset.UTC)
                .day("2031-03-04", "10:00/13:00")
                .room("r1", 9)
                .session(Session.builder("BY").neededFeatures("piano").build())
                .build();
        List<Warning> warnings = Warnings.of(event);

        assertEquals("""
                {
                  "version": 1,
                  "file": "tea.json",
                  "problems": [],
                  "warnings": [
                    {
                      "code": "unknown-feature",
                      "subjects": [
                        {"kind": "session", "id": "BY", "name": "BY"}
                      ],
                      "sentence": "No room suits BY: none has the feature “piano”.",
                      "advice": "Add it to a room, or remove it where it is needed."
                    }
                  ]
                }
                """, ProblemsJson.write("tea.json", warnings, Language.english()));
    }
}
