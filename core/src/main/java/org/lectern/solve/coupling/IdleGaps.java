package org.lectern.solve.coupling;

import java.util.List;
import org.lectern.event.Person;

/** {@code idle-gap}: the time that a person waits between sessions of a day. A change costs the sessions of each. */
final class IdleGaps implements CouplingRule {

    private static final int HALF_HOUR = 30;

    private final PersonDays days;
    private final boolean[] waived;

    IdleGaps(EventIndex index) {
        List<Person> people = index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length > 1)
                .toList();
        this.days = new PersonDays(index, people);
        this.waived = PersonDays.waived(index, people, index.waived(id()));
    }

    @Override
    public String id() {
        return "idle-gap";
    }

    /** A session in a gap fills it. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return days.personCount(session) > 0;
    }

    @Override
    public Tally tally(Board board) {
        return new ListTally(board, days.groups()) {

            @Override
            int groupCount(int session) {
                return days.personCount(session);
            }

            @Override
            int group(int session, int i) {
                return days.group(session, i, board.halfDay(session));
            }

            @Override
            long units(int group, int[] sessions, int size) {
                long halfHours = 0;
                if (size > 1 && !waived[group]) {
                    long[] times = sortedTimes(sessions, size);
                    int until = end(times[0]);
                    for (long time : times) {
                        halfHours += Math.max(0, Math.ceilDiv(start(time) - until, HALF_HOUR));
                        until = Math.max(until, end(time));
                    }
                }
                return halfHours;
            }
        };
    }
}
