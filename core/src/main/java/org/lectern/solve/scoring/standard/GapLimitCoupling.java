package org.lectern.solve.scoring.standard;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PersonDayGroups;
import org.lectern.solve.scoring.tally.PersonDayTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code gap-limit}: how often a person waits between sessions of a day. A change costs the sessions of each. */
public final class GapLimitCoupling extends CouplingRule {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final PersonDayGroups days;
    private final boolean[] waivedGroups;
    private final int[] limits;
    private final int minMinutes;

    public GapLimitCoupling(EventIndex index) {
        super(index, RuleIds.GAP_LIMIT);
        this.minMinutes = (int) config().parameter(ParameterNames.MINUTES);
        // A person with as many gaps as sessions less one may have them all.
        List<Person> people = index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length - 1 > limit(person))
                .toList();
        this.limits = people.stream().mapToInt(this::limit).toArray();
        this.days = new PersonDayGroups(index, people);
        this.waivedGroups = PersonDayGroups.waivedGroups(index, people, waived);
    }

    private int limit(Person person) {
        return person.findMaxGapsPerDay()
                .orElse((int) config().findParameter(ParameterNames.LIMIT).orElse(NO_LIMIT));
    }

    @Override
    public boolean concerns(int session) {
        return days.personCount(session) > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        int dayCount = index.halfDays().dayCount();
        return new PersonDayTally(positions, days) {

            @Override
            public long amount(int group, int[] sessions, int size) {
                int limit = limits[group / dayCount];
                if (size - 1 <= limit || waivedGroups[group]) {
                    return 0;
                }
                return Math.max(0, gapCount(sessions, size, minMinutes) - limit);
            }
        };
    }
}
