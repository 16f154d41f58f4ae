package org.lectern.service.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.explain.WhyNot;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.service.ServiceSettings;
import org.lectern.service.job.DocumentKind;
import org.lectern.service.job.JobOrder;
import org.lectern.service.job.JobRunner;
import org.lectern.service.job.PublishedEvent;
import org.lectern.service.job.StoredJob;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What makes a job: each answers 202 with the job and where it is. */
@RestController
class OrderController {

    private static final int MAX_OVERRUN = 240;
    /** Codes of the one problem of a body that is no JSON. Spring refuses such a body of an event with 400. */
    private static final Set<String> NO_JSON =
            Set.of("empty", "syntax", "not-json", "not-utf-8", "byte-order-mark", "workbook");

    private final JobRunner runner;
    private final JobLookup jobs;
    private final ServiceSettings settings;

    OrderController(JobRunner runner, JobLookup jobs, ServiceSettings settings) {
        this.runner = runner;
        this.jobs = jobs;
        this.settings = settings;
    }

    @PostMapping("/solves")
    ResponseEntity<JobView> solve(
            @RequestBody Event event,
            @RequestParam @Nullable Duration timeLimit,
            @RequestParam @Nullable Long stepLimit,
            @RequestParam(defaultValue = "0") long seed) {
        if (stepLimit != null) {
            between("stepLimit", stepLimit, 0, Long.MAX_VALUE);
        }
        return submit(event, JobOrder.solve(limit(timeLimit), seed, stepLimit));
    }

    @PostMapping("/diagnoses")
    ResponseEntity<JobView> diagnose(@RequestBody Event event, @RequestParam @Nullable Duration timeLimit) {
        return submit(event, JobOrder.diagnose(limit(timeLimit)));
    }

    /** Replans the timetable of a job. The body is bytes, since times of changes may be those of the event's zone. */
    @PostMapping(path = "/jobs/{id}/replans", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> replan(
            @PathVariable String id, @RequestBody byte[] body, @RequestParam @Nullable Duration timeLimit) {
        Event event = jobs.event(id);
        Timetable timetable = jobs.timetable(id, event);
        Changes changes = changes(body, event, timetable);
        return submit(
                event,
                JobOrder.replan(limit(timeLimit)),
                Map.of(
                        DocumentKind.EVENT_BEFORE, EventJson.write(event),
                        DocumentKind.PUBLISHED, TimetableJson.write(event, timetable),
                        DocumentKind.CHANGES, ChangesJson.write(event, changes)));
    }

    /** Says what changes would mean for the timetable of a job, without making them. */
    @PostMapping(path = "/jobs/{id}/what-ifs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> whatIf(
            @PathVariable String id, @RequestBody byte[] body, @RequestParam @Nullable Duration timeLimit) {
        Event event = jobs.event(id);
        Timetable timetable = jobs.timetable(id, event);
        Changes changes = changes(body, event, timetable);
        return submit(
                event,
                JobOrder.whatIf(limit(timeLimit)),
                Map.of(
                        DocumentKind.EVENT, EventJson.write(event),
                        DocumentKind.TIMETABLE, TimetableJson.write(event, timetable),
                        DocumentKind.CHANGES, ChangesJson.write(event, changes)));
    }

    @PostMapping("/jobs/{id}/why-nots")
    ResponseEntity<JobView> whyNot(
            @PathVariable String id,
            @RequestParam @Nullable String session,
            @RequestParam @Nullable String slot,
            @RequestParam(defaultValue = "20") int max,
            @RequestParam @Nullable Duration timeLimit) {
        if ((session == null) == (slot == null)) {
            throw refused("Name either a session or a slot, such as ?session=BY.");
        }
        between("max", max, 1, WhyNot.MAX_ALTERNATIVES);
        SubjectId subject = session != null ? SubjectId.session(session) : SubjectId.slot(String.valueOf(slot));
        return explain(id, JobOrder.whyNot(limit(timeLimit), subject, max));
    }

    @PostMapping("/jobs/{id}/robustness")
    ResponseEntity<JobView> robustness(
            @PathVariable String id,
            @RequestParam(defaultValue = "10") int minutes,
            @RequestParam @Nullable Duration timeLimit) {
        between("minutes", minutes, 1, MAX_OVERRUN);
        return explain(id, JobOrder.robustness(limit(timeLimit), minutes));
    }

    /** What was held by the time of the changes depends on the timetable, and mistakes about it are the client's to mend. */
    private static Changes changes(byte[] body, Event event, Timetable timetable) {
        try {
            return ChangesJson.parse(body, PublishedEvent.of(event, timetable));
        } catch (InvalidInputException e) {
            Problem first = e.problems().getFirst();
            if (NO_JSON.contains(first.code())) {
                throw refused("%s %s".formatted(first.message(), first.advice()));
            }
            throw e;
        }
    }

    private ResponseEntity<JobView> explain(String id, JobOrder order) {
        Event event = jobs.event(id);
        Timetable timetable = jobs.timetable(id, event);
        return submit(
                event,
                order,
                Map.of(
                        DocumentKind.EVENT, EventJson.write(event),
                        DocumentKind.TIMETABLE, TimetableJson.write(event, timetable)));
    }

    private ResponseEntity<JobView> submit(Event event, JobOrder order) {
        return submit(event, order, Map.of(DocumentKind.EVENT, EventJson.write(event)));
    }

    private ResponseEntity<JobView> submit(Event event, JobOrder order, Map<DocumentKind, String> input) {
        StoredJob job = runner.submit(event.id(), order, input);
        return ResponseEntity.accepted()
                .location(URI.create("/jobs/" + job.id()))
                .body(jobs.view(job.id()));
    }

    private Duration limit(@Nullable Duration asked) {
        Duration limit = asked == null ? settings.timeLimit() : asked;
        if (!limit.isPositive() || limit.compareTo(settings.maxTimeLimit()) > 0) {
            throw refused(
                    "The timeLimit '%s' must be above 0 and at most %s.".formatted(limit, settings.maxTimeLimit()));
        }
        return limit;
    }

    private static void between(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw refused("The %s '%s' must be from %s to %s.".formatted(name, value, min, max));
        }
    }

    private static ResponseStatusException refused(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
