package org.lectern.benchmarks.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the parser of the command line has filled in before a command is called. */
final class Required {

    private Required() {}

    static <T> T value(@Nullable T filledIn) {
        return Objects.requireNonNull(filledIn);
    }
}
