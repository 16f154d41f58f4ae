package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class AtomicFileTest {

    @Test
    void reason_ofAFolderThatTakesNoFiles_saysWhatToDo() {
        assertEquals(
                "its folder takes no new files. Choose another folder",
                AtomicFile.reason(new NoSuchFileException("/proc/.timetable.json.1-1.tmp")));
    }

    @Test
    void reason_ofOtherFailures_isThatOfTheSystem() {
        assertEquals("permission denied", AtomicFile.reason(new AccessDeniedException("timetable.json")));
        assertEquals(
                "No space left on device",
                AtomicFile.reason(new FileSystemException("timetable.json", null, "No space left on device")));
    }
}
