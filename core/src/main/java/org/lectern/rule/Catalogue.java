package org.lectern.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.rule.standard.StandardRules;

/** The rules that a checker applies, each with an id of its own. */
public final class Catalogue {

    private static final Catalogue STANDARD = new Catalogue(StandardRules.all());

    private final List<Rule> rules;

    private Catalogue(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.definition().id())) {
                throw new IllegalArgumentException(
                        "The rule id (%s) is used twice. Maybe choose another for your own rule."
                                .formatted(rule.definition().id()));
            }
        }
        this.rules = List.copyOf(rules);
    }

    /** Returns the rules that come with Lectern. */
    public static Catalogue standard() {
        return STANDARD;
    }

    /**
     * Returns this catalogue with rules of your own behind its own ones; events may set and waive them like any other.
     *
     * @throws IllegalArgumentException if an id is used twice
     */
    public Catalogue with(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new Catalogue(all);
    }

    /** Returns the rules, in the order in which reports list them. */
    public List<Rule> rules() {
        return rules;
    }
}
