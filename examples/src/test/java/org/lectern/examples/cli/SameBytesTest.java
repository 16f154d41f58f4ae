package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same event and seed give the same bytes, whatever the machine brings: threads, hashes, compilers, locales, zones. */
@Tag("night")
class SameBytesTest {

    private static final String EVENT = "events/round-36.json";

    @TempDir
    static Path shared = Path.of("");

    /** What the event's solve printed in this process, with the files that it wrote. */
    private static String printed = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void solveHere() throws IOException {
        printed = Ran.of(command(shared.resolve("here"))).out();
    }

    @Test
    void solve_onOneProcessorInTurkeyWithOtherHashes_givesTheSameBytes() throws Exception {
        assertSame(
                "-XX:ActiveProcessorCount=1",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu");
    }

    @Test
    void solve_onManyThreadsInEgyptWithAnotherCompiler_givesTheSameBytes() throws Exception {
        assertSame(
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Apia");
    }

    @Test
    void round_madeAndSolvedInTurkey_hasTheSameBytes() throws Exception {
        Path round = folder.resolve("round");
        List<Path> workbooks = new ArrayList<>();
        List<Object> commandsThere = new ArrayList<>();
        for (Object[] command : new Object[][] {{"new"}, {"solve", "--steps", 5}, {"check"}}) {
            Path there = folder.resolve("there-" + workbooks.size());
            if (!workbooks.isEmpty()) {
                Files.copy(workbooks.getLast(), Files.createDirectory(there).resolve("round.xlsx"));
                commandsThere.add(CommandsInTurn.THEN);
            }
            commandsThere.addAll(List.of(with(command, there)));
            Ran.of(with(command, round));
            workbooks.add(Files.copy(round.resolve("round.xlsx"), folder.resolve(workbooks.size() + ".xlsx")));
        }

        elsewhere(
                CommandsInTurn.class,
                commandsThere.toArray(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");

        for (int i = 0; i < workbooks.size(); i++) {
            Path there = folder.resolve("there-" + i).resolve("round.xlsx");
            assertEquals(-1, Files.mismatch(workbooks.get(i), there), "after command " + i);
        }
    }

    @Test
    void importsAndExports_inTurkeyWithOtherHashes_haveTheSameBytes() throws Exception {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        WritingCommand.writeInputs(inputs);
        List<WritingCommand> commands = WritingCommand.ALL.stream()
                .filter(command -> List.of("import", "export").contains(command.name()))
                .toList();
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        for (WritingCommand command : commands) {
            Path own = Files.createDirectory(here.resolve(command.toString()));
            assertEquals(0, command.run(inputs, own, 0).exitCode(), command.toString());
            Files.createDirectory(there.resolve(command.toString()));
        }

        elsewhere(
                SeveralCommands.class,
                new Object[] {inputs, there, "import", "export"},
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");

        for (WritingCommand command : commands) {
            assertEquals(
                    CommandKillTest.files(here.resolve(command.toString())),
                    CommandKillTest.files(there.resolve(command.toString())),
                    command.toString());
        }
    }

    private static Object[] with(Object[] command, Path round) {
        return Stream.concat(Stream.of(command), Stream.of(round)).toArray();
    }

    private void assertSame(String... flags) throws IOException, InterruptedException {
        Path here = shared.resolve("here");
        Path there = folder.resolve("there");

        assertEquals(
                printed.replace(here.toString(), "PATH"),
                elsewhere(command(there), flags).replace(there.toString(), "PATH"));
        for (String file : List.of("timetable.json", "page/schedule.xml", "page/schedule.json")) {
            assertEquals(text(here.resolve(file)), text(there.resolve(file)), file);
        }
    }

    private static Object[] command(Path out) throws IOException {
        Files.createDirectory(out);
        return new Object[] {
            "solve", EVENT, "--steps", 500, "--out", out.resolve("timetable.json"), "--publish", out.resolve("page")
        };
    }

    /** Returns what the command prints when another machine, of this Java but with these flags, runs it. */
    private String elsewhere(Object[] arguments, String... flags) throws IOException, InterruptedException {
        return elsewhere(LecternCommand.class, arguments, flags);
    }

    private String elsewhere(Class<?> main, Object[] arguments, String... flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertEquals(ExitCode.CLEAN, process.waitFor());
        return text(printed);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
