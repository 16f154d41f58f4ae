package org.lectern.rule;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A number that tunes a rule, which an event may set.
 *
 * @param name its name in the event's settings
 * @param defaultValue the value where the event gives none; empty means that the rule then asks for nothing
 * @param min the minimum value, inclusive
 * @param max the maximum value, inclusive
 * @param description what it means, with its unit
 * @since 0.1.0
 */
public record RuleParameter(String name, OptionalLong defaultValue, long min, long max, String description) {

    public RuleParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(description, "description");
    }
}
