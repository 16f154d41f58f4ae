package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about questions shows is what the commands print; with {@code -Dlectern.write=true} it is written anew. */
@Tag("slow")
class ExplainDocTest {

    private static final Path PAGE = Path.of("../docs/explain.md");
    private static final Pattern SHOWN =
            Pattern.compile("```text\\n\\$ examples/lectern (.*?)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CHANGES = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\S+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void output_always_isWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(PAGE);
        Path timetable = folder.resolve("round-36-timetable.json");
        assertEquals(
                0, Ran.of("solve", "events/round-36.json", "--out", timetable).exitCode());
        Path changes = folder.resolve("late-speaker.json");
        Matcher given = CHANGES.matcher(page);
        assertTrue(given.find());
        Files.writeString(changes, given.group(1));

        Set<String> commands = new HashSet<>();
        String renewed = SHOWN.matcher(page).replaceAll(block -> {
            List<String> words = WORD.matcher(block.group(1))
                    .results()
                    .map(word -> word.group())
                    .toList();
            commands.add(words.getFirst());
            Object[] arguments = words.stream()
                    .map(word -> word.replace("examples/events", "events")
                            .replace("round-36-timetable.json", timetable.toString())
                            .replace("late-speaker.json", changes.toString()))
                    .toArray();
            Ran ran = Ran.of(arguments);
            assertEquals("", ran.err(), () -> Arrays.toString(arguments));
            return Matcher.quoteReplacement(
                    "```text\n$ examples/lectern %s\n%s```".formatted(block.group(1), ran.out()));
        });

        assertEquals(Set.of("explain", "whynot", "whatif", "robustness"), commands);
        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(PAGE, renewed);
        } else {
            assertEquals(renewed, page);
        }
    }
}
