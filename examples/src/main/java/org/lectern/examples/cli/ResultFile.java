package org.lectern.examples.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Score;

/** Reads what {@code solve --json} printed or {@code solve --certificate} wrote, all but the certificate. */
final class ResultFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The commands that write what is read here. */
    private static final String JSON = "solve --json";

    private static final String CERTIFICATE = "solve --certificate";

    private ResultFile() {}

    /**
     * What a result says beside its certificate.
     *
     * @param score what the timetable is said to score
     * @param lowerBound the score below which no timetable is said to go
     * @param isProvenOptimal whether it says that no timetable is better; missing if it says nothing, as the others
     * @param gap what it says a better timetable could save
     * @param gapLevel at which level it says that is
     */
    record Claim(
            Timetable timetable,
            Score score,
            Score lowerBound,
            JsonNode isProvenOptimal,
            JsonNode gap,
            JsonNode gapLevel) {}

    /**
     * Returns what a result says of its timetable, or empty if the file holds a certificate alone.
     *
     * @throws BadInputException if score, lower bound or timetable has mistakes
     */
    static Optional<Claim> findClaim(Path file, Event event) {
        JsonNode result = read(file, CERTIFICATE);
        if (!result.has("timetable")) {
            return Optional.empty();
        }
        Score score = findScore(result.path("score")).orElseThrow(() -> noResult(file, CERTIFICATE));
        Score lowerBound = findScore(result.path("lowerBound")).orElseThrow(() -> noResult(file, CERTIFICATE));
        try {
            return Optional.of(new Claim(
                    TimetableJson.parse(result.get("timetable").toString(), event),
                    score,
                    lowerBound,
                    result.path("provenOptimal"),
                    result.path("gap"),
                    result.path("gapLevel")));
        } catch (InvalidInputException e) {
            throw new BadInputException(
                    file,
                    e.problems().stream()
                            .map(problem -> new Problem(
                                    problem.code(),
                                    "/timetable" + problem.pointer(),
                                    problem.value(),
                                    problem.message(),
                                    problem.advice()))
                            .toList());
        }
    }

    /**
     * Returns the score that no timetable of an event goes below, as a search of it has proven.
     *
     * @param score that of a timetable of the event
     * @throws BadInputException if the file is no result, of another event, or of one that was another then
     */
    static Score lowerBound(Path file, Event event, Score score) {
        JsonNode result = read(file, JSON);
        Score proven = findScore(result.path("lowerBound")).orElseThrow(() -> noResult(file, JSON));
        if (!result.path("event").asText().equals(event.id())) {
            throw new BadInputException(
                    file,
                    "wrong-event",
                    "The result is for event '%s', not '%s'."
                            .formatted(Problem.shown(result.path("event").asText()), Problem.shown(event.id())),
                    "Choose another file.");
        }
        if (score.compareTo(proven) < 0) {
            throw new BadInputException(
                    file,
                    "old-result",
                    "The result is older than the event: its lower bound '%s' is above the timetable's score '%s'."
                            .formatted(proven, score),
                    "Solve the event again.");
        }
        return proven;
    }

    private static BadInputException noResult(Path file, String command) {
        return new BadInputException(
                file, "no-result", "The file is not a result of solve.", "Write it with %s.".formatted(command));
    }

    private static Optional<Score> findScore(JsonNode score) {
        return isLevel(score, "hard") && isLevel(score, "medium") && isLevel(score, "soft")
                ? Optional.of(new Score(
                        score.path("hard").asLong(),
                        score.path("medium").asLong(),
                        score.path("soft").asLong()))
                : Optional.empty();
    }

    private static boolean isLevel(JsonNode score, String level) {
        JsonNode cost = score.path(level);
        return cost.isIntegralNumber() && cost.canConvertToLong() && cost.asLong() >= 0;
    }

    private static JsonNode read(Path file, String command) {
        ObjectNode members = MAPPER.createObjectNode();
        try (JsonParser parser = MAPPER.createParser(Files.readString(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("certificate")) {
                    // It may be far larger than all else.
                    parser.skipChildren();
                } else {
                    members.set(key, MAPPER.<JsonNode>readTree(parser));
                }
            }
            return members;
        } catch (JsonProcessingException e) {
            throw new BadInputException(
                    file,
                    "syntax",
                    "The file is not JSON at line %s, column %s."
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    "Write it with %s.".formatted(command));
        } catch (IOException e) {
            boolean isThere = Files.isRegularFile(file);
            throw new BadInputException(
                    file,
                    isThere ? "unreadable" : "no-such-file",
                    isThere ? "The file cannot be read." : "The file does not exist.",
                    "Check its path.");
        }
    }
}
