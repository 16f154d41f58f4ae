package org.lectern.job.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobOptions;
import org.lectern.job.JobState;

/**
 * What the work of a job asks: whether it should end soon, and for threads to run something beside.
 *
 * <p>It belongs to the threads of the job, as interrupts belong to a thread: what lies deep below the job need not be handed
 * it. Outside of jobs there is one that never ends, with daemon threads.
 */
public final class JobScope {

    private static final ThreadLocal<@Nullable JobScope> CURRENT = new ThreadLocal<>();
    private static final Executor DAEMONS = JobOptions.executor(work -> {
        Thread thread = new Thread(work, "lectern");
        thread.setDaemon(true);
        return thread;
    });

    private static final JobScope NONE = new JobScope();

    private final @Nullable JobScope parent;
    private final @Nullable ThreadContext context;
    private final Executor executor;
    private final BooleanSupplier alsoStopped;
    private final PhaseLog phases;
    private final Stopwatch clock;
    private final long limitNanos;
    private volatile long leftNanos;
    private volatile boolean hasOneThread;
    private volatile @Nullable Thread owner;
    private volatile boolean isCancelled;
    private volatile @Nullable JobState stopState;

    private JobScope() {
        this(null, null, DAEMONS, Long.MAX_VALUE, () -> false, new PhaseLog("none", null), new Stopwatch());
    }

    private JobScope(
            @Nullable JobScope parent,
            @Nullable ThreadContext context,
            Executor executor,
            long limitNanos,
            BooleanSupplier alsoStopped,
            PhaseLog phases,
            Stopwatch clock) {
        this.parent = parent;
        this.context = context;
        this.executor = executor;
        this.limitNanos = limitNanos;
        this.alsoStopped = alsoStopped;
        this.phases = phases;
        this.clock = clock;
    }

    /** Returns the scope of a new job, whose time starts now. It ends with the job within which it is made, if any. */
    static JobScope of(String jobId, JobOptions options) {
        JobScope around = CURRENT.get();
        Executor threads = options.findExecutor().orElse(around == null ? DAEMONS : around.executor);
        long nanos = options.findTimeLimit().map(JobScope::nanos).orElse(Long.MAX_VALUE);
        return new JobScope(
                around,
                new ThreadContext(jobId),
                threads,
                nanos,
                () -> false,
                new PhaseLog(jobId, around == null ? null : around.phases),
                new Stopwatch());
    }

    private static long nanos(Duration limit) {
        try {
            return limit.toNanos();
        } catch (ArithmeticException e) {
            // Some 292 years, which is as good as none.
            return Long.MAX_VALUE;
        }
    }

    /** Returns the scope of the job of this thread, or one that never ends. */
    public static JobScope current() {
        JobScope scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** Returns whether this thread works for a job. */
    public static boolean isInJob() {
        return CURRENT.get() != null;
    }

    /** Ends the work of this thread if its job is to end. */
    public static void checkpoint() {
        JobScope scope = CURRENT.get();
        if (scope != null) {
            scope.check();
        }
    }

    /** Runs what belongs to the application, such as a listener: a job that it starts is one of its own. */
    public static void outside(Runnable work) {
        JobScope before = bind(null);
        try {
            work.run();
        } finally {
            bind(before);
        }
    }

    static @Nullable JobScope bind(@Nullable JobScope scope) {
        JobScope before = CURRENT.get();
        if (scope == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(scope);
        }
        return before;
    }

    /** Runs work in a scope of this job that also ends when something else asks for it. */
    public <T> T within(BooleanSupplier stop, Supplier<T> work) {
        JobScope inner = new JobScope(this, context, executor, Long.MAX_VALUE, stop, phases, clock);
        inner.hasOneThread = hasOneThread;
        JobScope before = bind(inner);
        try {
            return work.get();
        } finally {
            bind(before);
        }
    }

    /** Runs work that may go on beyond the time limit, but not after the job is cancelled. */
    public <T> T beyondLimit(Supplier<T> work) {
        JobScope later = new JobScope(null, context, executor, Long.MAX_VALUE, this::isCancelledNow, phases, clock);
        later.hasOneThread = hasOneThread;
        JobScope before = bind(later);
        try {
            return work.get();
        } finally {
            bind(before);
        }
    }

    private boolean isCancelledNow() {
        Thread thread = owner;
        return isCancelled || (thread != null && thread.isInterrupted()) || (parent != null && parent.isCancelledNow());
    }

    /** Leaves so much of the time limit, though at most a tenth, to what the job does once it is to end. */
    public void leaveToTheEnd(Duration time) {
        leftNanos = Math.min(time.toNanos(), limitNanos / 10);
    }

    /** Returns whether the job runs within another. */
    public boolean isNested() {
        return parent != null;
    }

    /** Returns whether the work should end soon. Costs some nanoseconds. */
    public boolean isStopRequested() {
        return stopState != null || findStop() != null;
    }

    /** Ends the work if it should end soon. */
    public void check() {
        if (isStopRequested()) {
            throw new StopRequestedException();
        }
    }

    private @Nullable JobState findStop() {
        Thread thread = owner;
        JobState found = null;
        if (isCancelled || (thread != null && thread.isInterrupted())) {
            found = JobState.CANCELLED;
        } else if (parent != null && parent.isStopRequested()) {
            found = parent.stopState;
        } else if (limitNanos != Long.MAX_VALUE && clock.nanos() >= limitNanos - leftNanos) {
            found = JobState.TIME_LIMIT;
        } else if (alsoStopped.getAsBoolean()) {
            found = JobState.CANCELLED;
        }
        if (found != null) {
            stopState = found;
        }
        return found;
    }

    /** Returns why the job is to end, or {@link JobState#COMPLETED} if it is not. */
    public JobState endState() {
        JobState known = stopState == null ? findStop() : stopState;
        return known == null ? JobState.COMPLETED : known;
    }

    /** Ends the work of a job. Outside of jobs nothing ends: an interrupt there is left to whoever looks at it. */
    void cancel() {
        isCancelled = context != null;
    }

    void setOwner(@Nullable Thread thread) {
        owner = thread;
    }

    @SuppressWarnings("ReferenceEquality") // The thread itself.
    boolean isOwner(Thread thread) {
        return owner == thread;
    }

    /**
     * Starts work on another thread, which gets a name if it is one of its own.
     *
     * @throws RejectedExecutionException if the executor takes no more
     */
    @SuppressWarnings("ReferenceEquality") // The executor itself.
    void launch(String name, Runnable work) {
        executor.execute(() -> {
            try {
                if (executor == DAEMONS) {
                    Thread.currentThread().setName(name);
                }
            } finally {
                // Even if memory has run out for the name: somebody waits for the work.
                work.run();
            }
        });
    }

    Runnable wrap(Runnable work) {
        return context == null ? work : context.wrap(this, work);
    }

    PhaseLog phases() {
        return phases;
    }

    Stopwatch clock() {
        return clock;
    }

    /**
     * Begins a phase.
     *
     * @param total how much it has in all, or -1 if that is unknown
     */
    public void enter(String phase, long total) {
        if (context != null) {
            phases.enter(phase, total);
        }
    }

    /** Counts one more piece of the phase. */
    public void advance() {
        if (context != null) {
            phases.advance();
        }
    }

    /** Starts nothing on other threads from now on. */
    public void useOneThread() {
        hasOneThread = true;
    }

    /** Starts something on another thread of the job; if it has none, whoever waits for it runs it. */
    public <T> ForkedTask<T> fork(String name, Supplier<T> work) {
        ForkedTask<T> task = new ForkedTask<>(work, this::cancel);
        if (hasOneThread) {
            return task;
        }
        try {
            launch(name, wrap(task::run));
        } catch (RejectedExecutionException e) {
            // Whoever waits for it runs it.
            return task;
        }
        return task;
    }

    /** Returns one thing for each number below {@code count}, made on as many threads as there are processors. */
    public <T> List<T> map(int count, IntFunction<T> make) {
        return new ParallelMap<>(this, count, make, true).run(threads(count));
    }

    /** Returns what {@link #map} does, even if the job is to end: for what its result needs. */
    public <T> List<T> mapToTheEnd(int count, IntFunction<T> make) {
        return new ParallelMap<>(this, count, make, false).run(threads(count));
    }

    private int threads(int count) {
        return hasOneThread ? 1 : Math.min(count, Runtime.getRuntime().availableProcessors());
    }
}
