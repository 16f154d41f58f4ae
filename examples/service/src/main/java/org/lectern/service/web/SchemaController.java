package org.lectern.service.web;

import java.util.Map;
import java.util.TreeMap;
import org.lectern.json.CertificateJson;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.service.job.JobKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The JSON Schemas of Lectern's documents, to which openapi.yaml refers. */
@RestController
class SchemaController {

    private final Map<String, String> schemas = new TreeMap<>();

    SchemaController() {
        schemas.put("event", EventJson.schema());
        schemas.put("timetable", TimetableJson.schema());
        schemas.put("changes", ChangesJson.schema());
        schemas.put("certificate", CertificateJson.schema());
        for (ResultJson.Kind kind : ResultJson.Kind.values()) {
            schemas.put(JobKind.word(kind), kind.schema());
        }
    }

    @GetMapping(path = "/schemas/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema(@PathVariable String name) {
        String schema = schemas.get(name);
        if (schema == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no schema '%s'. Choose one of: %s.".formatted(name, String.join(", ", schemas.keySet())));
        }
        return schema;
    }
}
