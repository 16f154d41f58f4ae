package org.lectern.replan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/**
 * New insides of sessions that keep their published room and start: the least hard cost, then medium cost, then the fewest
 * people moved.
 *
 * <p>Whoever moves inside counts once, whatever grade rule {@code moved} gives the change: the search minimises people, not
 * grades.
 */
final class KeptInsides {

    private static final List<String> GRADES = List.of(ParameterNames.ORDER_GRADE, ParameterNames.MINUTES_GRADE);

    private final Event event;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final CostTables tables;

    /** @param event the event as the replanner solves it */
    KeptInsides(Event event, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.event = withoutGrades(event, catalogue);
        this.timeline = Timeline.of(event);
        this.tables = tables(this.event);
    }

    private static Event withoutGrades(Event event, Catalogue catalogue) {
        RuleConfig moved = EffectiveRules.of(event, catalogue).config(RuleIds.MOVED);
        List<String> graver = GRADES.stream()
                .filter(grade -> moved.findParameter(grade).orElse(0) > 1)
                .toList();
        if (graver.isEmpty()) {
            return event;
        }
        Event.Builder counted = event.toBuilder();
        graver.forEach(grade -> counted.editRule(RuleIds.MOVED, setting -> setting.withParameter(grade, 1)));
        return counted.build();
    }

    private CostTables tables(Event some) {
        return CostTables.lazy(some, EffectiveRules.of(some, catalogue));
    }

    /** Returns the best inside at the published room and start, on the step or off it, or empty if that place cannot be kept. */
    Optional<Placement> find(int session, int room, Placement published) {
        SessionCostTable table = tables.tableOfStart(session, timeline.toMinute(published.start()));
        return table.options().stream()
                .min(Comparator.<TimeOption, Score>comparing(option -> table.cost(room, option))
                        .thenComparing(option -> option.minutes() != published.minutes()))
                .map(option -> table.placement(published.roomId(), option));
    }

    /**
     * Returns whether other soft rules may decide who moves inside a session at its published start: together they can cost as
     * much as a person who moves.
     */
    boolean isOutweighed(int session, Placement published) {
        Event others = event.toBuilder()
                .editRule(RuleIds.MOVED, moved -> moved.withEnabled(false))
                .build();
        return tables(others)
                        .tableOfStart(session, timeline.toMinute(published.start()))
                        .maxCost()
                        .soft()
                >= PlanningEvent.MOVED_WEIGHT;
    }
}
