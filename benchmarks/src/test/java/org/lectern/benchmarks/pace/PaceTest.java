package org.lectern.benchmarks.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.pace.Pace.Pair;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunsJson;

final class PaceTest {

    @TempDir
    private Path folder = Path.of("");

    private static Pace of(Pair... pairs) {
        return new Pace("e", List.of(pairs));
    }

    @Test
    void ratio_ofPairs_isTheMedianOfTheirRatios() {
        Pace pace = of(new Pair(100, 90), new Pair(200, 196), new Pair(1_000, 1_100));

        assertEquals(0.98, pace.ratio(0.5), 1e-9);
        assertEquals(0.94, pace.ratio(0.25), 1e-9);
        assertEquals(200, pace.before());
        assertEquals(196, pace.after());
    }

    @Test
    void ratio_ofEvents_isTheGeometricMeanOfTheirMedians() {
        assertEquals(1, Pace.ratio(List.of(of(new Pair(100, 50)), of(new Pair(100, 200)))), 1e-9);
    }

    /** A clone whose benchmarks write a record that is there, and what they were asked for. */
    private BuiltClone clone(String name, long stepsPerSecond) throws IOException {
        Path benchmarks = Files.createDirectories(folder.resolve(name).resolve("benchmarks"));
        Files.createDirectories(benchmarks.resolve("target"));
        Files.createFile(benchmarks.resolve("target").resolve("lectern-benchmarks.jar"));
        Path record = benchmarks.resolve("record.json");
        Files.writeString(
                record,
                RunsJson.write(List.of(Records.of("e", "lectern", 5, 100, 90L, 10)))
                        .replaceFirst("\"stepsPerSecond\" : [^,]*", "\"stepsPerSecond\" : " + stepsPerSecond));
        Path bench = benchmarks.resolve("bench");
        Files.writeString(
                bench,
                "#!/bin/sh\necho %s \"$4\" >> '%s'\nfor file; do :; done\ncp '%s' \"$file\"\n"
                        .formatted(name, folder.resolve("said.txt"), record));
        bench.toFile().setExecutable(true);
        return new BuiltClone(folder.resolve(name));
    }

    @Test
    void pairs_ofTwoBuilds_takeTurnsAndShareSeeds() throws Exception {
        Pace pace = Pace.measure(clone("old", 1_000), clone("new", 990), Path.of("e.json"), 2, 50);

        assertEquals(List.of(new Pair(1_000, 990), new Pair(1_000, 990)), pace.pairs());
        try (Stream<String> said = Files.lines(folder.resolve("said.txt"))) {
            assertEquals(List.of("old 0", "new 0", "new 1", "old 1"), said.toList());
        }
    }

    @Test
    void clone_thatIsNotBuilt_isTold() throws IOException {
        Path bench = Files.createDirectories(folder.resolve("benchmarks")).resolve("bench");
        assertEquals(
                "The folder '%s' holds no benchmarks/bench. Name a clone of Lectern.".formatted(folder),
                assertThrows(IllegalArgumentException.class, () -> new BuiltClone(folder))
                        .getMessage());

        Files.createFile(bench).toFile().setExecutable(true);
        assertEquals(
                "The clone '%s' is not built. Run 'mvn -q -B -Pquick -Dmaven.test.skip package' in it."
                        .formatted(folder),
                assertThrows(IllegalArgumentException.class, () -> new BuiltClone(folder))
                        .getMessage());
    }
}
