package org.lectern.solve.model;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.EventLevels;

/** An event as the search sees it, without its soft rules. */
public final class InstanceWithoutSoft {

    private static final int NONE = -1;

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
        int[] rooms = new int[snapshot.sessionCount()];
        int[] options = new int[snapshot.sessionCount()];
        for (int s = 0; s < rooms.length; s++) {
            options[s] = snapshot.isScheduled(s) ? optionLike(s, instance.option(s, snapshot.option(s))) : NONE;
            rooms[s] = options[s] == NONE ? NONE : snapshot.room(s);
        }
        return AssignmentSnapshot.of(rooms, options);
    }

    private int optionLike(int session, TimeOption other) {
        List<TimeOption> options = whole.table(session).options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).start() == other.start() && options.get(i).minutes() == other.minutes()) {
                return i;
            }
        }
        return NONE;
    }
}
