package org.lectern.replan;

import org.lectern.rule.standard.StandardRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Parameter;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;

/** How much each kind of move counts in an event, by the parameters of rule {@code moved}, in force or not. */
final class MovedGrades {

    private static final String RULE = "moved";

    private final Map<DifferenceKind, Long> grades = new EnumMap<>(DifferenceKind.class);

    private MovedGrades(Map<String, Long> parameters) {
        for (DifferenceKind kind : DifferenceKind.values()) {
            kind.grade().ifPresent(name -> grades.put(kind, parameters.getOrDefault(name, 0L)));
        }
    }

    static MovedGrades of(Event event) {
        Map<String, Long> parameters = new HashMap<>();
        StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .filter(definition -> definition.id().equals(RULE))
                .map(RuleDefinition::parameters)
                .forEach(all -> all.forEach(MovedGrades.defaultOf(parameters)));
        event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(RULE))
                .forEach(setting -> parameters.putAll(setting.parameters()));
        return new MovedGrades(parameters);
    }

    private static java.util.function.Consumer<Parameter> defaultOf(Map<String, Long> parameters) {
        return parameter -> parameter.defaultValue().ifPresent(value -> parameters.put(parameter.name(), value));
    }

    /** Returns whether it is worth a word: a move that counts, or no move at all. */
    boolean isToTell(DifferenceKind kind) {
        return !kind.isMove() || of(kind) > 0;
    }

    /** Returns the largest grade among the kinds, 0 if none is a move. */
    long largest(Collection<DifferenceKind> kinds) {
        return kinds.stream().mapToLong(this::of).max().orElse(0);
    }

    private long of(DifferenceKind kind) {
        return grades.getOrDefault(kind, 0L);
    }
}
