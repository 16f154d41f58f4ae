package org.lectern.solve.model;

import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.EventLevels;

/** An event as the search sees it, with rules at other levels or without some of them. */
public final class InstanceAtOtherLevels {

    private final Instance whole;
    private final Event event;

    private InstanceAtOtherLevels(Instance whole, Event event) {
        this.whole = whole;
        this.event = event;
    }

    /** Returns the event without its soft rules, or empty if it has none. */
    public static Optional<InstanceAtOtherLevels> findWithoutSoft(Instance whole) {
        return Optional.of(EventLevels.withoutSoftRules(whole.event(), catalogue(whole)))
                .filter(other -> !other.equals(whole.event()))
                .map(other -> new InstanceAtOtherLevels(whole, other));
    }

    /** Returns the event whose soft cost is the weighted sum of its medium and its soft cost, if it can be made. */
    public static Optional<InstanceAtOtherLevels> findWeightedSum(Instance whole, long weight) {
        return EventLevels.findWeightedSum(whole.event(), catalogue(whole), weight)
                .map(other -> new InstanceAtOtherLevels(whole, other));
    }

    private static Catalogue catalogue(Instance whole) {
        return Catalogue.of(whole.effectiveRules().rules());
    }

    /** Fills the tables, on this thread alone, and returns the event as the search sees it. */
    public Instance fill() {
        EffectiveRules rules = EffectiveRules.of(event, catalogue(whole));
        return whole.withRules(event, rules, CostTables.inTurn(event, rules));
    }

    /**
     * Returns an assignment by the time options of the whole event; a session that has no such option there is unscheduled.
     *
     * @param filled the event at these levels
     */
    public AssignmentSnapshot inWhole(Instance filled, AssignmentSnapshot snapshot) {
        return whole.snapshot(filled.timetable(snapshot));
    }
}
