package org.lectern.solve.coupling;

import org.lectern.event.Relation;

/** {@code not-parallel}: the sessions of a group never overlap. */
final class NotParallels {

    private NotParallels() {}

    static CouplingRule of(EventIndex index) {
        PairList pairs = new PairList(index.sessionCount());
        Waived waived = index.waived("not-parallel");
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.NotParallel group) {
                int[] sessions = index.sessions(group.sessionIds());
                for (int i = 0; i < sessions.length; i++) {
                    for (int j = i + 1; j < sessions.length; j++) {
                        if (!waived.covers(index.sessionId(sessions[i]), index.sessionId(sessions[j]))) {
                            pairs.add(sessions[i], sessions[j], 1);
                        }
                    }
                }
            }
        }
        return new PairRule(
                "not-parallel",
                pairs,
                (value, room, start, end, otherRoom, otherStart, otherEnd) ->
                        Overlap.minutes(start, end, otherStart, otherEnd));
    }
}
