package org.lectern.solve.term;

import java.util.Arrays;
import org.lectern.event.Relation;
import org.lectern.rule.RuleConfig;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.model.RoomGroups;

/** What terms know of the relaxation: an event, the places that its sessions have left, and what a unit of a rule costs. */
public interface TermModel {

    Instance instance();

    RoomGroups groups();

    CopyKeys copyKeys();

    int sessionCount();

    RankedPlaces places(int session);

    /** Returns whether some places of a session are not listed. */
    boolean isPartlyListed(int session);

    default int halfDayCount() {
        return instance().couplingRules().halfDays().count();
    }

    /** Returns the half-day of a place, or -1 if the session is unscheduled there. */
    default int halfDay(int session, int place) {
        int option = places(session).option(place);
        return option < 0 ? -1 : instance().option(session, option).halfDay();
    }

    /** Returns the day of a place, or -1 if the session is unscheduled there. */
    default int day(int session, int place) {
        int halfDay = halfDay(session, place);
        return halfDay < 0 ? -1 : instance().couplingRules().halfDays().dayIndex(halfDay);
    }

    /** Returns the number of regions whose spread is counted exactly, without a term. */
    int regionCount();

    /** Returns whether the bound counts a kind of terms. */
    boolean counts(TermKind kind);

    /**
     * Returns whether hard rules may be relaxed: a timetable that breaks one is worse than the incumbent only if the
     * incumbent breaks none.
     */
    boolean hasMultipliers();

    /** Returns the number of parts of a multiplier that make one unit of packed cost. */
    long scale();

    /**
     * Returns what a unit of a rule costs, in parts of a unit of packed cost; 0 if the rule is not in force at medium or
     * soft level.
     */
    long unitCost(RuleConfig config);

    /** Returns what a unit of a relation costs, in parts of a unit of packed cost; 0 if it is not in force at medium or soft level. */
    default long unitCost(Relation relation) {
        return unitCost(instance().effectiveRules().config(relation));
    }

    /** Returns whether breaking a relation is impossible or costs something. */
    default boolean isCounted(Relation relation) {
        return instance().isHard(relation) || unitCost(relation) > 0;
    }

    /** Returns the room of a place, one of the rooms treated as one, or -1 if the session is unscheduled there. */
    default int room(int session, int place) {
        int group = places(session).group(place);
        return group < 0 ? -1 : groups().first(group);
    }

    /** Returns all listed places of each session. */
    default int[][] allPlaces() {
        int[][] all = new int[sessionCount()][];
        for (int s = 0; s < all.length; s++) {
            all[s] = new int[places(s).size()];
            Arrays.setAll(all[s], place -> place);
        }
        return all;
    }
}
