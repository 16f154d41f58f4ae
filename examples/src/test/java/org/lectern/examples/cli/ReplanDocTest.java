package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on replanning shows is what its commands print; with {@code -Dlectern.write=true} it is written anew. */
class ReplanDocTest {

    private static final Path PAGE = Path.of("../docs/replan.md");
    private static final Pattern COMMAND =
            Pattern.compile("```text\\n\\$ examples/lectern (.*?)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void commands_inTheirOrder_printWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);
        String printed =
                COMMAND.matcher(page).replaceAll(block -> java.util.regex.Matcher.quoteReplacement(ran(block)));

        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(PAGE, printed);
        } else {
            assertEquals(page, printed);
        }
    }

    /** Files that the commands write are in no folder of the page. */
    private String ran(MatchResult block) {
        String command = block.group(1);
        Object[] arguments = java.util.Arrays.stream(command.split(" ", -1))
                .map(word -> word.startsWith("examples/")
                        ? word.substring("examples/".length())
                        : word.endsWith(".json") ? folder.resolve(word).toString() : word)
                .toArray();
        Ran ran = Ran.of(arguments);
        String out = (ran.out() + ran.err()).replace(folder + "/", "");
        return "```text\n$ examples/lectern " + command + "\n" + out + "```";
    }
}
