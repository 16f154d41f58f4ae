package org.lectern.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A file of mistakes and of what is told about each. With {@code -Dlectern.write=true} it is written anew, to be read before it is
 * committed.
 */
public final class MistakeTable {

    private static final String MISTAKE = "@ ";

    private final Path source;
    private final String text;

    private MistakeTable(Path source, String text) {
        this.source = source;
        this.text = text;
    }

    public static MistakeTable of(Class<?> test, String name) {
        String folder = test.getPackageName().replace('.', '/');
        return new MistakeTable(Path.of("src/test/resources", folder, name), text(test, name));
    }

    public static String text(Class<?> test, String name) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return text;
    }

    /** Returns how many mistakes it has. */
    public long size() {
        return text.lines().filter(line -> line.startsWith(MISTAKE)).count();
    }

    /** Returns the table with what is told now. */
    public String told(Function<String, List<String>> lines) {
        StringBuilder told = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#") || line.isEmpty()) {
                told.append(line).append('\n');
            } else if (line.startsWith(MISTAKE)) {
                told.append(line).append('\n');
                lines.apply(line.substring(MISTAKE.length()))
                        .forEach(one -> told.append("  ").append(one).append('\n'));
            }
        }
        if (Boolean.getBoolean("lectern.write")) {
            try {
                Files.writeString(source, told);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text;
        }
        return told.toString();
    }
}
