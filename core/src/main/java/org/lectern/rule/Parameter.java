package org.lectern.rule;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A number that tunes a rule, which an event may set.
 *
 * @param name its name in the event's settings
 * @param defaultValue the value where the event gives none; empty means that the rule then asks for nothing
 * @param least the least value allowed
 * @param most the greatest value allowed
 * @param sentence what it means, with its unit
 */
public record Parameter(String name, OptionalLong defaultValue, long least, long most, String sentence) {

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(sentence, "sentence");
    }
}
