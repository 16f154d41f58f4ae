package org.lectern.rule;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.lectern.event.Level;

/**
 * A rule as one event has it.
 *
 * @param definition the rule's line in the catalogue
 * @param level the level in this event
 * @param weight the cost of one unit in this event
 * @param on whether the rule is in force in this event
 * @param parameters the values given or defaulted, by name
 */
public record Terms(RuleDefinition definition, Level level, long weight, boolean on, Map<String, Long> parameters) {

    public Terms {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(level, "level");
        parameters = Map.copyOf(parameters);
    }

    /** Returns whether the rule can cost anything at all in this event. */
    public boolean counts() {
        return on && weight > 0;
    }

    /** Returns the value of a parameter, or empty where the event gives none and there is no default. */
    public OptionalLong parameter(String name) {
        Long value = parameters.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
