package org.lectern.benchmarks.generate;

import java.util.List;
import org.lectern.event.Relation;
import org.lectern.event.Session;

/**
 * Sessions, some of them pinned, and what they ask of one another.
 *
 * @param sessions all sessions of the event
 * @param relations their relations
 */
record TiedSessions(List<Session> sessions, List<Relation> relations) {

    TiedSessions {
        sessions = List.copyOf(sessions);
        relations = List.copyOf(relations);
    }
}
