package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.testing.EventFixtures;

/** What docs/testing.md shows is here, and passes. */
class TestingDocTest {

    private static final Path PAGE = Path.of("../docs/testing.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void example_ofThePage_passes() throws IOException {
        EventFixtures day = EventFixtures.on("2026-05-04", "Europe/Zurich");
        Event event = day.open("10:00/13:00")
                .room("Blue", 60)
                .people("ana", "bo")
                .session(EventFixtures.session("chad", "ana", "bo").build())
                .session(Session.builder("mali")
                        .preferred(day.hours("11:30/13:00"))
                        .build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertThat(result).isOptimal().dropsNothing();
        assertThat(result).schedules("chad").before("12:00").inRoom("Blue");

        Timetable timetable =
                day.timetable(event, "chad at 10:30 in Blue without chad-2", "mali at 12:00 for 60 in Blue");

        assertThat(event, timetable).keepsAllHardRules().dropsOnly("chad-2");

        assertEquals(
                blocks("text").getFirst(),
                assertThrows(
                                AssertionError.class,
                                () -> assertThat(result).schedules("chad").before("10:30"))
                        .getMessage());
    }

    @Test
    void code_ofThePage_isThatOfTheTests() throws IOException {
        String tests = onOneLine(Files.readString(
                        Path.of("src/test/java/org/lectern/examples/scenario/TestingDocTest.java"))
                + Files.readString(Path.of("src/test/java/org/lectern/examples/rules/HouseRulesContractTest.java")));

        for (String block : blocks("java")) {
            for (String part : block.split("\n\n", -1)) {
                assertTrue(tests.contains(onOneLine(part).replace(".verify();", "")), part);
            }
        }
        assertEquals(3, blocks("java").size());
    }

    private static String onOneLine(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
