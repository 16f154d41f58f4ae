package org.lectern.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.rule.Score;

/** Reads what {@code solve --json} printed. */
final class ResultFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResultFile() {}

    /**
     * Returns the score that no timetable of an event goes below, as a search of it has proven.
     *
     * @param score that of a timetable of the event
     * @throws BadInputException if the file is no result, of another event, or of one that was another then
     */
    static Score lowerBound(Path file, Event event, Score score) {
        JsonNode result = read(file);
        JsonNode lowerBound = result.path("lowerBound");
        if (!isLevel(lowerBound, "hard") || !isLevel(lowerBound, "medium") || !isLevel(lowerBound, "soft")) {
            throw new BadInputException(
                    file, "no-result", "The file is not a result of solve.", "Write it with solve --json.");
        }
        if (!result.path("event").asText().equals(event.id())) {
            throw new BadInputException(
                    file,
                    "wrong-event",
                    "The result is for event '%s', not '%s'."
                            .formatted(Problem.shown(result.path("event").asText()), Problem.shown(event.id())),
                    "Choose another file.");
        }
        Score proven = new Score(
                lowerBound.path("hard").asLong(),
                lowerBound.path("medium").asLong(),
                lowerBound.path("soft").asLong());
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

    private static boolean isLevel(JsonNode score, String level) {
        JsonNode cost = score.path(level);
        return cost.isIntegralNumber() && cost.canConvertToLong() && cost.asLong() >= 0;
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadInputException(
                    file,
                    "syntax",
                    "The file is not JSON at line %s, column %s."
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    "Write it with solve --json.");
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
