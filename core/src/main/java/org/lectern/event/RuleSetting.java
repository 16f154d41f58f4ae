package org.lectern.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes of one rule; what is not given stays as in the catalogue.
 *
 * @param ruleId the rule
 * @param level the level, or null
 * @param weight cost of one unit, from 0 to {@value #MAX_WEIGHT}, or null; with 0 the rule is off, and its findings are not reported
 * @param enabled whether the rule is in force, or null
 * @param parameters values of the rule's named parameters
 * @param reason why the event changes the rule, or empty
 * @since 0.1.0
 */
public record RuleSetting(
        String ruleId,
        @Nullable Level level,
        @Nullable Long weight,
        @Nullable Boolean enabled,
        Map<String, Long> parameters,
        String reason) {

    /** The maximum of a weight. */
    public static final long MAX_WEIGHT = 1_000_000;

    public RuleSetting {
        Objects.requireNonNull(ruleId, "ruleId");
        parameters = Copies.ordered(parameters);
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns a setting that changes nothing. */
    public static RuleSetting of(String ruleId) {
        return new RuleSetting(ruleId, null, null, null, Map.of(), "");
    }

    public RuleSetting withLevel(Level level) {
        return new RuleSetting(ruleId, level, weight, enabled, parameters, reason);
    }

    public RuleSetting withWeight(long weight) {
        return new RuleSetting(ruleId, level, weight, enabled, parameters, reason);
    }

    public RuleSetting withEnabled(boolean on) {
        return new RuleSetting(ruleId, level, weight, on, parameters, reason);
    }

    public RuleSetting withParameter(String name, long value) {
        return mergedWith(new RuleSetting(ruleId, null, null, null, Map.of(name, value), ""));
    }

    public RuleSetting withReason(String reason) {
        return new RuleSetting(ruleId, level, weight, enabled, parameters, reason);
    }

    /** Returns this setting with all that {@code changes} gives; what it does not give stays. */
    public RuleSetting mergedWith(RuleSetting changes) {
        Map<String, Long> merged = new LinkedHashMap<>(parameters);
        merged.putAll(changes.parameters);
        return new RuleSetting(
                ruleId,
                changes.level == null ? level : changes.level,
                changes.weight == null ? weight : changes.weight,
                changes.enabled == null ? enabled : changes.enabled,
                merged,
                changes.reason.isEmpty() ? reason : changes.reason);
    }

    public Optional<Level> findLevel() {
        return Optional.ofNullable(level);
    }

    public OptionalLong findWeight() {
        return weight == null ? OptionalLong.empty() : OptionalLong.of(weight);
    }

    public Optional<Boolean> findEnabled() {
        return Optional.ofNullable(enabled);
    }
}
