package org.lectern.benchmarks.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import picocli.CommandLine.Option;

/** The options that choose an engine. */
final class EngineOptions {

    @Option(
            names = "--engine",
            defaultValue = "lectern",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
            completionCandidates = EngineNames.class)
    private String engine = "lectern";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = {
                "The model of cp-sat: intervals (by default), time-indexed, each also with -max-lp or -8,",
                "or best: each in turn, until one is proven optimal; the best counts."
            })
    private @Nullable String model;

    EngineChoice choice() {
        return EngineChoice.of(Engine.of(engine), model);
    }
}
