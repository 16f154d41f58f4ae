package org.lectern.solve.model;

import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.EventLevels;

/** An event as the search sees it, without its soft rules. */
public final class InstanceWithoutSoft {

    private final Instance whole;
    private final Instance instance;

    private InstanceWithoutSoft(Instance whole, Instance instance) {
        this.whole = whole;
        this.instance = instance;
    }

    /** Returns an event without its soft rules. It takes no longer than to fill the event's own tables. */
    public static InstanceWithoutSoft of(Instance whole) {
        Catalogue catalogue = Catalogue.of(whole.effectiveRules().rules());
        Event event = EventLevels.withoutSoftRules(whole.event(), catalogue);
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        return new InstanceWithoutSoft(whole, whole.withRules(event, rules, CostTables.of(event, rules)));
    }

    /** Returns whether an event has soft rules, so that it is another one without them. */
    public static boolean isOther(Instance whole) {
        Catalogue catalogue = Catalogue.of(whole.effectiveRules().rules());
        return !EventLevels.withoutSoftRules(whole.event(), catalogue).equals(whole.event());
    }

    public Instance instance() {
        return instance;
    }

    /** Returns an assignment by the time options of the whole event; a session that has no such option there is unscheduled. */
    public AssignmentSnapshot inWhole(AssignmentSnapshot snapshot) {
        return whole.snapshot(instance.timetable(snapshot));
    }
}
