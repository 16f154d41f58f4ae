package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.InvalidInputException;

/** A folder of answers that belongs to somebody else. */
class UnreadableFolderTest {

    @TempDir
    private Path folder;

    @Test
    void read_folderThatMayNotBeRead_isRefused() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "only where files have modes");
        Files.setPosixFilePermissions(folder, Set.of());
        try {
            assumeFalse(Files.isReadable(folder), "the superuser may read all");
            InvalidInputException refused =
                    assertThrows(InvalidInputException.class, () -> ConferenceImport.read(folder, ImportOptions.NONE));

            assertEquals("unreadable", refused.problems().getFirst().code());
            assertEquals(
                    "The folder cannot be read.", refused.problems().getFirst().message());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
