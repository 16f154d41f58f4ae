package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.json.EventJson;

/** What {@code solve} says of all that it leaves out. */
class UnplacedListTest {

    @TempDir
    private Path folder;

    @Test
    void solve_moreThanOneTrackHolds_saysHowManyHoursAreMissing() {
        Path file = folder.resolve("one-track.json");
        EventJson.write(
                Event.builder("one-track", ZoneId.of("Europe/Zurich"))
                        .day("2020-03-31", "10:00/11:00")
                        .room("XXI", 36)
                        .room("XXII", 36)
                        .session(Session.builder("malawi").allowedMinutes(60).build())
                        .session(Session.builder("panama").allowedMinutes(60).build())
                        .session(Session.builder("tonga").allowedMinutes(60).build())
                        .ruleSettings(List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                        .build(),
                file);

        Ran ran = Ran.of("solve", file, "--steps", 500);

        assertTrue(
                ran.out().contains("\nMissing        about 2 more hours for sessions, or 2 fewer sessions\n"),
                ran.out());
    }
}
