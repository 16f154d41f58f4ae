package org.lectern.benchmarks.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The file of the kept figures. */
public final class GateFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GateFile() {}

    /**
     * Returns the kept figures.
     *
     * @throws IllegalArgumentException if there is no such file, or it holds something else
     */
    public static List<GateFigure> read(Path file) {
        try {
            return List.copyOf(MAPPER.readValue(Files.readString(file), new TypeReference<List<GateFigure>>() {}));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "The file '%s' does not exist. Write it with --write.".formatted(file), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The file '%s' holds no figures of the gate. Write it again with --write.".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes figures to keep. */
    public static void write(List<GateFigure> figures, Path file) {
        try {
            Files.writeString(file, MAPPER.writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
