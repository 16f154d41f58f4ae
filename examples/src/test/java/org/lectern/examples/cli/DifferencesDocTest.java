package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/differences.md shows of a command is what the command prints, but for the parts left away at each {@code …}. */
class DifferencesDocTest {

    private static final Path PAGE = Path.of("../docs/differences.md");
    private static final Pattern BLOCK =
            Pattern.compile("```text\\n\\$ examples/lectern ((?:.*\\\\\\n)*.*)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void commands_always_printWhatThePageShows() throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();

        assertEquals(1, blocks.size());
        for (MatchResult block : blocks) {
            String[] arguments = block.group(1)
                    .replace("\\\n", " ")
                    .replace("examples/events", "events")
                    .strip()
                    .split("\\s+", -1);
            String out = Ran.of((Object[]) arguments).out();
            int from = 0;
            for (String part : block.group(2).split("(?m)^…\\n", -1)) {
                int at = out.indexOf(part, from);
                assertTrue(at >= from, () -> "Not printed, or not in this place:\n" + part + "\nBut:\n" + out);
                from = at + part.length();
            }
        }
    }
}
