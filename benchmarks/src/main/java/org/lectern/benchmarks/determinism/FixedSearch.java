package org.lectern.benchmarks.determinism;

import org.lectern.solve.SolveOptions;

/**
 * What the result of a search depends on beside the event.
 *
 * @param options the seed, the step limit and the number of threads
 */
public record FixedSearch(SolveOptions options) {

    /**
     * Returns the search with a seed and a step limit.
     *
     * @param threads how many threads it uses
     * @throws IllegalArgumentException if there are no such numbers of steps or threads
     */
    public static FixedSearch of(long seed, long steps, int threads) {
        return new FixedSearch(SolveOptions.builder()
                .seed(seed)
                .stepLimit(steps)
                .threads(threads)
                .build());
    }

    long steps() {
        return options.findStepLimit().orElseThrow();
    }
}
