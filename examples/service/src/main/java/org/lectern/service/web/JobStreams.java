package org.lectern.service.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lectern.json.ResultJson;
import org.lectern.service.ServiceSettings;
import org.lectern.service.job.JobRunner;
import org.lectern.service.job.RunningJob;
import org.lectern.solve.Improvement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events. Each has a virtual thread that looks at its job now and then. A job therefore never waits for a client,
 * and a client that reads slowly gets fewer events.
 */
@Component
class JobStreams {

    private static final Logger LOG = LoggerFactory.getLogger(JobStreams.class);
    private static final long NO_TIMEOUT = 0;

    private final JobRunner runner;
    private final JobLookup jobs;
    private final ServiceSettings settings;
    private final AtomicInteger open = new AtomicInteger();

    JobStreams(JobRunner runner, JobLookup jobs, ServiceSettings settings) {
        this.runner = runner;
        this.jobs = jobs;
        this.settings = settings;
    }

    /** Returns a stream that ends after the event {@code end}, when the job has ended. */
    SseEmitter open(String id) {
        jobs.job(id);
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        AtomicBoolean isOpen = new AtomicBoolean(true);
        emitter.onCompletion(() -> isOpen.set(false));
        emitter.onError(failure -> isOpen.set(false));
        open.incrementAndGet();
        Thread.ofVirtual().name("stream-" + id).start(() -> send(id, emitter, isOpen));
        return emitter;
    }

    /** Returns how many streams are open. */
    int openCount() {
        return open.get();
    }

    private void send(String id, SseEmitter emitter, AtomicBoolean isOpen) {
        try {
            Optional<RunningJob> running = runner.find(id);
            if (running.isPresent()) {
                sendUntilEnd(id, running.orElseThrow(), emitter, isOpen);
            }
            if (isOpen.get()) {
                JobView view = jobs.view(id);
                // A job that the end of the process ends has not ended for good.
                emitter.send(event(view.ended() == null ? "progress" : "end", view));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client of stream {} has gone", id, e);
        } catch (InterruptedException | RuntimeException | ExecutionException e) {
            emitter.completeWithError(e);
        } finally {
            open.decrementAndGet();
        }
    }

    private void sendUntilEnd(String id, RunningJob job, SseEmitter emitter, AtomicBoolean isOpen)
            throws IOException, InterruptedException, ExecutionException {
        Improvement last = null;
        boolean hasEnded = false;
        while (isOpen.get() && !hasEnded) {
            emitter.send(event("progress", jobs.view(id)));
            hasEnded = awaitEnd(job);
            Improvement best = job.findBest().orElse(null);
            if (best != null && isOther(best, last)) {
                emitter.send(SseEmitter.event()
                        .name("improvement")
                        .data(ResultJson.of(best).toLine(), MediaType.TEXT_PLAIN));
                last = best;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // Each improvement is an object of its own.
    private static boolean isOther(Improvement best, @Nullable Improvement last) {
        return best != last;
    }

    /** Waits for the next look at the job, and returns whether it has ended by then. */
    private boolean awaitEnd(RunningJob job) throws InterruptedException, ExecutionException {
        try {
            return job.stored().get(settings.streamInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static SseEmitter.SseEventBuilder event(String name, JobView view) {
        return SseEmitter.event().name(name).data(view, MediaType.APPLICATION_JSON);
    }
}
