package org.lectern.job.work;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.JobProgress;
import org.lectern.job.JobState;

/**
 * A job whose work asks its scope whether to end, and then returns what it knows.
 *
 * @param <R> the result
 */
public final class JobTask<R> implements Job<R> {

    /** All jobs of the process that run now. */
    private static final Set<JobTask<?>> RUNNING = ConcurrentHashMap.newKeySet();

    /** How many have ended, by kind and state. */
    private static final Map<String, Map<JobState, LongAdder>> ENDED = new ConcurrentHashMap<>();

    /** How often whoever waits looks whether a job that waits for a thread is to end. */
    private static final long LOOK_NANOS = 20_000_000;

    private static final LongAdder STEPS = new LongAdder();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String kind;
    private final String id;
    private final Supplier<R> work;
    private final JobScope scope;
    private final AtomicBoolean hasBegun = new AtomicBoolean();
    private final AtomicBoolean isAskedPlaceKept = new AtomicBoolean();
    private final CompletableFuture<R> done = new CompletableFuture<>();
    private volatile JobState state = JobState.RUNNING;
    private volatile @Nullable Duration took;
    private volatile double gapPercent;

    private JobTask(String kind, JobOptions options, Supplier<R> work) {
        this.kind = kind;
        this.id = kind + "-" + NUMBERS.incrementAndGet();
        this.work = work;
        this.scope = JobScope.of(id, options);
    }

    /** Returns a job that has not begun; its time runs already. */
    public static <R> JobTask<R> of(String kind, JobOptions options, Supplier<R> work) {
        return new JobTask<>(kind, options, work);
    }

    /** Returns a job that is being run. Within another job it is run at once, on the same thread. */
    public static <R> JobTask<R> start(String kind, JobOptions options, Supplier<R> work) {
        JobTask<R> task = of(kind, options, work);
        task.start();
        return task;
    }

    /** Runs a job on this thread, whose interrupt ends it. */
    public static <R> R call(String kind, Supplier<R> work) {
        JobTask<R> task = of(kind, JobOptions.defaults(), work);
        task.run();
        return task.result();
    }

    /**
     * Begins the job on a thread of its executor, or on this one within another job.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public void start() {
        if (JobScope.isInJob()) {
            run();
        } else {
            scope.launch("lectern-" + id, this::run);
        }
    }

    private void run() {
        if (!hasBegun.compareAndSet(false, true)) {
            return;
        }
        FlightEvents.@Nullable JobEvent event = null;
        @Nullable R result = null;
        Throwable failure = null;
        // Memory may run out anywhere; whoever waits must hear of it.
        try {
            RUNNING.add(this);
            event = FlightEvents.beginJob(id, kind);
            scope.setOwner(Thread.currentThread());
            AtomicReference<@Nullable R> made = new AtomicReference<>();
            scope.wrap(() -> made.set(work.get())).run();
            result = made.get();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        JobState how = failure == null ? scope.endState() : JobState.FAILED;
        try {
            record(how, event);
        } catch (Throwable thrown) {
            failure = failure == null ? thrown : failure;
        }
        // Outside of the scope: what waits for the end may start another job.
        if (failure == null) {
            state = how;
            done.complete(result);
        } else {
            state = JobState.FAILED;
            done.completeExceptionally(failure);
        }
    }

    private void record(JobState how, FlightEvents.@Nullable JobEvent event) {
        took = scope.clock().elapsed();
        scope.setOwner(null);
        RUNNING.remove(this);
        scope.phases().end();
        ENDED.computeIfAbsent(kind, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(how, any -> new LongAdder())
                .increment();
        if (event != null) {
            event.end(how.name());
        }
    }

    public JobScope scope() {
        return scope;
    }

    /** Returns the time from the start to now, or to the end. */
    public Duration elapsed() {
        Duration whole = took;
        return whole == null ? scope.clock().elapsed() : whole;
    }

    /** Tells how far a solve is. */
    public void tellSolve(long steps, String score, String lowerBound, double percent) {
        scope.phases().setDone(steps);
        gapPercent = percent;
        FlightEvents.solve(id, steps, score, lowerBound, percent);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public JobState state() {
        return state;
    }

    @Override
    public JobProgress progress() {
        return scope.phases().progress(elapsed());
    }

    @Override
    public void cancel() {
        scope.cancel();
    }

    @Override
    public R result() {
        try {
            return result(Duration.ofNanos(Long.MAX_VALUE));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public R result(Duration timeout) throws TimeoutException {
        if (scope.isOwner(Thread.currentThread())) {
            throw new IllegalStateException(
                    "Job '%s' cannot wait for itself. Ask for its result on another thread.".formatted(id));
        }
        try {
            // A length beyond what a long holds is cut to it.
            return await(Math.max(0, TimeUnit.NANOSECONDS.convert(timeout)));
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private R await(long timeoutNanos) throws TimeoutException, ExecutionException {
        Stopwatch waited = new Stopwatch();
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    if (scope.isStopRequested()) {
                        run();
                    }
                    long left = timeoutNanos - waited.nanos();
                    return done.get(hasBegun.get() ? left : Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (waited.nanos() >= timeoutNanos) {
                        throw e;
                    }
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    cancel();
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            // All callers share the failure, so it would grow with each of them.
            if (isAskedPlaceKept.compareAndSet(false, true)) {
                failure.addSuppressed(new IllegalStateException("The result was asked for here."));
            }
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }

    @Override
    public CompletionStage<R> completion() {
        return done.minimalCompletionStage();
    }

    @Override
    public void close() {
        cancel();
        if (scope.isOwner(Thread.currentThread())) {
            return;
        }
        try {
            await(Long.MAX_VALUE);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever wants to know asks for the result.
            return;
        }
    }

    /** Returns how many jobs of a kind run now. */
    public static long runningCount(String ofKind) {
        return RUNNING.stream().filter(task -> task.kind.equals(ofKind)).count();
    }

    /** Returns how many jobs of a kind have ended so. */
    public static long endedCount(String ofKind, JobState how) {
        LongAdder count = ENDED.getOrDefault(ofKind, Map.of()).get(how);
        return count == null ? 0 : count.sum();
    }

    /** Returns the greatest gap of the solves that run now, in percent; 0 if there is none. */
    public static double maxGapPercent() {
        return RUNNING.stream().mapToDouble(task -> task.gapPercent).max().orElse(0);
    }

    /** Counts search steps of the process. */
    public static void addSteps(long steps) {
        STEPS.add(steps);
    }

    public static long stepCount() {
        return STEPS.sum();
    }

    /** Returns how many seconds the ended phases of a name have taken. */
    public static double phaseSeconds(String phase) {
        LongAdder nanos = PhaseLog.NANOS.get(phase);
        return nanos == null ? 0 : nanos.sum() / 1e9;
    }
}
