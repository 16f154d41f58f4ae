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
 * @param scopes what it can see, in the order of {@link Scope}
 * @param level the default level
 * @param weight the default cost of one unit
 * @param on whether it is in force by default
 * @param unit what one unit of its cost is
 * @param sentence when it holds, or what it costs
 * @param reason why the default weight is what it is
 * @param parameters the numbers that tune it
 */
public record RuleDefinition(
        String id,
        Set<Scope> scopes,
        Level level,
        long weight,
        boolean on,
        String unit,
        String sentence,
        String reason,
        List<Parameter> parameters) {

    public RuleDefinition {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of a rule must not be blank. Maybe name what is asked for.");
        }
        if (weight < 0) {
            throw new IllegalArgumentException(
                    "The weight (%s) of rule (%s) must be at least 0. Maybe count what is missing instead."
                            .formatted(weight, id));
        }
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(reason, "reason");
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        parameters = List.copyOf(parameters);
    }

    /** Returns a hard rule of weight 1, in force. */
    public static RuleDefinition hard(String id, Scope scope, String unit, String sentence) {
        return new RuleDefinition(
                id,
                Set.of(scope),
                Level.HARD,
                1,
                true,
                unit,
                sentence,
                "Hard rules are never traded, so each unit counts 1.",
                List.of());
    }

    /** Returns a medium rule of weight 1, in force. */
    public static RuleDefinition medium(String id, Scope scope, String unit, String sentence) {
        return new RuleDefinition(
                id,
                Set.of(scope),
                Level.MEDIUM,
                1,
                true,
                unit,
                sentence,
                "Priorities are the weights here.",
                List.of());
    }

    /** Returns a soft rule, in force. */
    public static RuleDefinition soft(
            String id, Scope scope, long weight, String unit, String sentence, String reason) {
        return new RuleDefinition(id, Set.of(scope), Level.SOFT, weight, true, unit, sentence, reason, List.of());
    }

    /**
     * Returns units of this rule, which are at least 0.
     *
     * @throws IllegalArgumentException if they are not
     */
    public long requireUnits(long units) {
        if (units < 0) {
            throw new IllegalArgumentException(
                    "The rule (%s) told a negative cost (%s). Maybe it subtracts too much.".formatted(id, units));
        }
        return units;
    }

    /** Returns this definition with parameters. */
    public RuleDefinition with(Parameter... parameters) {
        return new RuleDefinition(id, scopes, level, weight, on, unit, sentence, reason, List.of(parameters));
    }

    /** Returns this definition, not in force unless an event switches it on. */
    public RuleDefinition off() {
        return new RuleDefinition(id, scopes, level, weight, false, unit, sentence, reason, parameters);
    }

    /** Returns this definition with these scopes. */
    public RuleDefinition in(Scope... scopes) {
        return new RuleDefinition(id, Set.of(scopes), level, weight, on, unit, sentence, reason, parameters);
    }
}
