package org.lectern.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;

/**
 * An event with the rules of some levels alone, or with two levels as one, so that a bound follows from one of a simpler event.
 *
 * @since 0.1.0
 */
public final class EventLevels {

    private EventLevels() {}

    /**
     * Returns the event without the rules that count at soft level alone. No timetable costs more there than in the event. So {@code
     * max-parallel} stays where {@code split-region} counts at a higher level: its limit says how few half-days suffice. It costs time
     * linear in the event, which is validated anew.
     *
     * @throws InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static Event withoutSoftRules(Event event, Catalogue catalogue) {
        Event.Builder changed = event.toBuilder();
        Map<String, List<RuleConfig>> all = EffectiveRules.of(event, catalogue).configsByRule(event);
        boolean isSpreadCounted = all.getOrDefault(RuleIds.SPLIT_REGION, List.of()).stream()
                .anyMatch(config -> config.isActive() && config.level() != Level.SOFT);
        all.forEach((ruleId, configs) -> {
            if (isSoft(configs) && !(isSpreadCounted && ruleId.equals(RuleIds.MAX_PARALLEL))) {
                changed.editRule(ruleId, setting -> setting.withEnabled(false));
            }
        });
        return changed.build();
    }

    /** A relation or a wish may count at another level than its rule. */
    private static boolean isSoft(List<RuleConfig> configs) {
        return configs.stream().allMatch(config -> config.isActive() && config.level() == Level.SOFT);
    }

    /**
     * Returns the event whose soft cost is the weighted sum of both levels (Sherali and Soyster 1983): medium rules count at soft level,
     * and what they count costs {@code weight} times as much there. Nothing is left at medium level. It costs time linear in the event, which is
     * validated anew.
     *
     * @param weight what a unit of medium cost becomes at soft level, at least 1
     * @return the event, or empty if a rule counts at medium level and at others, a relation or a wish asks for the medium level
     *     itself, or a rule would weigh more than {@link RuleSetting#MAX_WEIGHT}
     * @throws IllegalArgumentException if the weight is below 1
     * @throws InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static Optional<Event> findWeightedSum(Event event, Catalogue catalogue, long weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("The weight '%s' must be at least 1.".formatted(weight));
        }
        Event.Builder changed = event.toBuilder();
        for (Map.Entry<String, List<RuleConfig>> rule :
                EffectiveRules.of(event, catalogue).configsByRule(event).entrySet()) {
            List<RuleConfig> configs = rule.getValue();
            RuleConfig own = configs.getFirst();
            if (countAt(Level.MEDIUM, configs)) {
                if (countAt(Level.HARD, configs)
                        || countAt(Level.SOFT, configs)
                        || own.weight() > RuleSetting.MAX_WEIGHT / weight) {
                    return Optional.empty();
                }
                changed.editRule(
                        rule.getKey(), setting -> setting.withLevel(Level.SOFT).withWeight(weight * own.weight()));
            }
        }
        return Optional.of(changed.build()).filter(sum -> hasNoMedium(sum, catalogue));
    }

    /** A relation or a wish may say itself that it counts at medium level. */
    private static boolean hasNoMedium(Event event, Catalogue catalogue) {
        return EffectiveRules.of(event, catalogue).configsByRule(event).values().stream()
                .noneMatch(configs -> countAt(Level.MEDIUM, configs));
    }

    private static boolean countAt(Level level, List<RuleConfig> configs) {
        return configs.stream().anyMatch(config -> config.isActive() && config.level() == level);
    }
}
