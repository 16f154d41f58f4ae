package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what takes the place of another file. */
class PermissionsTest {

    @TempDir
    private Path home;

    @BeforeEach
    void requirePosix() {
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"), "only where files have modes");
    }

    private Path file(String name, String permissions) throws IOException {
        Path file = Files.writeString(home.resolve(name), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void write_overAPrivateFile_keepsItPrivate() throws IOException {
        Path file = file("round.xlsx", "rw-------");
        AtomicFile.write(file, new byte[] {1});

        assertEquals("rw-------", permissions(file));
        assertEquals(1, Files.size(file));
    }

    @Test
    void write_overAFileOfAGroup_keepsItOpenToTheGroup() throws IOException {
        Path file = file("round.xlsx", "rw-rw-r--");
        AtomicFile.write(file, new byte[] {1});

        assertEquals("rw-rw-r--", permissions(file));
    }

    @Test
    void write_newFile_isAsOpenAsOtherNewFiles() throws IOException {
        Path other = Files.createFile(home.resolve("other"));
        Path file = home.resolve("new");
        AtomicFile.write(file, new byte[] {1});

        assertEquals(permissions(other), permissions(file));
    }

    @Test
    void write_folderWithAPrivateFile_keepsItPrivate() throws IOException {
        Path folder = Files.createDirectory(home.resolve("published"));
        Path file = file("published/index.html", "rw-------");
        AtomicFolder.write(folder, Map.of("index.html", new byte[] {1}));

        assertEquals("rw-------", permissions(file));
    }
}
