package org.lectern.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;

/**
 * The rules that a checker applies, each with an id of its own.
 *
 * @since 0.1.0
 */
public final class Catalogue {

    private static final List<Class<? extends Rule>> FORMS =
            List.of(SessionRule.class, TurnRule.class, PositionRule.class, PlaceRule.class, IncrementalRule.class);

    private final List<Rule> rules;
    private final Map<String, RuleDefinition> definitions = new LinkedHashMap<>();

    private Catalogue(List<Rule> rules) {
        for (Rule rule : rules) {
            RuleDefinition definition = rule.definition();
            String id = definition.id();
            if (definitions.put(id, definition) != null) {
                throw new IllegalArgumentException(
                        "The rule id '%s' is used twice. Choose another for your own rule.".formatted(id));
            }
            List<String> forms = forms(rule);
            if (forms.size() > 1) {
                throw new IllegalArgumentException("The rule '%s' has several forms '%s'. Make a rule of each."
                        .formatted(id, String.join(", ", forms)));
            }
        }
        this.rules = List.copyOf(rules);
    }

    private static List<String> forms(Rule rule) {
        return FORMS.stream()
                .filter(form -> form.isInstance(rule))
                .map(Class::getSimpleName)
                .toList();
    }

    /**
     * Returns a catalogue of these rules, in this order.
     *
     * @throws IllegalArgumentException if an id is used twice, or a rule has more than one form
     */
    public static Catalogue of(List<Rule> rules) {
        return new Catalogue(rules);
    }

    /**
     * Returns this catalogue with rules of your own behind its own ones; events may set and waive them like any other.
     *
     * @throws IllegalArgumentException if an id is used twice, or a rule has more than one form
     */
    public Catalogue withRules(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new Catalogue(all);
    }

    /** Returns the definitions by id, in the order of the rules; a rule makes its own anew each time it is asked. */
    Map<String, RuleDefinition> definitions() {
        return definitions;
    }

    /** Returns those settings of an event that are about rules of this catalogue, in their order. */
    public List<RuleSetting> knownSettings(Event event) {
        return event.ruleSettings().stream()
                .filter(setting -> definitions.containsKey(setting.ruleId()))
                .toList();
    }

    /** Returns the rules, in the order in which reports list them. */
    public List<Rule> rules() {
        return rules;
    }
}
