package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes leaves the old edition or the new one; {@code -Dlectern.kills} says how often. */
@Tag("slow")
class KillTest {

    private static final int KILLS = Integer.getInteger("lectern.kills", 12);

    @TempDir
    private Path home;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @EnabledForJreRange(min = JRE.JAVA_22)
    void write_killedAtAnyMoment_leavesTheOldEditionOrTheNew() throws IOException, InterruptedException {
        Path folder = home.resolve("public");
        Path file = home.resolve("event.json");
        Random random = new Random(9);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = start(folder, file);
            assertEquals('r', writer.getInputStream().read());
            Thread.sleep(20 + random.nextInt(120));
            writer.destroyForcibly().waitFor();

            assertWhole(folder, file);
        }
        AtomicFolder.write(folder, Map.of("last.txt", new byte[] {'9'}));
        AtomicFile.write(file, new byte[] {'9'});
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(List.of(file, folder), left.sorted().toList());
        }
    }

    private static Process start(Path folder, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        root(KilledWriter.class) + File.pathSeparator + root(AtomicFolder.class),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Returns the folder of the classes; tests run as a module have no class path. */
    private static Path root(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        URI uri =
                URI.create(Objects.requireNonNull(type.getResource(file), file).toString());
        String path = uri.getPath();
        return Path.of(path.substring(0, path.length() - file.length()));
    }

    private static void assertWhole(Path folder, Path file) throws IOException {
        if (Files.exists(folder)) {
            Map<String, String> texts = AtomicFolderTest.texts(folder);
            List<String> editions = texts.values().stream().distinct().toList();
            assertEquals(KilledWriter.FILES, texts.size(), texts.keySet()::toString);
            assertEquals(1, editions.size());
        }
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            assertEquals(1_000, lines.size());
            assertEquals(1, lines.stream().distinct().count());
            assertTrue(Files.exists(folder), "the folder was written before the file, and is gone");
        }
    }
}
