package org.lectern.rule;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.text.JsonForm;

/**
 * What the rules say of a timetable.
 *
 * @param score the sum of all costs, by level
 * @param costs the cost of each rule of the catalogue by id, in its order, 0 where it holds or is off
 * @param findings every way in which a rule is broken, waived ones included, in the order of the catalogue
 * @since 0.1.0
 */
public record Report(Score score, Map<String, Long> costs, List<Finding> findings) {

    public Report {
        Objects.requireNonNull(score, "score");
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        findings = List.copyOf(findings);
    }

    /** Returns the score and the number of findings in one line. */
    @Override
    public String toString() {
        return "%s, findings: %s".formatted(score, findings.size());
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
