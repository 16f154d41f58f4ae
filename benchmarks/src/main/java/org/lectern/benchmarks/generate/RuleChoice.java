package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.standard.StandardRules;

/** Which rules of the catalogue are in force in a generated event, and what they cost. */
public enum RuleChoice {
    /**
     * The rules that every yardstick can weigh: all hard and medium rules as in the catalogue, {@code short-minutes} at
     * 60, {@code preferred-window} at 20 a minute, {@code empty-seats} at 30 without a margin, and no other soft rule that
     * could cost anything.
     */
    COMPARABLE(""),
    /** Every rule as in the catalogue. */
    ALL("-all-rules"),
    /** Every rule as in the catalogue, with {@code equal-minutes} and {@code seat-inversion} on, which it leaves off. */
    EVERY(""),
    /** All hard and medium rules and the soft rules that {@link SoftRules} names for the class, each as in the catalogue. */
    OWN("");

    private static final Map<String, RuleSetting> WEIGHED = Map.of(
            "short-minutes", RuleSetting.of("short-minutes").withWeight(60),
            "preferred-window", RuleSetting.of("preferred-window").withWeight(20),
            "empty-seats", RuleSetting.of("empty-seats").withWeight(30).withParameter("marginPercent", 0));

    /** All that an event may mention, so that kept figures stay valid: a later rule would change the events that they are of. */
    private static final Set<String> MENTIONED = Set.of(
            "equal-minutes",
            "short-minutes",
            "uneven-minutes",
            "short-qa",
            "waiting",
            "preferred-window",
            "undesired-window",
            "far-zone",
            "similar-neighbours",
            "empty-seats",
            "seat-inversion",
            "split-region",
            "shared-audience",
            "room-change",
            "long-stay",
            "idle-gap",
            "no-slack",
            "day-balance",
            "moved");

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
            if (!MENTIONED.contains(definition.id())) {
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
