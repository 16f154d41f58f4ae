package org.lectern.publish.names;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;

/** JSON of other tools: any keys, but within the limits of input. */
public final class ForeignJson {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth((int) InputLimit.JSON_DEPTH.value())
                    .maxStringLength((int) InputLimit.JSON_TEXT.value())
                    .maxNumberLength(1_000)
                    // In schedules, the names of rooms are keys.
                    .maxNameLength((int) InputLimit.JSON_TEXT.value())
                    .build())
            .build());

    private ForeignJson() {}

    /**
     * Returns the tree of a text, in time and memory linear in it.
     *
     * @throws InvalidInputException with one problem if the text is not JSON or exceeds a limit
     */
    public static JsonNode parse(String text) {
        try {
            requireFewValues(text);
            JsonNode tree = MAPPER.readTree(text);
            return tree == null ? MAPPER.missingNode() : tree;
        } catch (StreamConstraintsException e) {
            throw AtomicFile.refused(
                    "too-large",
                    "The JSON has a text, a number, a key or a depth beyond the limit, at line %s.".formatted(line(e)),
                    "Check whether it is the right file. The page docs/formats.md lists the limits.");
        } catch (JsonProcessingException e) {
            throw AtomicFile.refused(
                    "bad-json",
                    e.getLocation() == null
                            ? "The file is not JSON."
                            : "The file is not JSON, at line %s, column %s."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()),
                    "Check for a missing mark there.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object line(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : e.getLocation().getLineNr();
    }

    /** Counts before a tree is built, which takes many times the memory of its text. */
    private static void requireFewValues(String text) throws IOException {
        long max = InputLimit.JSON_VALUES.valueFor(text.length());
        long count = 0;
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart() || token.isScalarValue()) {
                    count++;
                }
                if (count > max) {
                    throw InputLimit.JSON_VALUES.exceeded(
                            "too-large", "The JSON has more than %s values.".formatted(max));
                }
            }
        }
    }
}
