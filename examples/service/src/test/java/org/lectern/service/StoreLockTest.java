package org.lectern.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where H2 keeps the store, and what a second process on it says. */
@Tag("slow")
class StoreLockTest {

    private static final String FILE_STORE = "--spring.datasource.url=jdbc:h2:file:${lectern.absolute-folder}/jobs";

    @TempDir
    private Path folder;

    private record Ended(int exitCode, List<String> lines) {}

    /** Runs the service in a process of its own that ends by itself. */
    private Ended run(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceApplication.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(settings));
        Path output = folder.resolve("output.txt");
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            return new Ended(service.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void absoluteFolder_always_isThatFolder() {
        Path store = folder.resolve("volume/store");

        try (TestService service = TestService.start(FILE_STORE, "--lectern.folder=" + store)) {
            service.complete("/solves?stepLimit=0", TestService.SMALL);
        }

        assertThat(store.resolve("jobs.mv.db")).isNotEmptyFile();
    }

    @Test
    void relativeFolder_always_isBelowTheWorkingDirectory() throws IOException {
        Path store = Files.createTempDirectory(Path.of("target"), "store");

        TestService.start(FILE_STORE, "--lectern.folder=" + store).close();

        assertThat(store.resolve("jobs.mv.db")).isNotEmptyFile();
    }

    @Test
    void secondProcess_onTheFileOfTheFirst_isRefusedInOneSentence() throws Exception {
        try (TestService first = TestService.start(FILE_STORE, "--lectern.folder=" + folder)) {
            Ended second = run("--lectern.folder=" + folder);

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines())
                    .singleElement()
                    .asString()
                    .endsWith(
                            "Another process uses the store jdbc:h2:file:%s/jobs: stop that one first, or give this one a store of its own."
                                    .formatted(folder));
            assertThat(first.get("/jobs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void databaseThatIsNotThere_isNamedInOneSentence() throws Exception {
        Ended service = run(
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/lectern?password=secret");

        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.lines())
                .singleElement()
                .asString()
                .contains("The store jdbc:postgresql://127.0.0.1:1/lectern cannot be opened: ")
                .doesNotContain("secret");
    }
}
