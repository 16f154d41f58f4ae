package org.lectern.service.job;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.job.JobState;
import org.lectern.service.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins jobs and keeps how they end. Jobs that ran when the process ended are begun again at the next start; at a step limit, they
 * have the same result.
 */
@Component
public class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final JobStarter starter;
    private final JobQueue queue;
    private final ServiceSettings settings;
    private final ExecutorService executor;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
    /** Jobs that the store has, or is about to have, and that do not run yet: their documents are being read. */
    private final Set<String> starting = ConcurrentHashMap.newKeySet();

    private volatile boolean isStopping;

    JobRunner(JobStore store, JobStarter starter, JobQueue queue, ServiceSettings settings, ExecutorService executor) {
        this.store = store;
        this.starter = starter;
        this.queue = queue;
        this.settings = settings;
        this.executor = executor;
    }

    /** Begins again what has not ended, before the service takes requests. */
    @PostConstruct
    void resume() {
        for (StoredJob job : store.unfinished()) {
            if (job.attempts() >= settings.maxAttempts()) {
                String failure = "The process ended %s times while the job ran.".formatted(job.attempts());
                store.end(job.id(), JobState.FAILED, failure, Map.of());
            } else {
                LOG.info("Job {} is begun again", job.id());
                store.countAttempts(job.id(), 1);
                queue.enterAgain();
                beginAgain(job);
            }
        }
    }

    private void beginAgain(StoredJob job) {
        try {
            Map<DocumentKind, String> input = new EnumMap<>(DocumentKind.class);
            for (DocumentKind kind : DocumentKind.values()) {
                store.findDocument(job.id(), kind).ifPresent(text -> input.put(kind, text));
            }
            begin(job, input);
        } catch (RuntimeException | Error e) {
            // Such as an event of an earlier version.
            queue.leave();
            store.end(job.id(), JobState.FAILED, line(e), Map.of());
        }
    }

    /**
     * Stores a job and begins it.
     *
     * @throws QueueFullException if too many jobs run or wait
     * @throws org.lectern.event.InvalidInputException if the documents have mistakes
     */
    public StoredJob submit(String eventId, JobOrder order, Map<DocumentKind, String> input) {
        queue.enter();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StoredJob job =
                new StoredJob(UUID.randomUUID().toString(), eventId, order, JobState.RUNNING, 1, now, null, null);
        starting.add(job.id());
        try {
            store.add(job, input);
            begin(job, input);
            return job;
        } catch (RuntimeException | Error e) {
            // An error too, such as too little memory for a large event, must leave no place taken and no job behind.
            queue.leave();
            removeAfter(e, job.id());
            throw e;
        } finally {
            starting.remove(job.id());
        }
    }

    private void removeAfter(Throwable failure, String id) {
        try {
            store.remove(id);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void begin(StoredJob job, Map<DocumentKind, String> input) {
        RunningJob begun = starter.start(job.order(), input);
        running.put(job.id(), begun);
        if (isStopping) {
            begun.job().cancel();
        }
        begun.documents().whenComplete((documents, failure) -> ended(job.id(), begun, documents, failure));
    }

    private void ended(
            String id,
            RunningJob job,
            @Nullable Supplier<Map<DocumentKind, String>> documents,
            @Nullable Throwable failure) {
        try {
            if (isStopping) {
                // It is begun again. An orderly end of the process is no failure of the job.
                store.countAttempts(id, -1);
            } else {
                store(id, job.job().state(), documents, failure);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The end of job {} could not be stored, so it is begun again at the next start", id, e);
        } finally {
            running.remove(id);
            queue.leave();
            job.stored().complete(true);
        }
    }

    private void store(
            String id,
            JobState state,
            @Nullable Supplier<Map<DocumentKind, String>> documents,
            @Nullable Throwable failure) {
        Map<DocumentKind, String> written = Map.of();
        Throwable reason = failure;
        if (documents != null) {
            try {
                written = documents.get();
            } catch (RuntimeException | Error e) {
                reason = e;
            }
        }
        if (reason == null) {
            store.end(id, state, null, written);
        } else {
            LOG.warn("Job {} failed", id, reason);
            store.end(id, JobState.FAILED, line(reason), Map.of());
        }
    }

    private static String line(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String text = cause instanceof InvalidInputException input
                ? input.problems().getFirst().toString()
                : String.valueOf(cause);
        return text.lines().findFirst().orElse("");
    }

    /** Returns a job that has not ended, or empty if it has or is unknown. */
    public Optional<RunningJob> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** Returns whether a job was ordered and does not run yet. Ask this before {@link #find}: what no longer starts runs by then. */
    public boolean isStarting(String id) {
        return starting.contains(id);
    }

    /** Ends a job with what is known by then, and waits for that. Does nothing if it has ended. */
    public void cancel(String id) {
        find(id).ifPresent(job -> {
            job.job().close();
            job.stored().join();
        });
    }

    @Scheduled(cron = "@daily")
    void clean() {
        Instant oldest =
                Instant.now().atOffset(ZoneOffset.UTC).minus(settings.keep()).toInstant();
        LOG.info("Removed {} jobs that ended before {}", store.removeEndedBefore(oldest), oldest);
    }

    @Override
    public void start() {
        isStopping = false;
    }

    /** Ends all jobs, so that their streams end and the web server can stop. */
    @Override
    public void stop() {
        isStopping = true;
        running.values().forEach(job -> job.job().cancel());
        running.values().forEach(job -> {
            job.job().close();
            job.stored().join();
        });
        // Tomcat would complain of threads that outlive it.
        executor.close();
    }

    @Override
    public boolean isRunning() {
        return !isStopping;
    }
}
