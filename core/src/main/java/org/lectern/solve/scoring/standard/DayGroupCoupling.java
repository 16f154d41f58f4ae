package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lectern.event.Relation;
import org.lectern.event.Relation.DifferentDay;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DayCountCoupling;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code same-day} and {@code different-day}: on which days the sessions of a group are. */
public final class DayGroupCoupling {

    private DayGroupCoupling() {}

    public static CouplingRule sameDay(EventIndex index) {
        return of(index, RuleIds.SAME_DAY, Relation.SameDay.class, Relation.SameDay::sessionIds, onDay -> {
            int most = 0;
            int all = 0;
            for (int count : onDay) {
                most = Math.max(most, count);
                all += count;
            }
            return all - (long) most;
        });
    }

    public static CouplingRule differentDay(EventIndex index) {
        return of(index, RuleIds.DIFFERENT_DAY, DifferentDay.class, DifferentDay::sessionIds, onDay -> {
            long tooMany = 0;
            for (int count : onDay) {
                tooMany += Math.max(0, count - 1);
            }
            return tooMany;
        });
    }

    private static <R extends Relation> CouplingRule of(
            EventIndex index,
            String id,
            Class<R> kind,
            Function<R, List<String>> sessionIds,
            ToLongFunction<int[]> units) {
        WaiverLookup waived = index.waivers(id);
        List<int[]> groups = index.event().relations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(sessionIds)
                .filter(ids ->
                        !waived.covers(ids.stream().map(SubjectId::session).toList()))
                .map(index::sessions)
                .toList();
        return new DayCountCoupling(index, id, groups, units);
    }
}
