package org.lectern.benchmarks.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run records as JSON: a list of objects whose members are named as those of {@link RunRecord}. */
public final class RunsJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunsJson() {}

    /** Returns records as text, which ends in a line break. */
    public static String write(List<RunRecord> runs) {
        try {
            return MAPPER.writeValueAsString(runs) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes records to a file.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void write(List<RunRecord> runs, Path file) {
        try {
            Files.writeString(file, write(runs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the records that a text holds. */
    static List<RunRecord> parse(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<List<RunRecord>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text holds no runs: " + e.getOriginalMessage(), e);
        }
    }
}
