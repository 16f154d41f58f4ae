package org.lectern.service.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.explain.Explainer;
import org.lectern.json.JsonDocument;
import org.lectern.json.ResultJson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why a timetable costs what it costs. That is one check, so it needs no job. Reasons of what is unplaced take longer: those of one
 * subject are worked out, those of all are left to clients that ask for them one by one.
 */
@RestController
class AnswerController {

    private final JobLookup jobs;

    AnswerController(JobLookup jobs) {
        this.jobs = jobs;
    }

    @GetMapping(path = "/jobs/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    String why(
            @PathVariable String id,
            @RequestParam @Nullable String session,
            @RequestParam @Nullable String slot,
            @RequestParam @Nullable String person) {
        Event event = jobs.event(id);
        Explainer explainer = Explainer.of(event, jobs.timetable(id, event));
        SubjectId subject = session != null
                ? SubjectId.session(session)
                : slot != null ? SubjectId.slot(slot) : person != null ? SubjectId.person(person) : null;
        JsonDocument why = subject == null
                ? ResultJson.of(event, explainer.why(), Set.of())
                : ResultJson.of(event, explainer.why(subject));
        return why.toString();
    }
}
