package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PersonDayGroups;
import org.lectern.solve.scoring.tally.PersonDayTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/**
 * {@code gap-spread}: people have equally many gaps. A change costs the sessions of each person's day, a question the people
 * times the days.
 */
public final class GapSpreadCoupling extends CouplingRule {

    private static final int MIN_SESSIONS = 2;

    private final List<SubjectId> people;
    private final PersonDayGroups days;

    public GapSpreadCoupling(EventIndex index) {
        super(index, RuleIds.GAP_SPREAD);
        List<Person> busy = index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length >= MIN_SESSIONS)
                .toList();
        this.people = busy.stream().map(person -> SubjectId.person(person.id())).toList();
        this.days = new PersonDayGroups(index, busy);
    }

    @Override
    public boolean concerns(int session) {
        return days.personCount(session) > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        int dayCount = index.halfDays().dayCount();
        int[] gaps = new int[days.groups()];
        int[] sizes = new int[days.groups()];
        return new PersonDayTally(positions, days) {

            @Override
            protected boolean isSumOfGroups() {
                return false;
            }

            @Override
            public long amount(int group, int[] sessions, int size) {
                sizes[group] = size;
                gaps[group] = gapCount(sessions, size, 1);
                return gaps[group];
            }

            @Override
            public long amount() {
                super.amount();
                return spread(gaps, sizes, dayCount);
            }
        };
    }

    private long spread(int[] gaps, int[] sizes, int dayCount) {
        int[] ofPeople = new int[people.size()];
        int most = Integer.MIN_VALUE;
        int fewest = Integer.MAX_VALUE;
        for (int p = 0; p < ofPeople.length; p++) {
            int sessions = 0;
            for (int group = p * dayCount; group < (p + 1) * dayCount; group++) {
                ofPeople[p] += gaps[group];
                sessions += sizes[group];
            }
            if (sessions < MIN_SESSIONS) {
                ofPeople[p] = -1;
            } else {
                most = Math.max(most, ofPeople[p]);
                fewest = Math.min(fewest, ofPeople[p]);
            }
        }
        return most <= fewest || isWaived(most, fewest, ofPeople) ? 0 : most - fewest;
    }

    /** Returns whether a waiver names none but people with most and with fewest gaps. */
    private boolean isWaived(int most, int fewest, int[] ofPeople) {
        return !waived.isEmpty()
                && waived.covers(IntStream.range(0, ofPeople.length)
                        .filter(p -> ofPeople[p] == most || ofPeople[p] == fewest)
                        .mapToObj(people::get)
                        .toList());
    }
}
