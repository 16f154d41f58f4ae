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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final String ADVICE = "Write the result again with %s.".formatted(CERTIFICATE);
    private static final int VERSION = 1;

    /** What a result may say of its timetable alone. */
    private static final List<String> OF_A_TIMETABLE = List.of("score", "provenOptimal", "gap", "gapLevel");

    private ResultFile() {}

    /**
     * What a result says beside its certificate.
     *
     * @param timetable null if it holds none, and then it says nothing of one
     * @param score what the timetable is said to score, or null without one
     * @param lowerBound the score below which no timetable is said to go
     * @param isProvenOptimal whether it says that no timetable is better; missing if it says nothing, as the others
     * @param gap what it says a better timetable could save
     * @param gapLevel at which level it says that is
     */
    record Claim(
            @Nullable Timetable timetable,
            @Nullable Score score,
            Score lowerBound,
            JsonNode isProvenOptimal,
            JsonNode gap,
            JsonNode gapLevel) {}

    /**
     * Returns what a result says beside its certificate, or empty if the file holds a certificate alone.
     *
     * @throws BadInputException if version, event, score, lower bound or timetable has mistakes, or if the result claims
     *     something of a timetable that it does not hold
     */
    static Optional<Claim> findClaim(Path file, Event event) {
        JsonNode result = read(file, CERTIFICATE);
        if (!result.has("timetable") && !result.has("certificate")) {
            return Optional.empty();
        }
        requireOf(event, result, file);
        List<Problem> problems = new ArrayList<>();
        Score lowerBound = ClaimedScore.read(result, "lowerBound", "lower bound", ADVICE, problems);
        boolean hasTimetable = result.has("timetable");
        Score score = hasTimetable ? ClaimedScore.read(result, "score", "score", ADVICE, problems) : null;
        if (!hasTimetable) {
            // The first of them stands for all, since they have one cause.
            OF_A_TIMETABLE.stream()
                    .filter(result::has)
                    .findFirst()
                    .ifPresent(key -> problems.add(unchecked(result, key)));
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(file, problems);
        }
        return Optional.of(new Claim(
                hasTimetable ? timetable(result.get("timetable"), event, file) : null,
                score,
                lowerBound,
                result.path("provenOptimal"),
                result.path("gap"),
                result.path("gapLevel")));
    }

    private static Problem unchecked(JsonNode result, String key) {
        String value = Problem.shown(result.get(key));
        return new Problem(
                "no-timetable",
                "/" + key,
                value,
                "The result claims %s as '%s', but holds no timetable, so that cannot be checked."
                        .formatted(value, key),
                ADVICE);
    }

    private static Timetable timetable(JsonNode timetable, Event event, Path file) {
        try {
            return TimetableJson.parse(timetable.toString(), event);
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

    /** Sees that a result is one of this version and of this event. */
    private static void requireOf(Event event, JsonNode result, Path file) {
        JsonNode version = result.path("version");
        if (!version.isNumber() || version.doubleValue() != VERSION) {
            throw new BadInputException(
                    file,
                    List.of(new Problem(
                            "unknown-version",
                            "/version",
                            Problem.shown(version),
                            version.isMissingNode()
                                    ? "The version of the result is missing."
                                    : "Unknown version '%s' of the result.".formatted(Problem.shown(version)),
                            "Write %s, or take a newer Lectern.".formatted(VERSION))));
        }
        String id = result.path("event").asText();
        if (!id.equals(event.id())) {
            throw new BadInputException(
                    file,
                    List.of(new Problem(
                            "wrong-event",
                            "/event",
                            Problem.shown(id),
                            "The result is for event '%s', not '%s'."
                                    .formatted(Problem.shown(id), Problem.shown(event.id())),
                            "Choose another file.")));
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
        if (!result.has("lowerBound")) {
            throw new BadInputException(
                    file, "no-result", "The file is not a result of solve.", "Write it with %s.".formatted(JSON));
        }
        List<Problem> problems = new ArrayList<>();
        Score proven = ClaimedScore.read(
                result, "lowerBound", "lower bound", "Write the result again with %s.".formatted(JSON), problems);
        if (!problems.isEmpty()) {
            throw new BadInputException(file, problems);
        }
        requireOf(event, result, file);
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
                    members.set(key, MAPPER.createObjectNode());
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
