package org.lectern.rule;

import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;

/**
 * A rule of an application about several sessions that keeps its cost up to date by itself. The search asks its tally at
 * every step; without one it would evaluate the rule anew. The plain evaluation stays the judge: where the two differ, a
 * solve ends with an error that says so.
 *
 * @since 0.1.0
 */
public interface IncrementalRule extends Rule {

    /**
     * Returns a tally of a timetable without sessions. The search makes several, of which each counts for itself.
     *
     * @param rules the configuration of the rule, and its waivers, which the tally must apply
     */
    RuleTally newTally(Event event, EffectiveRules rules);

    /** The amount of the rule without waived findings, updated as sessions are placed and removed. */
    interface RuleTally {

        /** Adds a session that was not scheduled. */
        void add(SessionPlace place);

        /** Takes a session back that was counted at this place. */
        void remove(SessionPlace place);

        /** Returns the amount, at least 0, in the rule's unit. The search asks at every step, so keep this fast. */
        long amount();
    }

    /**
     * A scheduled session as rules about several sessions see it.
     *
     * @param session the session
     * @param room its room
     * @param time from its start to its end
     * @param halfDay the half-day to which it belongs
     */
    record SessionPlace(Session session, Room room, Window time, HalfDay halfDay) {}
}
