package org.lectern.benchmarks.determinism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingRunsTest {

    private static List<String> command(String options) {
        return new SettingRuns("Main", List.of(Path.of("e.json")), FixedSearch.of(1, 2, 1), options)
                .command(Path.of("jdk"), Setting.some(1).getFirst());
    }

    @Test
    void command_withOptions_hasThemBeforeThoseOfTheSetting() {
        List<String> command = command(" -Xmx1g  -XX:ActiveProcessorCount=8 ");

        assertEquals(List.of("-Xmx1g", "-XX:ActiveProcessorCount=8"), command.subList(2, 4));
        assertTrue(command.indexOf("-XX:ActiveProcessorCount=2") > 3, command::toString);
    }

    @Test
    void command_withoutOptions_hasNoEmptyWord() {
        assertTrue(command("").stream().noneMatch(String::isBlank));
        assertEquals(command("").size() + 1, command("-Xmx1g").size());
    }
}
