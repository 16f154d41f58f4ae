package org.lectern.testing;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Events all of whose soft costs are multiples of ten, so that bounds are rounded up to such. */
public final class TenfoldCosts {

    private TenfoldCosts() {}

    /** Returns an event without settings of its own whose soft rules weigh ten times as much. */
    public static Event of(Event event) {
        List<RuleSetting> settings = EffectiveRules.of(event, StandardRules.catalogue()).configs().stream()
                .filter(config -> config.level() == Level.SOFT)
                .map(config -> RuleSetting.of(config.definition().id())
                        .withEnabled(config.isActive())
                        .withWeight(10 * config.weight()))
                .toList();
        return event.toBuilder().ruleSettings(settings).build();
    }
}
