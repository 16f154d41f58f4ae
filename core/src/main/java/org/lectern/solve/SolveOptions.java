package org.lectern.solve;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.job.JobOptions;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * The options of a search. Without a limit, the search ends when its timetable is proven optimal or no further
 * improvement is found. The same event, seed and step limit then give the same timetable on every machine; with a time
 * limit they may not.
 *
 * @param seed the seed of all random choices
 * @param timeLimit the maximum time from the start until the result is there, above 0, or null for none
 * @param stepLimit the maximum number of steps, at least 0, or null for none
 * @param scoreLimit the score at which the search stops, or null for none
 * @param start the timetable to start from, or null for the published one, if there is one
 * @param verify whether score and certificate are verified before the result is returned
 * @param tidy whether the last step chooses, among timetables of the same cost, one that looks tended
 * @param threads how many threads the search may use, from 1 to 64; each number has a result of its own
 * @param catalogue the standard rules and any custom rules
 * @param listener receives progress and improvements
 * @param progressInterval the minimum time between two calls of the listener about progress, and between two about
 *     improvements, at least 0
 * @param executor runs the solve and whatever it does beside, or null for daemon threads of its own. One thread is enough
 * @since 0.1.0
 */
public record SolveOptions(
        long seed,
        @Nullable Duration timeLimit,
        @Nullable Long stepLimit,
        @Nullable Score scoreLimit,
        @Nullable Timetable start,
        boolean verify,
        boolean tidy,
        int threads,
        Catalogue catalogue,
        SolveListener listener,
        Duration progressInterval,
        @Nullable Executor executor) {

    /** The maximum number of threads. */
    public static final int MAX_THREADS = 64;

    private static final int DEFAULT_THREADS = 2;

    public SolveOptions {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(listener, "listener");
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("The number of threads %s must be from 1 to %s. Leave it out for %s."
                    .formatted(threads, MAX_THREADS, DEFAULT_THREADS));
        }
        if (progressInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "The progress interval '%s' must be at least 0.".formatted(progressInterval));
        }
        if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
            throw new IllegalArgumentException(
                    "The time limit '%s' must be positive. Leave it out to stop when no further improvement is found."
                            .formatted(timeLimit));
        }
        if (stepLimit != null && stepLimit < 0) {
            throw new IllegalArgumentException(
                    "The step limit '%s' must be at least 0. Leave it out to stop when no further improvement is found."
                            .formatted(stepLimit));
        }
    }

    /** Returns the options without any limit, with seed 0. */
    public static SolveOptions defaults() {
        return builder().build();
    }

    /**
     * Returns what a solve of an event takes in memory and for its tables, estimated from the event's size.
     *
     * @throws org.lectern.event.InvalidInputException if a setting of a standard rule has a parameter that the rule does not have or allow
     */
    public static SolveEstimate estimate(Event event) {
        return SolveEstimate.of(event);
    }

    /** Returns a builder that starts from {@link #defaults}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public Optional<Duration> findTimeLimit() {
        return Optional.ofNullable(timeLimit);
    }

    public OptionalLong findStepLimit() {
        return stepLimit == null ? OptionalLong.empty() : OptionalLong.of(stepLimit);
    }

    public Optional<Score> findScoreLimit() {
        return Optional.ofNullable(scoreLimit);
    }

    public Optional<Timetable> findStart() {
        return Optional.ofNullable(start);
    }

    public Optional<Executor> findExecutor() {
        return Optional.ofNullable(executor);
    }

    JobOptions jobOptions() {
        return new JobOptions(executor, timeLimit);
    }

    /** Builds {@link SolveOptions}. */
    public static final class Builder {
        private long seed;
        private @Nullable Duration timeLimit;
        private @Nullable Long stepLimit;
        private @Nullable Score scoreLimit;
        private @Nullable Timetable start;
        private boolean verify;
        private boolean tidy = true;
        private int threads = DEFAULT_THREADS;
        private Catalogue catalogue = StandardRules.catalogue();
        private SolveListener listener = progress -> {};
        private Duration progressInterval = Duration.ZERO;
        private @Nullable Executor executor;

        private Builder() {}

        private Builder(SolveOptions options) {
            this.seed = options.seed;
            this.timeLimit = options.timeLimit;
            this.stepLimit = options.stepLimit;
            this.scoreLimit = options.scoreLimit;
            this.start = options.start;
            this.verify = options.verify;
            this.tidy = options.tidy;
            this.threads = options.threads;
            this.catalogue = options.catalogue;
            this.listener = options.listener;
            this.progressInterval = options.progressInterval;
            this.executor = options.executor;
        }

        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Ends the solve after this time, from its start until the result is there; null removes the limit. */
        public Builder timeLimit(@Nullable Duration limit) {
            this.timeLimit = limit;
            return this;
        }

        /** Stops the search after this many steps at the latest. */
        public Builder stepLimit(long steps) {
            this.stepLimit = steps;
            return this;
        }

        /** Stops the search as soon as the timetable scores this or less; null removes the limit. */
        public Builder scoreLimit(@Nullable Score score) {
            this.scoreLimit = score;
            return this;
        }

        /**
         * Starts from this timetable instead of the published one; the search chooses the sequences of its sessions
         * anew, at starts on the step, pinned or published. What fits of it is never lost: its placements, without those that break hard
         * rules, are the result unless the search finds a better one. If they have other starts, nothing is proven of them.
         */
        public Builder start(Timetable timetable) {
            this.start = timetable;
            return this;
        }

        /**
         * Verifies the certificate with {@link org.lectern.solve.proof.CertificateVerifier} before the result is returned,
         * and its score with the checker once more. That takes longer, beyond the time limit. If they disagree, the solve
         * throws a {@link SolveDefectException}, which carries what reproduces it.
         */
        public Builder verify(boolean isVerified) {
            this.verify = isVerified;
            return this;
        }

        /**
         * Lets a last step choose, among timetables of the same cost, one that looks tended; it does unless this is false. It keeps
         * published places, prefers starts at the hour, the half and the quarter, and sessions next to one another and to breaks, and
         * holes of equal length. It takes less than a second for 100 sessions, beyond the time limit. Score, bound and certificate
         * are the same either way.
         */
        public Builder tidy(boolean isTidied) {
            this.tidy = isTidied;
            return this;
        }

        /**
         * Lets the search use so many threads, from 1 to 64; 2 by default. One improves the timetable, the second raises the
         * bound, and each further one improves the timetable by random choices of its own. With one thread, bound and
         * timetable take turns. The same event, seed, step limit and number of threads give the same result. Steps are those
         * of the first thread.
         */
        public Builder threads(int count) {
            this.threads = count;
            return this;
        }

        /** Searches under the rules of this catalogue, such as the standard ones with some custom rules. */
        public Builder catalogue(Catalogue catalogue) {
            this.catalogue = catalogue;
            return this;
        }

        /** Sets the listener, which is called on the search thread. One that fails is logged once and left out. */
        public Builder listener(SolveListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Calls the listener at most once in this time about progress, and once about improvements; each phase and the
         * last improvement are reported in any case.
         */
        public Builder progressInterval(Duration interval) {
            this.progressInterval = interval;
            return this;
        }

        /** Runs the solve, and whatever it does beside, on this executor; null for daemon threads. */
        public Builder executor(@Nullable Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Runs the solve, and whatever it does beside, on threads of this factory, one a task. */
        public Builder threadFactory(ThreadFactory factory) {
            return executor(JobOptions.executor(factory));
        }

        public SolveOptions build() {
            return new SolveOptions(
                    seed,
                    timeLimit,
                    stepLimit,
                    scoreLimit,
                    start,
                    verify,
                    tidy,
                    threads,
                    catalogue,
                    listener,
                    progressInterval,
                    executor);
        }
    }
}
