package org.lectern.benchmarks.determinism;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one process says of itself and its results.
 *
 * @param java the version of its Java
 * @param surroundings what it found
 * @param results the results and how often each came
 */
public record ProcessReport(String java, Surroundings surroundings, List<Counted> results) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public ProcessReport {
        results = List.copyOf(results);
    }

    /** Returns the report of this process. */
    public static ProcessReport ofThisProcess(List<Counted> results) {
        String java = Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
        return new ProcessReport(java, Surroundings.ofThisProcess(), results);
    }

    /** Returns the report as JSON on one line. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the report that a process printed.
     *
     * @throws IllegalStateException if it printed something else
     */
    static ProcessReport parse(String json) {
        try {
            return MAPPER.readValue(json, ProcessReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The process printed no report: " + json, e);
        }
    }
}
