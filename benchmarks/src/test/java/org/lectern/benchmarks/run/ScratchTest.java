package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    private Path folder = Path.of("");

    /** Runs a process that only ends if somebody stops it. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] args) throws InterruptedException, IOException {
            try (Scratch scratch = new Scratch()) {
                Files.writeString(scratch.folder("lectern-test").resolve("event.json"), "{}");
                scratch.file("lectern-test", ".json");
                scratch.run(new ProcessBuilder(List.of("sleep", "600")));
            }
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void scratch_processThatIsTerminated_leavesNoProcessAndNoFile() throws Exception {
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName()))
                .inheritIO()
                .start();
        List<ProcessHandle> children = children(parent);

        assertEquals(2, files());
        parent.destroy();
        assertTrue(parent.waitFor(30, TimeUnit.SECONDS));

        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertEquals(0, files());
    }

    private static List<ProcessHandle> children(Process parent) throws InterruptedException {
        List<ProcessHandle> children = parent.children().toList();
        while (children.isEmpty() && parent.isAlive()) {
            Thread.sleep(20);
            children = parent.children().toList();
        }
        return children;
    }

    @Test
    void scratch_closed_leavesNoFile() throws Exception {
        Path file;
        Path inside;
        try (Scratch scratch = new Scratch()) {
            file = scratch.file("lectern-test", ".json");
            inside = Files.writeString(scratch.folder("lectern-test").resolve("event.json"), "{}");
            assertEquals(0, scratch.run(new ProcessBuilder(List.of("true"))));
        }

        assertTrue(Files.notExists(file));
        assertTrue(Files.notExists(inside.getParent()));
    }
}
