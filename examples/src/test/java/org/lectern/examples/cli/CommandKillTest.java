package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A command that is killed while it writes leaves each output as it was or as it was to be, and the next run leaves nothing
 * else; {@code -Dlectern.kills} says how often all commands together are killed. With fewer kills than commands, some are left out.
 */
@Tag("night")
class CommandKillTest extends WritingCommands {

    private static final int ALL_KILLS = Integer.getInteger("lectern.kills", 7);
    private static final int KILLS = Math.max(1, ALL_KILLS / WritingCommand.ALL.size());
    private static final boolean SWAPS_FOLDERS = Runtime.version().feature() >= 22;
    /** What calendars say of when, and how often, they were written, and what the page says of that. */
    private static final String STAMPS =
            "(?m)^(?:DTSTAMP|LAST-MODIFIED|CREATED|SEQUENCE):.*\\R|,\"sequences\":\\{[^}]*\\}";

    private Path outputs = Path.of("");

    /** Returns the commands, or so many of them as there are kills, spread over the list. */
    static List<WritingCommand> killed() {
        List<WritingCommand> all = commands();
        int count = Math.min(all.size(), ALL_KILLS);
        return IntStream.range(0, count)
                .mapToObj(i -> all.get(i * all.size() / count))
                .toList();
    }

    @BeforeEach
    void prepare() throws IOException {
        outputs = Files.createDirectory(home.resolve("out"));
    }

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @ParameterizedTest
    @MethodSource("killed")
    void command_killedWhileItWrites_leavesEachOutputOldOrNew(WritingCommand command) throws Exception {
        List<Map<String, Map<String, String>>> editions = List.of(written(command, 0), written(command, 1));
        for (String output : command.outputs().values()) {
            assertNotEquals(editions.get(0).get(output), editions.get(1).get(output), output);
        }
        Random random = new Random(9);
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce(command, kill, random);
            midway += hasLeftovers() ? 1 : 0;
            for (String output : command.outputs().values()) {
                assertOldOrNew(editions, output);
            }
            assertEquals(editions.get(0), written(command, 0));
        }
        if (KILLS > 2) {
            System.out.printf("%s: %s kills, %s of them while it wrote%n", command, KILLS, midway);
        }
    }

    private Map<String, Map<String, String>> written(WritingCommand command, int edition) throws IOException {
        Ran ran = command.run(inputs, outputs, edition);
        assertTrue(ran.exitCode() <= ExitCode.FINDINGS, ran.err());
        try (Stream<Path> left = Files.list(outputs)) {
            assertEquals(
                    command.outputs().values().stream().sorted().toList(),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        return command.outputs().values().stream()
                .collect(Collectors.toMap(name -> name, name -> files(outputs.resolve(name))));
    }

    /** Kills at any moment, or, two times of three, soon after something appeared beside an output. */
    private void killOnce(WritingCommand command, int kill, Random random) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCommand.class.getName(),
                        command.toString(),
                        inputs.toString(),
                        outputs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals('r', writer.getInputStream().read());
        if (kill % 3 == 0) {
            Thread.sleep(random.nextInt(60));
        } else {
            List<String> names = List.copyOf(command.outputs().values());
            String name = names.get(random.nextInt(names.size()));
            boolean isFolder = name.equals(WritingCommand.FOLDER);
            // As the library names it; looking for all files that are hidden would take longer than they are there.
            Path beside = outputs.resolve(".%s.%s-1.%s".formatted(name, writer.pid(), isFolder ? "new" : "tmp"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            while (Files.notExists(beside) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            if (isFolder) {
                LockSupport.parkNanos(random.nextInt(3_000_000));
            }
        }
        assertTrue(writer.isAlive());
        writer.destroyForcibly().waitFor();
    }

    private boolean hasLeftovers() throws IOException {
        try (Stream<Path> left = Files.list(outputs)) {
            return left.anyMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    private void assertOldOrNew(List<Map<String, Map<String, String>>> editions, String output) {
        Path file = outputs.resolve(output);
        if (output.equals(WritingCommand.FOLDER) && !SWAPS_FOLDERS && Files.notExists(file)) {
            return; // The next run brings it back.
        }
        Map<String, String> now = files(file);
        assertTrue(editions.stream().anyMatch(edition -> now.equals(edition.get(output))), output);
    }

    /** Returns the bytes of a file, or of all files in a folder; of calendars, and of a page with some, without when they were written. */
    static Map<String, String> files(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), unstamped(Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unstamped(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll(STAMPS, "");
    }
}
