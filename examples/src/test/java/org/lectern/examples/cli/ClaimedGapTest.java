package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a result says of its gap, against score and lower bound: here of a timetable that is proven optimal, and of one that is not. */
class ClaimedGapTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SMALL_ROUND = Path.of("events/small-round.json");

    @TempDir
    private static Path folder = Path.of("");

    private static Path optimal = Path.of("");
    private static Path open = Path.of("");

    @BeforeAll
    static void solve() {
        optimal = folder.resolve("optimal.json");
        open = folder.resolve("open.json");
        Ran.of("solve", SMALL_ROUND, "--steps", 2_000, "--threads", 1, "--certificate", optimal);
        Ran.of("solve", SMALL_ROUND, "--steps", 0, "--threads", 1, "--certificate", open);
    }

    private static JsonNode result(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }

    private static Ran verified(Path file, Consumer<ObjectNode> change) throws IOException {
        ObjectNode result = (ObjectNode) result(file);
        change.accept(result);
        return Ran.of("verify", SMALL_ROUND, Files.writeString(folder.resolve("changed.json"), result.toString()));
    }

    private static void assertFlaw(String sentence, Path file, Consumer<ObjectNode> change) throws IOException {
        Ran ran = verified(file, change);

        assertEquals(
                "Not proven: " + sentence, String.join(" ", ran.out().lines().toList()));
        assertEquals(1, ran.exitCode());
    }

    @Test
    void claims_thatAreTrueOrMissing_hold() throws IOException {
        for (Path file : new Path[] {optimal, open}) {
            assertEquals(0, verified(file, result -> {}).exitCode());
            assertEquals(
                    0,
                    verified(file, result -> {
                                result.remove("provenOptimal");
                                result.remove("gap");
                                result.remove("gapLevel");
                            })
                            .exitCode());
        }
    }

    @Test
    void claims_ofAnOptimumThatIsNone_areRefused() throws IOException {
        assertFlaw(
                "the result has true as 'provenOptimal', but score and lower bound make it false.",
                open,
                result -> result.put("provenOptimal", true));
        assertFlaw(
                "the result has 0.0 as 'gap', but score and lower bound make it %s."
                        .formatted(result(open).get("gap")),
                open,
                result -> result.put("gap", 0.0));
        assertFlaw(
                "the result has \"hard\" as 'gapLevel', but score and lower bound make it %s."
                        .formatted(result(open).get("gapLevel")),
                open,
                result -> result.put("gapLevel", "hard"));
    }

    @Test
    void claims_ofAGapThatIsNone_areRefused() throws IOException {
        assertFlaw(
                "the result has \"yes\" as 'provenOptimal', but score and lower bound make it true.",
                optimal,
                result -> result.put("provenOptimal", "yes"));
        assertFlaw(
                "the result has 0.5 as 'gap', but score and lower bound make it 0.0. The result has \"soft\" as"
                        + " 'gapLevel', but there is no gap, so leave it out.",
                optimal,
                result -> result.put("gap", 0.5).put("gapLevel", "soft"));
    }
}
