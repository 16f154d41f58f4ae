package org.lectern.service.web;

import java.util.List;
import org.lectern.service.job.DocumentKind;
import org.lectern.service.job.JobRunner;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs: their state, their documents, byte by byte those of Lectern's files, and their end. */
@RestController
class JobController {

    private static final int LATEST = 100;

    private final JobRunner runner;
    private final JobLookup jobs;
    private final JobStreams streams;

    JobController(JobRunner runner, JobLookup jobs, JobStreams streams) {
        this.runner = runner;
        this.jobs = jobs;
        this.streams = streams;
    }

    @GetMapping("/jobs")
    List<JobView> latest() {
        return jobs.latest(LATEST);
    }

    @GetMapping("/jobs/{id}")
    JobView job(@PathVariable String id) {
        return jobs.view(id);
    }

    /** Ends a job with what is known by then. One that has ended stays as it is. */
    @DeleteMapping("/jobs/{id}")
    JobView cancel(@PathVariable String id) {
        runner.cancel(id);
        return jobs.view(id);
    }

    @GetMapping(path = "/jobs/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String id) {
        return streams.open(id);
    }

    @GetMapping(path = "/jobs/{id}/event", produces = MediaType.APPLICATION_JSON_VALUE)
    String event(@PathVariable String id) {
        return jobs.document(id, DocumentKind.EVENT);
    }

    /** Returns the best timetable so far, or the one that the job ended with. */
    @GetMapping(path = "/jobs/{id}/timetable", produces = MediaType.APPLICATION_JSON_VALUE)
    String timetable(@PathVariable String id) {
        return jobs.document(id, DocumentKind.TIMETABLE);
    }

    @GetMapping(path = "/jobs/{id}/result", produces = MediaType.APPLICATION_JSON_VALUE)
    String result(@PathVariable String id) {
        return jobs.document(id, DocumentKind.RESULT);
    }

    @GetMapping(path = "/jobs/{id}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    String certificate(@PathVariable String id) {
        return jobs.document(id, DocumentKind.CERTIFICATE);
    }
}
