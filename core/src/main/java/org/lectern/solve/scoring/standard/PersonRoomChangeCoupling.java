package org.lectern.solve.scoring.standard;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PersonDayGroups;
import org.lectern.solve.scoring.tally.PersonDayTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code person-room-change}: a person's sessions of a day follow each other in one room. A change costs the square of them. */
public final class PersonRoomChangeCoupling extends CouplingRule {

    private final List<SubjectId> people;
    private final PersonDayGroups days;

    public PersonRoomChangeCoupling(EventIndex index) {
        super(index, RuleIds.PERSON_ROOM_CHANGE);
        List<Person> busy = index.event().people().stream()
                .filter(person -> index.sessionsOf(person.id()).length > 1)
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
        return new PersonDayTally(positions, days) {

            @Override
            public DecidedBy decidedBy() {
                return DecidedBy.PLACE;
            }

            @Override
            public long amount(int group, int[] sessions, int size) {
                SubjectId person = people.get(group / dayCount);
                return ConsecutiveRooms.changes(
                        positions, sessions, size, (one, next) -> waived.covers(one, next, person) ? 0 : 1);
            }
        };
    }
}
