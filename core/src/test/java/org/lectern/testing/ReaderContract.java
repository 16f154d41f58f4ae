package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** What every reader owes, whatever its input: a value, or problems of one line each, and either within a second of CPU. */
public final class ReaderContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Java may compile or collect meanwhile, but not each time. */
    private static final int TRIES = 3;

    private ReaderContract() {}

    /** Returns what a reader reads, or empty if it refuses its input as it should. */
    public static <T> Optional<T> readOrRefused(Supplier<T> reader) {
        return withinASecond(() -> {
            try {
                return Optional.of(reader.get());
            } catch (InvalidInputException refused) {
                assertTold(refused);
                return Optional.empty();
            }
        });
    }

    /** Returns what code returns, which takes at most a second of CPU. */
    public static <T> T withinASecond(Supplier<T> code) {
        Duration shortest = SECOND;
        for (int i = 0; i < TRIES; i++) {
            Duration before = cpu();
            T value = code.get();
            Duration taken = cpu().minus(before);
            if (taken.compareTo(SECOND) <= 0) {
                return value;
            }
            shortest = i == 0 || taken.compareTo(shortest) < 0 ? taken : shortest;
        }
        throw new AssertionError("took at least %s of CPU".formatted(shortest));
    }

    /** CPU time of this process, in which other tests may run; it never counts less than the code. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void assertTold(InvalidInputException refused) {
        assertFalse(refused.problems().isEmpty());
        for (Problem problem : refused.problems()) {
            assertTrue(problem.toString().lines().count() == 1, problem::toString);
            assertTrue(problem.message().endsWith("."), problem::message);
            assertTrue(problem.advice().matches("[A-Z].*[.?]"), problem::advice);
        }
    }
}
