package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a result says beside its certificate: nothing of it is passed over, and each mistake is named with its place. */
class ResultFileTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Path SMALL_ROUND = Path.of("events/small-round.json");
    private static final String ADVICE = " Write the result again with solve --certificate.";

    @TempDir
    private static Path folder = Path.of("");

    private static Path solved = Path.of("");

    @BeforeAll
    static void solve() {
        solved = folder.resolve("solved.json");
        Ran.of("solve", SMALL_ROUND, "--steps", 2_000, "--threads", 1, "--certificate", solved);
    }

    private static Ran verified(Consumer<ObjectNode> change) throws IOException {
        ObjectNode result = (ObjectNode) MAPPER.readTree(solved.toFile());
        change.accept(result);
        return Ran.of("verify", SMALL_ROUND, Files.writeString(folder.resolve("changed.json"), result.toString()));
    }

    private static void assertRefused(String mistake, Consumer<ObjectNode> change) throws IOException {
        Ran ran = verified(change);

        assertEquals(List.of(folder.resolve("changed.json") + ": " + mistake), ran.errLines());
        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
    }

    private static ObjectNode score(int soft) {
        return MAPPER.createObjectNode().put("hard", 0).put("medium", 0).put("soft", soft);
    }

    @Test
    void claims_withoutATimetable_areRefused() throws IOException {
        assertRefused(
                "/score: The result claims {\"hard\":0,\"medium\":0,\"soft\":999} as 'score', but holds no timetable, so that"
                        + " cannot be checked."
                        + ADVICE,
                result -> result.remove(List.of("timetable")).set("score", score(999)));
        assertRefused(
                "/provenOptimal: The result claims true as 'provenOptimal', but holds no timetable, so that cannot be"
                        + " checked."
                        + ADVICE,
                result -> result.remove(List.of("timetable", "score")));
    }

    @Test
    void lowerBound_withoutATimetable_isThatOfTheCertificate() throws IOException {
        List<String> ofTheTimetable = List.of("timetable", "score", "provenOptimal", "gap", "gapLevel");

        assertEquals(0, verified(result -> result.remove(ofTheTimetable)).exitCode());
        Ran ran = verified(result -> result.remove(ofTheTimetable).set("lowerBound", score(999)));
        assertEquals(
                "Not proven: the result claims a lower bound of 0 hard, 0 medium, 999 soft, but its certificate one of 0"
                        + " hard, 0 medium, 141 soft.",
                String.join(" ", ran.out().lines().toList()));
        assertEquals(ExitCode.FINDINGS, ran.exitCode());
        assertRefused(
                "/lowerBound: The lower bound is missing." + ADVICE,
                result -> result.remove(ofTheTimetable).remove("lowerBound"));
    }

    @Test
    void result_ofAnotherVersionOrEvent_isRefused() throws IOException {
        assertRefused(
                "/version: Unknown version '99' of the result. Write 1, or take a newer Lectern.",
                result -> result.put("version", 99));
        assertRefused(
                "/version: The version of the result is missing. Write 1, or take a newer Lectern.",
                result -> result.remove("version"));
        assertRefused(
                "/event: The result is for event 'other', not 'small-round'. Choose another file.",
                result -> result.put("event", "other"));
    }

    @Test
    void scores_thatAreNone_areNamedWithPlaceAndValue() throws IOException {
        Map<String, JsonNode> wrong = Map.of(
                "null", JSON.nullNode(),
                "-1", JSON.numberNode(-1),
                "141.5", JSON.numberNode(141.5),
                "1000000000000000000000000000000", JSON.numberNode(BigInteger.TEN.pow(30)));
        for (Map.Entry<String, JsonNode> cost : wrong.entrySet()) {
            assertRefused(
                    "/score/hard: The hard cost '%s' of the score must be a whole number from 0 to 9223372036854775807."
                                    .formatted(cost.getKey())
                            + ADVICE,
                    result -> ((ObjectNode) result.get("score")).set("hard", cost.getValue()));
        }
        assertRefused(
                "/lowerBound/soft: The soft cost '141' of the lower bound must be a whole number from 0 to"
                        + " 9223372036854775807, without quotes."
                        + ADVICE,
                result -> ((ObjectNode) result.get("lowerBound")).put("soft", "141"));
        assertRefused(
                "/score/medium: The score has no medium cost." + ADVICE,
                result -> ((ObjectNode) result.get("score")).remove("medium"));
        assertRefused(
                "/score: The score '141' must be an object with hard, medium and soft." + ADVICE,
                result -> result.put("score", 141));
    }

    @Test
    void scores_withAPointBeforeNothing_areWholeNumbers() throws IOException {
        assertEquals(
                0,
                verified(result -> ((ObjectNode) result.get("lowerBound")).put("soft", 141.0))
                        .exitCode());
    }
}
