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

    /** Returns an event without its soft rules, and fills its tables on this thread alone. */
    public static InstanceWithoutSoft of(Instance whole) {
        Event event = event(whole);
        EffectiveRules rules = EffectiveRules.of(event, catalogue(whole));
        return new InstanceWithoutSoft(whole, whole.withRules(event, rules, CostTables.inTurn(event, rules)));
    }

    /** Returns whether an event has soft rules, so that it is another one without them. */
    public static boolean isOther(Instance whole) {
        return !event(whole).equals(whole.event());
    }

    private static Event event(Instance whole) {
        return EventLevels.withoutSoftRules(whole.event(), catalogue(whole));
    }

    private static Catalogue catalogue(Instance whole) {
        return Catalogue.of(whole.effectiveRules().rules());
    }

    public Instance instance() {
        return instance;
    }

    /** Returns an assignment by the time options of the whole event; a session that has no such option there is unscheduled. */
    public AssignmentSnapshot inWhole(AssignmentSnapshot snapshot) {
        return whole.snapshot(instance.timetable(snapshot));
    }
}
