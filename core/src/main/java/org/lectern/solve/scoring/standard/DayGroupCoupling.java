package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DayCountCoupling;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code same-day} and {@code different-day}: on which days the sessions of a group are. */
public final class DayGroupCoupling {

    private DayGroupCoupling() {}

    public static List<CouplingRule> sameDay(EventIndex index) {
        return of(index, RuleIds.SAME_DAY, onDay -> {
            int most = 0;
            int all = 0;
            for (int count : onDay) {
                most = Math.max(most, count);
                all += count;
            }
            return all - (long) most;
        });
    }

    public static List<CouplingRule> differentDay(EventIndex index) {
        return of(index, RuleIds.DIFFERENT_DAY, onDay -> {
            long tooMany = 0;
            for (int count : onDay) {
                tooMany += Math.max(0, count - 1);
            }
            return tooMany;
        });
    }

    private static List<CouplingRule> of(EventIndex index, String id, ToLongFunction<int[]> units) {
        return index.relationConfigs(id).stream()
                .<CouplingRule>map(config -> new DayCountCoupling(index, config, groups(index, config), units))
                .toList();
    }

    private static List<int[]> groups(EventIndex index, RuleConfig config) {
        WaiverLookup waived = index.waivers(config.definition().id());
        return index.relations(config).stream()
                .map(Relation::sessionIds)
                .filter(ids ->
                        !waived.covers(ids.stream().map(SubjectId::session).toList()))
                .map(index::sessions)
                .toList();
    }
}
