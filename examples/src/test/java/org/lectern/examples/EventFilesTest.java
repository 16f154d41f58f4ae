package org.lectern.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files of events hold what the code builds; with {@code -Dlectern.write=true} they are written anew. */
class EventFilesTest {

    private static final Path FOLDER = Path.of("events");

    @BeforeAll
    static void writeIfSoWished() throws IOException {
        if (Boolean.getBoolean("lectern.write")) {
            EventFiles.main(new String[] {FOLDER.toString()});
        }
    }

    @TestFactory
    Stream<DynamicTest> file_always_holdsWhatTheCodeBuilds() {
        return EventFiles.texts().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertEquals(file.getValue(), Files.readString(FOLDER.resolve(file.getKey())))));
    }

    @Test
    void folder_always_holdsNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    List.copyOf(EventFiles.texts().keySet()),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
