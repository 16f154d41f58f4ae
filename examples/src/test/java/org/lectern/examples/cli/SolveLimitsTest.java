package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What reading an event leaves of a time limit. */
class SolveLimitsTest {

    private static SolveLimits parsed(String... arguments) {
        SolveLimits limits = new SolveLimits();
        new CommandLine(limits)
                .registerConverter(Duration.class, OptionConverters::seconds)
                .parseArgs(arguments);
        return limits;
    }

    private static Optional<Duration> left(SolveLimits limits, Duration spent) {
        return limits.findLeft(spent.toNanos());
    }

    @Test
    void limit_afterReading_isShorterByThatButAFifthAtMost() {
        SolveLimits ten = parsed("--seconds", "10");

        assertEquals(Optional.of(Duration.ofSeconds(10)), left(ten, Duration.ZERO));
        assertEquals(Optional.of(Duration.ofMillis(9_100)), left(ten, Duration.ofMillis(900)));
        assertEquals(Optional.of(Duration.ofSeconds(8)), left(ten, Duration.ofSeconds(2)));
        assertEquals(Optional.of(Duration.ofSeconds(8)), left(ten, Duration.ofMinutes(1)));
        assertEquals(Optional.of(Duration.ofMillis(400)), left(parsed("--seconds", "0.5"), Duration.ofSeconds(1)));
    }

    @Test
    void searchWithoutALimitOfTime_getsNone() {
        assertEquals(Optional.empty(), left(parsed("--steps", "5"), Duration.ofSeconds(1)));
    }
}
