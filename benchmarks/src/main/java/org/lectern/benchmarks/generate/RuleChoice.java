package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.standard.StandardRules;

/** Which rules of the catalogue are in force in a generated event, and what they cost. */
public enum RuleChoice {
    /**
     * The rules that every yardstick can weigh: all hard and medium rules as in the catalogue, {@code short-minutes} at
     * 60, {@code preferred-window} at 20 a minute, {@code empty-seats} at 30 without a margin, and no other soft rule.
     */
    COMPARABLE(""),
    /** Every rule as in the catalogue. */
    ALL("-all-rules"),
    /**
     * Every rule but {@code round-start} on, those too that the catalogue leaves off; level, weight and parameters as in the
     * catalogue.
     */
    EVERY(""),
    /** All hard and medium rules and the soft rules that {@link SoftRules} names for the class, each as in the catalogue. */
    OWN("");

    private static final Map<String, RuleSetting> WEIGHED = Map.of(
            "short-minutes", RuleSetting.of("short-minutes").withWeight(60),
            "preferred-window", RuleSetting.of("preferred-window").withWeight(20),
            "empty-seats", RuleSetting.of("empty-seats").withWeight(30).withParameter("marginPercent", 0));

    /** Off in the catalogue and here: kept figures are of events that do not mention it. */
    private static final String ROUND_START = "round-start";

    private final String suffix;

    RuleChoice(String suffix) {
        this.suffix = suffix;
    }

    /** Returns what the id of an event has at its end. */
    String suffix() {
        return suffix;
    }

    List<RuleSetting> settings(EventClass eventClass) {
        List<RuleSetting> settings = new ArrayList<>();
        for (Rule rule : StandardRules.catalogue().rules()) {
            RuleDefinition definition = rule.definition();
            if (definition.id().equals(ROUND_START)) {
                continue;
            }
            boolean isSoft = definition.level() == Level.SOFT;
            RuleSetting off = RuleSetting.of(definition.id()).withEnabled(false);
            switch (this) {
                case COMPARABLE -> {
                    if (isSoft) {
                        settings.add(WEIGHED.getOrDefault(definition.id(), off));
                    }
                }
                case EVERY -> {
                    if (!definition.enabled()) {
                        settings.add(RuleSetting.of(definition.id()).withEnabled(true));
                    }
                }
                case OWN -> {
                    if (isSoft
                            && definition.enabled()
                            && !SoftRules.of(eventClass).contains(definition.id())) {
                        settings.add(off);
                    }
                }
                case ALL -> {}
            }
        }
        return settings;
    }
}
