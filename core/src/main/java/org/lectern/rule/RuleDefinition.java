package org.lectern.rule;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Level;

/**
 * A rule as the catalogue lists it; an event may change level, weight, switch and parameters.
 *
 * @param id its stable name
 * @param scopes what it can see, in the order of {@link RuleScope}
 * @param level the default level
 * @param weight the default cost of one unit, at least 0
 * @param enabled whether it is in force by default
 * @param unit what one unit of its amount is, such as a minute
 * @param description when it holds, or what it costs
 * @param weightReason why the default weight is what it is
 * @param findingsAbout the subjects of each of its findings, which a waiver may name; empty if it does not say
 * @param parameters the numbers that tune it
 * @since 0.1.0
 */
public record RuleDefinition(
        String id,
        Set<RuleScope> scopes,
        Level level,
        long weight,
        boolean enabled,
        String unit,
        String description,
        String weightReason,
        String findingsAbout,
        List<RuleParameter> parameters) {

    /** @throws IllegalArgumentException if the id is blank or the weight negative */
    public RuleDefinition {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of a rule must not be blank. Name what is asked for.");
        }
        if (weight < 0) {
            throw new IllegalArgumentException(
                    "The weight '%s' of rule '%s' must be at least 0. Count what is missing instead."
                            .formatted(weight, id));
        }
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(weightReason, "weightReason");
        Objects.requireNonNull(findingsAbout, "findingsAbout");
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        parameters = List.copyOf(parameters);
    }

    /** Returns a hard rule of weight 1, in force. */
    public static RuleDefinition hard(String id, RuleScope scope, String unit, String sentence) {
        return new RuleDefinition(
                id,
                Set.of(scope),
                Level.HARD,
                1,
                true,
                unit,
                sentence,
                "Hard rules are never traded off, so each unit counts 1.",
                "",
                List.of());
    }

    /** Returns a medium rule of weight 1, in force. */
    public static RuleDefinition medium(String id, RuleScope scope, String unit, String sentence) {
        return new RuleDefinition(
                id,
                Set.of(scope),
                Level.MEDIUM,
                1,
                true,
                unit,
                sentence,
                "The priorities are the weights.",
                "",
                List.of());
    }

    /** Returns a soft rule, in force. */
    public static RuleDefinition soft(
            String id, RuleScope scope, long weight, String unit, String sentence, String reason) {
        return new RuleDefinition(id, Set.of(scope), Level.SOFT, weight, true, unit, sentence, reason, "", List.of());
    }

    /** Returns this definition with parameters. */
    public RuleDefinition withParameters(RuleParameter... parameters) {
        return new RuleDefinition(
                id,
                scopes,
                level,
                weight,
                enabled,
                unit,
                description,
                weightReason,
                findingsAbout,
                List.of(parameters));
    }

    /** Returns this definition, not in force unless an event switches it on. */
    public RuleDefinition disabled() {
        return new RuleDefinition(
                id, scopes, level, weight, false, unit, description, weightReason, findingsAbout, parameters);
    }

    /** Returns this definition with these scopes. */
    public RuleDefinition withScopes(RuleScope... scopes) {
        return new RuleDefinition(
                id, Set.of(scopes), level, weight, enabled, unit, description, weightReason, findingsAbout, parameters);
    }

    /** Returns this definition, with what its findings are about. */
    public RuleDefinition withFindingsAbout(String subjects) {
        return new RuleDefinition(
                id, scopes, level, weight, enabled, unit, description, weightReason, subjects, parameters);
    }
}
