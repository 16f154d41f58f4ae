package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what its first command prints; with {@code -Dlectern.write=true} it is written anew. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final int SESSIONS_SHOWN = 2;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void commands_always_solveThenVerify() throws IOException {
        assertEquals(
                List.of(
                        "mvn -q -B -Pquick -Dmaven.test.skip package && examples/lectern solve examples/events/round-36.json"
                                + " --out round-36-timetable.json --publish round-36\n",
                        "mvn -B verify\n"),
                blocks(Files.readString(README), "sh"));
    }

    @Test
    void output_always_isWhatTheCommandPrints() throws IOException {
        Path out = folder.resolve("timetable.json");
        Path page = folder.resolve("page");
        String part = shown(Ran.of("solve", "events/round-36.json", "--out", out, "--publish", page)
                        .out())
                .replace(out.toString(), "round-36-timetable.json")
                .replace(page.toString(), "round-36");
        String readme = Files.readString(README);
        String before = blocks(readme, "text").get(0);

        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(README, readme.replace(before, part));
        } else {
            assertEquals(part, before);
        }
    }

    /** Returns the first sessions of the programme, and the verdict. */
    private static String shown(String output) {
        int start = output.indexOf("Tuesday");
        int end = start;
        for (int i = 0; i < SESSIONS_SHOWN; i++) {
            end = output.indexOf("\n\n", end + 1);
        }
        return output.substring(start, end) + "\n…\n" + output.substring(output.indexOf("How good it is"));
    }

    private static List<String> blocks(String text, String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
