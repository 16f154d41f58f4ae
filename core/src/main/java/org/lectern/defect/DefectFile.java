package org.lectern.defect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Score;
import org.lectern.solve.SolveDefectException;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.proof.Certificate;

/**
 * A file that reproduces a defect: one JSON object with what went wrong, the options, the event, the timetable and the
 * certificate. It holds all names and times of the event.
 *
 * @since 0.1.0
 */
public final class DefectFile {

    static final int VERSION = 1;

    private static final JsonMapper MAPPER = new JsonMapper();

    private DefectFile() {}

    /**
     * Writes a new file into the folder for temporary files, {@code java.io.tmpdir}. Its name is made up, nothing is
     * overwritten, and where the system knows owners only the owner may read it.
     *
     * @return where it stands
     * @throws UncheckedIOException if that fails
     */
    public static Path write(SolveDefectException defect) {
        try {
            Path file = Files.createTempFile("lectern-defect-", ".json");
            return Files.write(file, text(defect).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file that reproduces the defect cannot be written.", e);
        }
    }

    /** Returns what the file holds, with a line break at its end. */
    public static String text(SolveDefectException defect) {
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION).put("message", defect.getMessage());
        root.set("options", options(defect.options()));
        try {
            root.set("event", MAPPER.readTree(EventJson.write(defect.event())));
            root.set("timetable", MAPPER.readTree(TimetableJson.write(defect.event(), defect.timetable())));
            Certificate certificate = defect.findCertificate().orElse(null);
            if (certificate != null) {
                root.set(
                        "certificate",
                        MAPPER.readTree(ResultJson.of(certificate).toString()));
            }
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A defect cannot be written.", e);
        }
    }

    private static ObjectNode options(SolveOptions options) {
        ObjectNode node = MAPPER.createObjectNode().put("seed", options.seed());
        options.findStepLimit().ifPresent(steps -> node.put("stepLimit", steps));
        options.findTimeLimit().ifPresent(limit -> node.put("timeLimit", limit.toString()));
        options.findScoreLimit().ifPresent(score -> node.set("scoreLimit", score(score, MAPPER)));
        options.findStart().ifPresent(start -> node.put("hasStart", true));
        return node;
    }

    static ObjectNode score(Score score, JsonMapper mapper) {
        return mapper.createObjectNode()
                .put("hard", score.hard())
                .put("medium", score.medium())
                .put("soft", score.soft());
    }
}
