package org.lectern.solve.scoring.tally;

import java.util.List;
import org.lectern.rule.RuleConfig;

/**
 * Sessions of a topic of which exactly so many run while any of them does.
 *
 * @param relation the position of the topic relation that asks for it among those of the event
 * @param config the level and weight at which it does
 * @param sessions the sessions, by index
 * @param count how many run at once
 * @param hasWaivers whether a waiver frees minutes in which some of them run
 */
public record CountedSessions(int relation, RuleConfig config, List<Integer> sessions, int count, boolean hasWaivers) {

    public CountedSessions {
        sessions = List.copyOf(sessions);
    }

    /** Returns some of these sessions, counted in the same way. */
    public CountedSessions withSessions(List<Integer> some) {
        return new CountedSessions(relation, config, some, count, hasWaivers);
    }
}
