package org.lectern.benchmarks.suite;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String UNITS = "kmg";
    private static final Pattern HEAP = Pattern.compile("(\\d{1,9})([kmgKMG])");

    public SuiteRun {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(limits, "limits");
        if (heap != null && !HEAP.matcher(heap).matches()) {
            throw new IllegalArgumentException(
                    "The heap '%s' must be a number and a unit, such as 512m or 4g.".formatted(heap));
        }
    }

    /** Returns whether a record says that it is of this run. Whether it is of the same event, only {@link RunRecord#event} tells. */
    public boolean isOf(RunRecord run) {
        return run.instance().equals(instance.id())
                && run.engine().equals(choice.engine().word())
                && Objects.equals(run.model(), choice.model())
                && run.seed() == limits.seed()
                && Objects.equals(run.limitSeconds(), limits.seconds())
                && Objects.equals(run.limitSteps(), limits.steps())
                && hasHeapOf(run);
    }

    /** Java counts a little less than it is given. Without a heap of its own, a run has that of the machine. */
    private boolean hasHeapOf(RunRecord run) {
        if (heap == null) {
            return true;
        }
        Matcher parts = HEAP.matcher(heap);
        int shift = parts.matches() ? 10 * (1 + UNITS.indexOf(parts.group(2).toLowerCase(Locale.ROOT))) : 0;
        long asked = Long.parseLong(parts.group(1)) << shift;
        return Math.abs(run.maxHeapBytes() - asked) <= asked / 10;
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
