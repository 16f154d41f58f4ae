package org.lectern.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.event.Event;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;
import org.lectern.publish.text.Programme;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The timetable of a job as people read it. */
@RestController
class PublicationController {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String ZIP = "application/zip";

    private final JobLookup jobs;

    PublicationController(JobLookup jobs) {
        this.jobs = jobs;
    }

    @GetMapping(path = "/jobs/{id}/programme", produces = TEXT)
    String programme(@PathVariable String id, @RequestParam(defaultValue = "en") String language) {
        Publication publication = publication(id, language);
        return Programme.of(publication.event(), publication.timetable())
                .inLanguage(publication.language())
                .toString();
    }

    @GetMapping(path = "/jobs/{id}/page", produces = HTML)
    String page(@PathVariable String id, @RequestParam(defaultValue = "en") String language) {
        return Formats.page().files(publication(id, language)).getFirst().text();
    }

    @GetMapping(path = "/jobs/{id}/calendar", produces = CALENDAR)
    String calendar(@PathVariable String id, @RequestParam(defaultValue = "en") String language) {
        return calendars(id, publication(id, language)).event();
    }

    /** Returns all files of a publication in one archive, the same bytes each time. */
    @GetMapping(path = "/jobs/{id}/publication", produces = ZIP)
    byte[] archive(@PathVariable String id, @RequestParam(defaultValue = "en") String language) throws IOException {
        Publication publication = publication(id, language);
        Map<String, byte[]> files = new LinkedHashMap<>();
        Publisher.of(Formats.standard()).files(publication).forEach(file -> files.put(file.path(), file.bytes()));
        calendars(id, publication)
                .files()
                .forEach((name, text) -> files.put("calendars/" + name, text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(jobs.job(id).created().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Publication publication(String id, String language) {
        Event event = jobs.event(id);
        Language words = Language.find(language)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Unknown language '%s'. Choose one of: %s."
                                .formatted(language, String.join(", ", Language.tags()))));
        return Publication.of(event, jobs.timetable(id, event)).inLanguage(words);
    }

    private Calendars calendars(String id, Publication publication) {
        Instant asOf = jobs.job(id).created();
        return Calendars.of(publication.event(), publication.timetable(), asOf).inLanguage(publication.language());
    }
}
