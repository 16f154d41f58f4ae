package org.lectern.solve.scoring.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code shared-audience}: sessions that one delegation wants do not run at once. */
public final class SharedAudienceCoupling {

    private static final int HALF_HOUR = 30;

    private SharedAudienceCoupling() {}

    public static CouplingRule of(EventIndex index) {
        WaiverLookup waived = index.waivers(RuleIds.SHARED_AUDIENCE);
        Map<Long, Integer> delegations = new LinkedHashMap<>();
        for (Delegation delegation : index.event().delegations()) {
            SubjectId id = SubjectId.delegation(delegation.id());
            int[] wanted = index.sessions(delegation.wantedSessionIds());
            for (int i = 0; i < wanted.length; i++) {
                for (int j = i + 1; j < wanted.length; j++) {
                    int one = Math.min(wanted[i], wanted[j]);
                    int other = Math.max(wanted[i], wanted[j]);
                    if (!waived.covers(index.sessionId(one), index.sessionId(other), id)) {
                        delegations.merge((long) one << 32 | other, 1, Integer::sum);
                    }
                }
            }
        }
        PairIndex pairs = new PairIndex(index.sessionCount());
        delegations.forEach((pair, count) -> pairs.add((int) (pair >> 32), (int) (long) pair, count));
        return new PairCoupling(
                RuleIds.SHARED_AUDIENCE,
                pairs,
                (count, room, start, end, otherRoom, otherStart, otherEnd) ->
                        (long) count * Math.ceilDiv(Overlap.minutes(start, end, otherStart, otherEnd), HALF_HOUR));
    }
}
