package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DayCountCoupling;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code long-stay}: the nights between a person's first and last day. */
public final class LongStayCoupling {

    private LongStayCoupling() {}

    /** Returns who may have to stay overnight: who is live in one session only never has to. */
    public static List<LongStayPerson> people(EventIndex index) {
        WaiverLookup waived = index.waivers(RuleIds.LONG_STAY);
        return index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length > 1
                        && person.findZone().isEmpty()
                        && !waived.covers(SubjectId.person(person.id())))
                .map(person -> new LongStayPerson(person.id(), index.sessionsOf(person.id())))
                .toList();
    }

    public static CouplingRule of(EventIndex index, List<LongStayPerson> people) {
        long[] dates = IntStream.range(0, index.halfDays().dayCount())
                .mapToLong(day -> index.halfDays().dateOfDay(day).toEpochDay())
                .toArray();
        return new DayCountCoupling(
                index,
                index.effectiveRules().config(RuleIds.LONG_STAY),
                people.stream().map(LongStayPerson::sessions).toList(),
                onDay -> nights(onDay, dates));
    }

    private static long nights(int[] onDay, long[] dates) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int day = 0; day < onDay.length; day++) {
            if (onDay[day] > 0) {
                first = Math.min(first, dates[day]);
                last = Math.max(last, dates[day]);
            }
        }
        return first > last ? 0 : last - first;
    }
}
