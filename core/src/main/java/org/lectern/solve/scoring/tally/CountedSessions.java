package org.lectern.solve.scoring.tally;

import java.util.List;

/**
 * Sessions of a topic of which exactly so many run while any of them does.
 *
 * @param sessions the sessions, by index
 * @param count how many run at once
 */
public record CountedSessions(List<Integer> sessions, int count) {

    public CountedSessions {
        sessions = List.copyOf(sessions);
    }
}
