package org.lectern.benchmarks.suite;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.run.RunRecord;

/**
 * One run of a suite.
 *
 * @param instance the event
 * @param choice the engine
 * @param limits its seed and limits
 * @param heap the most that the heap of Java may grow to, such as {@code 1g}, or null
 */
public record SuiteRun(
        SuiteInstance instance,
        EngineChoice choice,
        RunLimits limits,
        @Nullable String heap) {

    public SuiteRun {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(limits, "limits");
    }

    /** Returns whether a record is of this run, so that it need not be made again. */
    public boolean isOf(RunRecord run) {
        return run.instance().equals(instance.id())
                && run.engine().equals(choice.engine().word())
                && Objects.equals(run.model(), choice.model())
                && run.seed() == limits.seed()
                && Objects.equals(run.limitSeconds(), limits.seconds())
                && Objects.equals(run.limitSteps(), limits.steps());
    }

    /** Returns about how long it takes, in seconds: what it may search, and what starts and ends take. */
    public double expectedSeconds() {
        return limits.givenSeconds().orElse(2) + 1 + instance.sessions() / 1000.0;
    }

    @Override
    public String toString() {
        return "%s, %s, seed %s".formatted(instance.id(), choice, limits.seed());
    }
}
