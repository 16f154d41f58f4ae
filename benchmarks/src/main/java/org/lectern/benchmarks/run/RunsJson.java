package org.lectern.benchmarks.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
     * Writes records to a file, all of them or none.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void write(List<RunRecord> runs, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(folder, ".runs", ".json");
            try {
                Files.writeString(whole, write(runs));
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the records of a file.
     *
     * @throws IllegalArgumentException if it cannot be read or holds no runs
     */
    public static List<RunRecord> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The file '%s' cannot be read. Check its name.".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file '%s' holds no runs. Choose one that 'suite' or 'compare' wrote.".formatted(file), e);
        }
    }

    /** Returns the records that a text holds. */
    public static List<RunRecord> parse(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<List<RunRecord>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text holds no runs: " + e.getOriginalMessage(), e);
        }
    }
}
