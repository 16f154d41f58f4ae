package org.lectern.solve.coupling;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.panel.HalfDays;

/** The days of some people as groups of a {@link ListTally}: one for each person and day. */
final class PersonDays {

    private final HalfDays halfDays;
    private final int people;
    private final int[][] peopleOf;

    PersonDays(EventIndex index, List<Person> people) {
        this.halfDays = index.halfDays();
        this.people = people.size();
        this.peopleOf = index.listsOf(
                people.stream().map(person -> index.sessionsOf(person.id())).toList());
    }

    /** Returns whether a rule is waived for each group. */
    static boolean[] waived(EventIndex index, List<Person> people, Waived waived) {
        int days = index.halfDays().dayCount();
        boolean[] free = new boolean[people.size() * days];
        for (int i = 0; i < free.length && !waived.never(); i++) {
            free[i] = waived.covers(
                    SubjectId.person(people.get(i / days).id()),
                    SubjectId.day(index.halfDays().dateOfDay(i % days)));
        }
        return free;
    }

    int groups() {
        return people * halfDays.dayCount();
    }

    int personCount(int session) {
        return peopleOf[session].length;
    }

    /** Returns the group of the {@code i}th person of a session that is in a half-day. */
    int group(int session, int i, int halfDay) {
        return peopleOf[session][i] * halfDays.dayCount() + halfDays.day(halfDay);
    }
}
