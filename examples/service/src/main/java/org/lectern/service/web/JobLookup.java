package org.lectern.service.web;

import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.service.job.DocumentKind;
import org.lectern.service.job.JobKind;
import org.lectern.service.job.JobRunner;
import org.lectern.service.job.JobStore;
import org.lectern.service.job.RunningJob;
import org.lectern.service.job.StoredJob;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What clients ask of jobs: those that run and those in the store. */
@Component
class JobLookup {

    private final JobStore store;
    private final JobRunner runner;

    JobLookup(JobStore store, JobRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /**
     * Returns a job.
     *
     * @throws ResponseStatusException 404 if there is none of that id
     */
    JobView view(String id) {
        return view(job(id));
    }

    private JobView view(StoredJob job) {
        if (job.ended() != null) {
            return JobView.of(job, null, false);
        }
        boolean isStarting = runner.isStarting(job.id());
        RunningJob running = runner.find(job.id()).orElse(null);
        if (isStarting || running != null) {
            return JobView.of(job, running, true);
        }
        // It may have ended since the store was read.
        return JobView.of(store.find(job.id()).orElse(job), null, false);
    }

    StoredJob job(String id) {
        return store.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no job '%s'. GET /jobs lists them.".formatted(id)));
    }

    List<JobView> latest(int max) {
        return store.latest(max).stream().map(this::view).toList();
    }

    /**
     * Returns a document of a job.
     *
     * @throws ResponseStatusException 404 if the job does not exist, 409 if it has no such document, or none yet
     */
    String document(String id, DocumentKind kind) {
        return find(id, kind).orElseThrow(() -> missing(job(id), kind));
    }

    /** Returns the event of a job's timetable, as {@link #document} does. */
    Event event(String id) {
        return EventJson.parse(document(id, DocumentKind.EVENT));
    }

    Timetable timetable(String id, Event event) {
        return TimetableJson.parse(document(id, DocumentKind.TIMETABLE), event);
    }

    private Optional<String> find(String id, DocumentKind kind) {
        Optional<String> best = kind == DocumentKind.TIMETABLE
                ? runner.find(id)
                        .flatMap(RunningJob::findBest)
                        .map(found -> TimetableJson.write(found.event(), found.timetable()))
                : Optional.empty();
        return best.or(() -> store.findDocument(id, kind));
    }

    private static ResponseStatusException missing(StoredJob job, DocumentKind kind) {
        String what = JobKind.word(kind);
        String why = job.ended() == null
                ? "Job '%s' has no %s yet. Wait for its end: GET /jobs/%s/stream tells."
                        .formatted(job.id(), what, job.id())
                : "Job '%s' (%s, %s) has no %s."
                        .formatted(job.id(), job.order().kind().word(), JobKind.word(job.state()), what);
        return new ResponseStatusException(HttpStatus.CONFLICT, why);
    }
}
