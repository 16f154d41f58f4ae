package org.lectern.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench determinism}, on the Java of the build. */
@Tag("night")
class DeterminismCommandTest {

    private static final Path EVENT = Path.of("../examples/events/october-2020.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        return BenchCommand.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void determinism_ofASampleEvent_givesTheSameBytesInAllSurroundings() {
        int exit = run("determinism", EVENT, "--steps", 50, "--threads", 3, "--repeats", 4);

        assertEquals("", err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals("7 searches in 4 processes: the same bytes each time.", lines.getLast());
        // The processes say themselves what they found, so a flag that does nothing shows.
        assertTrue(lines.get(1).matches("\\S+ +2  en-GB   UTC  .*same"), lines::toString);
        assertTrue(lines.get(2).matches("\\S+ +1  tr-TR   Asia/Kathmandu  ISO-8859-9 .*same"), lines::toString);
        assertTrue(lines.get(3).matches("\\S+ +4  ar-EG   Pacific/Apia .*same"), lines::toString);
        assertTrue(lines.get(4).matches("\\S+ +2  en-GB .* 4 +yes  same"), lines::toString);
        assertEquals(0, exit);
    }

    @Test
    void determinism_aFolderWithoutJava_isRefused() {
        int exit = run("determinism", EVENT, "--jdk", "src");

        assertEquals(
                "determinism: The folder 'src' holds no bin/java. Name the home of a JDK with --jdk.",
                err.toString().strip());
        assertEquals(2, exit);
    }

    @Test
    void determinism_noRepeats_isRefused() {
        int exit = run("determinism", EVENT, "--repeats", 0);

        assertEquals(
                "determinism: The number of repeats '0' must be at least 1.",
                err.toString().strip());
        assertEquals(2, exit);
    }

    @Test
    void determinism_noThreads_isRefused() {
        int exit = run("determinism", EVENT, "--threads", 0);

        assertEquals(
                "determinism: The number of threads 0 must be from 1 to 64. Leave it out for 2.",
                err.toString().strip());
        assertEquals(2, exit);
    }

    @Test
    void fingerprint_ofAnotherSeedOrNumberOfThreads_isAnother() {
        assertEquals(0, run(fingerprint(1, 1)));
        assertEquals(0, run(fingerprint(2, 1)));
        assertEquals(0, run(fingerprint(1, 4)));

        List<String> reports = out.toString().lines().toList();
        assertEquals(3, Set.copyOf(reports).size(), reports::toString);
        assertTrue(reports.getFirst().contains(Locale.getDefault().toLanguageTag()), reports::toString);
    }

    private static Object[] fingerprint(int seed, int threads) {
        return ("fingerprint %s --seed %s --steps 200 --threads %s --repeats 1 --at-once 1 --busy-threads 0")
                .formatted(EVENT, seed, threads)
                .split(" ", -1);
    }
}
