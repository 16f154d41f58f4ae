package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;

/**
 * An event with the rules of some levels alone, so that a bound at these levels follows from one of a simpler event.
 *
 * @since 0.1.0
 */
public final class EventLevels {

    private EventLevels() {}

    /**
     * Returns the event without the rules that count at soft level alone. No timetable costs more there than in the event. It costs time
     * linear in the event, which is validated anew.
     *
     * @throws InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static Event withoutSoftRules(Event event, Catalogue catalogue) {
        Event.Builder changed = event.toBuilder();
        EffectiveRules.of(event, catalogue).configsByRule(event).forEach((ruleId, configs) -> {
            if (isSoft(configs)) {
                changed.editRule(ruleId, setting -> setting.withEnabled(false));
            }
        });
        return changed.build();
    }

    /** A relation or a wish may count at another level than its rule. */
    private static boolean isSoft(List<RuleConfig> configs) {
        return configs.stream().allMatch(config -> config.isActive() && config.level() == Level.SOFT);
    }
}
