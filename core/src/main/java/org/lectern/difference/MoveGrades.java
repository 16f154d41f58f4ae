package org.lectern.difference;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.standard.StandardRules;

/** How much each kind of move counts in an event, by the parameters of rule {@code moved}, in force or not. */
final class MoveGrades {

    private final Map<DifferenceKind, Long> grades = new EnumMap<>(DifferenceKind.class);
    private final long displacementMinutes;
    private final long maxDisplacement;

    private MoveGrades(Map<String, Long> parameters) {
        for (DifferenceKind kind : DifferenceKind.values()) {
            kind.findGradeParameter().ifPresent(name -> grades.put(kind, parameters.getOrDefault(name, 0L)));
        }
        this.displacementMinutes = parameters.getOrDefault(ParameterNames.DISPLACEMENT_MINUTES, 0L);
        this.maxDisplacement =
                displacementMinutes == 0 ? 0 : parameters.getOrDefault(ParameterNames.MAX_DISPLACEMENT, 0L);
    }

    static MoveGrades of(Event event) {
        Map<String, Long> parameters = new HashMap<>();
        StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .filter(definition -> definition.id().equals(RuleIds.MOVED))
                .map(RuleDefinition::parameters)
                .forEach(all -> all.forEach(MoveGrades.defaultOf(parameters)));
        event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(RuleIds.MOVED))
                .forEach(setting -> parameters.putAll(setting.parameters()));
        return new MoveGrades(parameters);
    }

    private static java.util.function.Consumer<RuleParameter> defaultOf(Map<String, Long> parameters) {
        return parameter -> parameter.defaultValue().ifPresent(value -> parameters.put(parameter.name(), value));
    }

    /** Returns whether it is worth a word: a move that counts, or no move at all. */
    boolean isReported(DifferenceKind kind) {
        return !kind.isMove() || of(kind) > 0 || (kind == DifferenceKind.START && maxDisplacement > 0);
    }

    /** Returns the largest grade among the kinds, 0 if none is a move. */
    long largest(Collection<DifferenceKind> kinds) {
        return kinds.stream().mapToLong(this::of).max().orElse(0);
    }

    /** Returns what the time between the starts before and after counts beside the grades. */
    long displacement(Instant before, Instant after) {
        return maxDisplacement == 0
                ? 0
                : Math.min(
                        maxDisplacement,
                        Math.ceilDiv(Duration.between(before, after).abs().toMinutes(), displacementMinutes));
    }

    private long of(DifferenceKind kind) {
        return grades.getOrDefault(kind, 0L);
    }
}
