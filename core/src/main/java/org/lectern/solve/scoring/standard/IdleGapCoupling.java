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

/** {@code idle-gap}: the time that a person waits between sessions of a day. A change costs the sessions of each. */
public final class IdleGapCoupling extends CouplingRule {

    private final PersonDayGroups days;
    private final boolean[] waivedGroups;
    private final int unit;

    public IdleGapCoupling(EventIndex index) {
        super(index, RuleIds.IDLE_GAP);
        this.unit = (int) config().parameter(ParameterNames.MINUTES);
        List<Person> people = index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length > 1)
                .toList();
        this.days = new PersonDayGroups(index, people);
        this.waivedGroups = PersonDayGroups.waivedGroups(index, people, waived);
    }

    @Override
    public boolean concerns(int session) {
        return days.personCount(session) > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        return new PersonDayTally(positions, days) {

            @Override
            public long amount(int group, int[] sessions, int size) {
                long units = 0;
                if (size > 1 && !waivedGroups[group]) {
                    long[] times = sortedTimes(sessions, size);
                    int until = end(times[0]);
                    for (long time : times) {
                        units += Math.max(0, Math.ceilDiv(start(time) - until, unit));
                        until = Math.max(until, end(time));
                    }
                }
                return units;
            }
        };
    }
}
