package org.lectern.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;

/**
 * A rule as one event has it.
 *
 * @param definition the rule's line in the catalogue
 * @param level the level in this event
 * @param weight the cost of one unit in this event, at least 0
 * @param enabled whether the rule is in force in this event
 * @param parameters the values given or defaulted, by name
 * @since 0.1.0
 */
public record RuleConfig(
        RuleDefinition definition, Level level, long weight, boolean enabled, Map<String, Long> parameters) {

    public RuleConfig {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(level, "level");
        parameters = Map.copyOf(parameters);
    }

    /** Returns a rule as it is in an event that changes these settings of it. */
    public static RuleConfig of(RuleDefinition definition, RuleSetting setting) {
        Map<String, Long> parameters = new LinkedHashMap<>();
        definition
                .parameters()
                .forEach(parameter ->
                        parameter.defaultValue().ifPresent(value -> parameters.put(parameter.name(), value)));
        parameters.putAll(setting.parameters());
        return new RuleConfig(
                definition,
                setting.findLevel().orElse(definition.level()),
                setting.findWeight().orElse(definition.weight()),
                setting.findEnabled().orElse(definition.enabled()),
                parameters);
    }

    /** Returns whether the rule can cost anything at all in this event. */
    public boolean isActive() {
        return enabled && weight > 0;
    }

    /** Returns this configuration of a rule that an event gives nothing to look at. */
    RuleConfig withoutForce() {
        return new RuleConfig(definition, level, weight, false, parameters);
    }

    /** Returns this configuration for a relation of some importance: at its level, and with as many times the weight. */
    public RuleConfig with(Importance importance) {
        return importance.equals(Importance.OF_RULE)
                ? this
                : new RuleConfig(
                        definition,
                        importance.findLevel().orElse(level),
                        Math.multiplyExact(weight, importance.weight()),
                        enabled,
                        parameters);
    }

    /** Returns the value of a parameter, or empty where the event gives none and there is no default. */
    public OptionalLong findParameter(String name) {
        Long value = parameters.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /**
     * Returns the value of a parameter.
     *
     * @throws NoSuchElementException if the event gives none and there is no default
     */
    public long parameter(String name) {
        return findParameter(name)
                .orElseThrow(
                        () -> new NoSuchElementException("The rule '%s' has no value of a parameter '%s', only of %s."
                                .formatted(
                                        definition.id(),
                                        name,
                                        parameters.keySet().stream().sorted().toList())));
    }
}
