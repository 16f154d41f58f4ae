package org.lectern.benchmarks.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.suite.BestKnown;
import picocli.CommandLine.Option;

/** The option that says where the best known costs are kept. */
final class BestKnownOption {

    /** Set by the script {@code bench}: the folder in which it stands. */
    private static final String HOME = "LECTERN_BENCH_HOME";

    @Option(
            names = "--best-known",
            paramLabel = "FILE",
            description = "The file of the best known costs; best-known.json beside the script by default.")
    private @Nullable Path file;

    BestKnown read() {
        Path chosen = file;
        String home = System.getenv(HOME);
        if (chosen == null && home != null) {
            chosen = Path.of(home, "best-known.json");
        }
        return chosen == null ? BestKnown.inMemory() : BestKnown.of(chosen);
    }
}
