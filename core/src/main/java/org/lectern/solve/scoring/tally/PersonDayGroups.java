package org.lectern.solve.scoring.tally;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;

/** The days of some people as groups of a {@link GroupTally}: one for each person and day. */
public final class PersonDayGroups {

    private final HalfDays halfDays;
    private final int people;
    private final int[][] peopleOf;

    public PersonDayGroups(EventIndex index, List<Person> people) {
        this.halfDays = index.halfDays();
        this.people = people.size();
        this.peopleOf = index.listsContaining(
                people.stream().map(person -> index.sessionsOf(person.id())).toList());
    }

    /** Returns whether a rule is waived for each group. */
    public static boolean[] waivedGroups(EventIndex index, List<Person> people, WaiverLookup waived) {
        int days = index.halfDays().dayCount();
        boolean[] free = new boolean[people.size() * days];
        for (int i = 0; i < free.length && !waived.isEmpty(); i++) {
            free[i] = waived.covers(
                    SubjectId.person(people.get(i / days).id()),
                    SubjectId.day(index.halfDays().dateOfDay(i % days)));
        }
        return free;
    }

    public int groups() {
        return people * halfDays.dayCount();
    }

    public int personCount(int session) {
        return peopleOf[session].length;
    }

    /** Returns the group of the {@code i}th person of a session that is in a half-day. */
    public int group(int session, int i, int halfDay) {
        return peopleOf[session][i] * halfDays.dayCount() + halfDays.dayIndex(halfDay);
    }
}
