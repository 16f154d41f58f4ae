package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each output of each command, where it cannot be written: one line, exit code 2, and what was there stays. */
@Tag("slow")
class UnwritableOutputTest extends WritingCommands {

    private static final Path FULL = Path.of("/dev/full");
    private static final String OLD = "the old one";
    private static final String OUT_IS_FULL = "lectern: Standard output cannot be written: No space left on device.";

    /**
     * One output of one command.
     *
     * @param name the name of the output
     */
    private record Output(WritingCommand command, String name) {

        boolean isFolder() {
            return name.equals(WritingCommand.FOLDER);
        }

        @Override
        public String toString() {
            return command + " " + name;
        }
    }

    private Path others = Path.of("");
    private Path place = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        others = Files.createDirectory(home.resolve("others"));
        place = Files.createDirectory(home.resolve("place"));
    }

    private static Stream<Output> outputs() {
        return WritingCommand.ALL.stream()
                .flatMap(command -> command.outputs().values().stream().map(name -> new Output(command, name)));
    }

    /** Runs the command with this output at {@code path} and its other ones elsewhere. */
    private Ran run(Output output, Path path) {
        return Ran.of(output.command()
                .arguments(inputs, 0, name -> name.equals(output.name()) ? path : others.resolve(name)));
    }

    private void assertUnwritable(Output output, Path path) {
        Map<String, String> before = texts();
        Ran ran = run(output, path);

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode(), ran.err());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertTrue(ran.err().startsWith(path + ": "), ran.err());
        assertTrue(ran.err().contains("cannot be "), ran.err());
        assertEquals(before, texts());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.toList()) {
                texts.put(path.toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path old(Output output) throws IOException {
        Path path = place.resolve(output.name());
        if (output.isFolder()) {
            Files.createDirectory(path);
            Files.writeString(path.resolve("index.html"), OLD);
        } else {
            Files.writeString(path, OLD);
        }
        return path;
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void output_ofTheOtherKind_stays(Output output) throws IOException {
        Path path = place.resolve(output.name());
        if (output.isFolder()) {
            Files.writeString(path, OLD);
        } else {
            Files.createDirectory(path);
            Files.writeString(path.resolve("file"), OLD);
        }
        assertUnwritable(output, path);
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void output_deviceThatIsFull_isToldInOneLine(Output output) {
        assumeTrue(Files.exists(FULL), "this system has no " + FULL);

        assertUnwritable(output, output.isFolder() ? FULL.resolve("page") : FULL);
        assertTrue(Files.exists(FULL));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void output_diskThatIsFull_leavesTheOldOne(Output output) throws Exception {
        onSmallDisk(output, SmallDisk::fill, old -> assertUnwritable(output, old));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void output_diskThatIsReadOnly_leavesTheOldOne(Output output) throws Exception {
        onSmallDisk(output, SmallDisk::makeReadOnly, old -> {
            assertUnwritable(output, old);
            assertUnwritable(output, old.resolveSibling("new-" + output.name()));
        });
    }

    /** What makes a disk useless. */
    @FunctionalInterface
    private interface Damage {
        void of(SmallDisk disk) throws Exception;
    }

    private void onSmallDisk(Output output, Damage damage, Consumer<Path> test) throws Exception {
        assumeTrue(SmallDisk.isPossible(place), "only the superuser of Linux can make a disk");
        try (SmallDisk disk = SmallDisk.at(place)) {
            Path old = old(output);
            damage.of(disk);
            test.accept(old);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void standardOutput_fullOrClosed_endsWith74AndWholeFiles(WritingCommand command) {
        boolean prints = !List.of("import", "export").contains(command.name());
        for (String reason : List.of("Broken pipe", "No space left on device")) {
            StringWriter err = new StringWriter();
            int exitCode = LecternCommand.run(
                    StandardOutput.of(new UnwritableTest.FailingStream(reason)),
                    new PrintWriter(err, true),
                    Stream.of(command.arguments(inputs, 0, others::resolve))
                            .map(Object::toString)
                            .toArray(String[]::new));

            assertEquals(prints ? ExitCode.UNWRITTEN : ExitCode.CLEAN, exitCode);
            assertEquals(
                    prints && !reason.equals("Broken pipe") ? List.of(OUT_IS_FULL) : List.of(),
                    err.toString()
                            .lines()
                            .filter(line -> !line.startsWith("Wrote "))
                            .toList());
            for (String name : command.outputs().values()) {
                assertTrue(Files.exists(others.resolve(name)), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void process_standardOutputFullOrClosed_endsWith74(boolean isClosed) throws Exception {
        assumeTrue(isClosed || Files.exists(FULL), "this system has no " + FULL);
        Path err = home.resolve("err.txt");
        Process process = process(WritingCommand.named("publish of page"), isClosed, err);
        if (isClosed) {
            process.getInputStream().close();
        }

        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(ExitCode.UNWRITTEN, process.exitValue());
        assertEquals(isClosed ? List.of() : List.of(OUT_IS_FULL), Files.readAllLines(err));
    }

    private Process process(WritingCommand command, boolean isClosed, Path err) throws IOException {
        List<String> words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LecternCommand.class.getName()),
                        Stream.of(command.arguments(inputs, 0, others::resolve)).map(Object::toString))
                .toList();
        return new ProcessBuilder(words)
                .redirectOutput(isClosed ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.to(FULL.toFile()))
                .redirectError(err.toFile())
                .start();
    }
}
