package org.lectern.benchmarks.determinism;

import org.lectern.solve.SolveOptions;

/**
 * What the result of a search depends on beside the event.
 *
 * @param options the seed, the number of threads, and the step limit
 * @param steps the step limit once more
 */
public record FixedSearch(SolveOptions options, long steps) {

    /**
     * Returns the search with a seed and a step limit.
     *
     * @param threads how many threads it uses
     * @throws IllegalArgumentException if there are no such numbers of steps or threads
     */
    public static FixedSearch of(long seed, long steps, int threads) {
        SolveOptions options = SolveOptions.builder()
                .seed(seed)
                .stepLimit(steps)
                .threads(threads)
                .build();
        return new FixedSearch(options, steps);
    }
}
