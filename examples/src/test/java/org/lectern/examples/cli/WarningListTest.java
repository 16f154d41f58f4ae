package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.json.EventJson;

/** Warnings as the commands show them, to the letter. */
final class WarningListTest {

    @TempDir
    private Path folder;

    private Path file() {
        Path file = folder.resolve("e.json");
        Event event = Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("XXI").seats(40).features("Interpretation").build())
                .people("ben", "TBC")
                .session(Session.builder("ghana")
                        .neededFeatures("interpretation")
                        .build())
                .session(Session.builder("chad").allowedMinutes(200).build())
                .build();
        EventJson.write(event, file);
        return file;
    }

    private String withoutFolder(String text) {
        return text.replace(folder + "/", "");
    }

    @Test
    void validate_audienceBeyondEachRoom_isAMistake() {
        Path file = folder.resolve("e.json");
        EventJson.write(
                Event.builder("e", ZoneId.of("Europe/Zurich"))
                        .day("2020-03-31", "10:00/13:00")
                        .room("XXI", 40)
                        .session(Session.builder("ghana").audience(41).build())
                        .build(),
                file);

        Ran ran = Ran.of("validate", file);

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals("""
                e.json: No timetable holds all of it. 1 session with 0 slots, 1 room, 1 day, 0 people.

                1 mistake: not all sessions can be scheduled
                ────────────────────────────────────────────
                  - No room is large enough for ghana: the largest has 40 seats. Add a larger room, or correct the
                    expected audience.
                """, withoutFolder(ran.out()));
        assertEquals(
                "Mistake: No room is large enough for ghana: the largest has 40 seats.",
                Ran.of("solve", file, "--steps", 1).err().lines().findFirst().orElseThrow());
    }

    @Test
    void validate_eventWithWarnings_listsThemWithAdvice() {
        Ran ran = Ran.of("validate", file());

        assertEquals(ExitCode.CLEAN, ran.exitCode());
        assertEquals("""
                e.json: No mistakes. 2 sessions with 0 slots, 1 room, 1 day, 2 people.

                4 warnings: allowed, but probably not meant
                ───────────────────────────────────────────
                  - No half-day is long enough for chad: the longest has 180 minutes. Allow a shorter length, or
                    make the hours of a day longer.
                  - No room suits ghana: none has the feature “interpretation”. Did you mean “Interpretation”? XXI
                    has it.
                  - Pages, signs and calendars will show names that look unfinished: TBC. Write each name as soon as
                    it is known.
                  - No session needs ben and TBC. Name each as speaker or attendant of a session, or remove them
                    from the people.
                """, withoutFolder(ran.out()));
    }

    @Test
    void validate_otherLanguage_tellsWarningsInIt() {
        assertEquals(
                "  - Aucune demi-journée n’est assez longue pour chad\u202f: la plus longue a 180 minutes.",
                Ran.of("validate", file(), "--language", "fr").outLines().get(4).substring(0, 84));
        assertEquals(
                "lectern validate: Invalid value for option '--language': 'xx' is not one of the languages"
                        + " ar, en, es, fr, ru, zh. See: lectern validate --help\n",
                Ran.of("validate", file(), "--language", "xx").err());
    }

    @Test
    void validate_json_holdsWarningsWithCodeAndSubjects() {
        String json = Ran.of("validate", file(), "--json").out();

        assertEquals("""
                {
                  "version": 1,
                  "file": "e.json",
                  "problems": [],
                  "warnings": [
                    {
                      "code": "half-day-too-short",
                      "subjects": [
                        {"kind": "session", "id": "chad", "name": "chad"}
                      ],
                      "sentence": "No half-day is long enough for chad: the longest has 180 minutes.",
                      "advice": "Allow a shorter length, or make the hours of a day longer."
                    },
                """, withoutFolder(json.substring(0, json.indexOf("    {", json.indexOf("180 minutes")))));
    }

    @Test
    void solve_eventWithWarnings_showsTheFirstBeforeTheSearch() {
        Ran ran = Ran.of("solve", file(), "--steps", 100);

        assertEquals("""
                Warning: No half-day is long enough for chad: the longest has 180 minutes.
                Warning: No room suits ghana: none has the feature “interpretation”.
                Warning: Pages, signs and calendars will show names that look unfinished: TBC.
                1 warning more, and what to do: lectern validate e.json
                """, withoutFolder(ran.err()));
    }

    @Test
    void warnings_tooFewMinutes_nameDiagnoseAsTheNextThingToDo() {
        Path file = folder.resolve("full.json");
        EventJson.write(
                Event.builder("e", ZoneId.of("Europe/Zurich"))
                        .day("2020-03-31", "10:00/13:00")
                        .room("XXI", 40)
                        .sessions(List.of(
                                Session.builder("ghana").build(),
                                Session.builder("chad").build(),
                                Session.builder("peru").allowedMinutes(75).build()))
                        .build(),
                file);

        assertEquals("""
                e.json: No mistakes. 3 sessions with 0 slots, 1 room, 1 day, 0 people.

                1 warning: allowed, but probably not meant
                ──────────────────────────────────────────
                  - Not all sessions fit: they need at least 195 minutes, and the rooms offer 180 minutes. Open
                    suitable rooms for at least 15 minutes more, or plan at least 1 session fewer.
                To see which sessions conflict, and repairs: lectern diagnose e.json
                """, shown(Ran.of("validate", file).out()));
        assertEquals("""
                Warning: Not all sessions fit: they need at least 195 minutes, and the rooms offer 180 minutes.
                To see what to do: lectern validate e.json
                To see which sessions conflict, and repairs: lectern diagnose e.json
                """, shown(Ran.of("solve", file, "--steps", 100).err()));
    }

    /** The path of the file is so long that it starts a line. */
    private String shown(String text) {
        return withoutFolder(text).replace("diagnose\n", "diagnose ").replace("full.json", "e.json");
    }
}
