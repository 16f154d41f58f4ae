package org.lectern.solve.scoring.standard;

import org.lectern.event.Relation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code not-parallel}: the sessions of a group never overlap. */
public final class NotParallelCoupling {

    private NotParallelCoupling() {}

    public static CouplingRule of(EventIndex index) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        WaiverLookup waived = index.waivers(RuleIds.NOT_PARALLEL);
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
        return new PairCoupling(
                RuleIds.NOT_PARALLEL,
                pairs,
                (value, room, start, end, otherRoom, otherStart, otherEnd) ->
                        Overlap.minutes(start, end, otherStart, otherEnd));
    }
}
