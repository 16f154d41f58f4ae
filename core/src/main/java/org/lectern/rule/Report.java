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
 * @param costs the cost of each rule of the catalogue by id, in its order, at the level of the rule in this event; 0 where it
 *     holds or is off
 * @param ownLevelCosts what relations with a level of their own cost, by id of their rule; rules without such a cost are absent
 * @param findings every way in which a rule is broken, waived ones included, in the order of the catalogue
 * @since 0.1.0
 */
public record Report(Score score, Map<String, Long> costs, Map<String, Score> ownLevelCosts, List<Finding> findings) {

    public Report {
        Objects.requireNonNull(score, "score");
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        ownLevelCosts = Collections.unmodifiableMap(new LinkedHashMap<>(ownLevelCosts));
        findings = List.copyOf(findings);
    }

    /** Returns a report in which no relation has a level of its own. */
    public Report(Score score, Map<String, Long> costs, List<Finding> findings) {
        this(score, costs, Map.of(), findings);
    }

    /** Returns what a rule costs at all levels, by its configuration in the event. */
    public Score cost(RuleConfig config) {
        String id = config.definition().id();
        return Score.of(config.level(), costs.getOrDefault(id, 0L)).plus(ownLevelCosts.getOrDefault(id, Score.ZERO));
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
