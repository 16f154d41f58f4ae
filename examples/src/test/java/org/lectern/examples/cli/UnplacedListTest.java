package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.json.EventJson;

/** What {@code solve} says of all that it leaves out. */
class UnplacedListTest {

    @TempDir
    private Path folder;

    @Test
    void solve_moreThanFits_namesTheLevelAtWhichThatCosts() {
        assertEquals(
                "2 sessions. Hard cost: 2 of unscheduled-session", unplaced(setting -> setting.withLevel(Level.HARD)));
        assertEquals("2 sessions. Medium cost: 6 of unscheduled-session", unplaced(setting -> setting.withWeight(3)));
        assertEquals(
                "2 sessions. Soft cost: 2 of unscheduled-session", unplaced(setting -> setting.withLevel(Level.SOFT)));
        assertEquals("3 sessions", unplaced(setting -> setting.withEnabled(false)));
    }

    private String unplaced(UnaryOperator<RuleSetting> unscheduled) {
        return lines(unscheduled).stream()
                .filter(line -> line.startsWith("Unplaced"))
                .map(line -> line.replaceFirst("Unplaced +", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void solve_whereLeavingOutIsFree_saysThatNoPlaceWouldCostLess() {
        for (UnaryOperator<RuleSetting> free : List.<UnaryOperator<RuleSetting>>of(
                setting -> setting.withEnabled(false), setting -> setting.withWeight(0))) {
            assertTrue(
                    lines(free)
                            .contains(
                                    "               malawi, panama, tonga: no place would cost less than leaving it out"),
                    () -> lines(free).toString());
        }
    }

    @Test
    void solve_whereLeavingOutIsSoft_saysNothingOfMissingHours() {
        assertTrue(lines(setting -> setting).stream().anyMatch(line -> line.startsWith("Missing")));
        assertTrue(
                lines(setting -> setting.withLevel(Level.SOFT)).stream().noneMatch(line -> line.startsWith("Missing")));
    }

    private List<String> lines(UnaryOperator<RuleSetting> unscheduled) {
        Path file = folder.resolve("level.json");
        EventJson.write(
                oneTrack().toBuilder()
                        .editRule("unscheduled-session", unscheduled)
                        .build(),
                file);
        return Ran.of("solve", file, "--steps", 500).outLines();
    }

    @Test
    void solve_moreThanOneTrackHolds_saysHowManyHoursAreMissing() {
        Path file = folder.resolve("one-track.json");
        EventJson.write(oneTrack(), file);

        Ran ran = Ran.of("solve", file, "--steps", 500);

        assertTrue(
                ran.out().contains("\nMissing        about 2 more hours for sessions, or 2 fewer sessions\n"),
                ran.out());
    }

    private static Event oneTrack() {
        return Event.builder("one-track", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 36)
                .room("XXII", 36)
                .session(Session.builder("malawi").allowedMinutes(60).build())
                .session(Session.builder("panama").allowedMinutes(60).build())
                .session(Session.builder("tonga").allowedMinutes(60).build())
                .ruleSettings(List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                .build();
    }
}
