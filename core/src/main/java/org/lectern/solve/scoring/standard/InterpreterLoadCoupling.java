package org.lectern.solve.scoring.standard;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PersonDayGroups;
import org.lectern.solve.scoring.tally.PersonDayTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/**
 * {@code interpreter-load}: how long and how often a team of interpreters works. A change costs the sessions of a team's
 * day, a question the days of all teams.
 */
public final class InterpreterLoadCoupling extends CouplingRule {

    private static final int[] RUNS = {3, 4, 7};

    private final HalfDays halfDays;
    private final List<Person> teams;
    private final PersonDayGroups days;
    private final boolean[] waivedGroups;
    private final long breakMinutes;
    private final long[] epochDays;

    public InterpreterLoadCoupling(EventIndex index) {
        super(index, RuleIds.INTERPRETER_LOAD);
        this.halfDays = index.halfDays();
        this.teams = index.event().people().stream()
                .filter(person -> person.findShiftLimits().isPresent() && index.sessionsOf(person.id()).length > 0)
                .toList();
        this.days = new PersonDayGroups(index, teams);
        this.waivedGroups = PersonDayGroups.waivedGroups(index, teams, waived);
        this.epochDays = IntStream.range(0, halfDays.dayCount())
                .mapToLong(day -> halfDays.dateOfDay(day).toEpochDay())
                .toArray();
        this.breakMinutes = config().parameter(ParameterNames.BREAK_MINUTES);
    }

    @Override
    public boolean concerns(int session) {
        return days.personCount(session) > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        return new ShiftTally(positions);
    }

    private final class ShiftTally extends PersonDayTally {

        private final int[] shifts = new int[days.groups()];

        private ShiftTally(SchedulePositions positions) {
            super(positions, days);
        }

        @Override
        protected boolean isSumOfGroups() {
            return false;
        }

        @Override
        public long amount(int group, int[] sessions, int size) {
            shifts[group] = 0;
            if (size == 0) {
                return 0;
            }
            ShiftLimits limits = limits(group / halfDays.dayCount());
            long[] times = sortedTimes(sessions, size);
            long over = 0;
            int from = start(times[0]);
            int until = end(times[0]);
            for (long time : times) {
                if (start(time) - until >= breakMinutes) {
                    over += Math.max(0, until - from - limits.maxShiftMinutes());
                    shifts[group]++;
                    from = start(time);
                }
                until = Math.max(until, end(time));
            }
            over += Math.max(0, until - from - limits.maxShiftMinutes());
            shifts[group]++;
            over += Math.max(0, shifts[group] - limits.maxShiftsPerDay());
            return waivedGroups[group] ? 0 : over;
        }

        @Override
        public long amount() {
            long units = super.amount();
            for (int team = 0; team < teams.size(); team++) {
                units += runs(team, limits(team));
            }
            return units;
        }

        private long runs(int team, ShiftLimits limits) {
            int count = halfDays.dayCount();
            int[] most = {limits.maxShiftsIn3Days(), limits.maxShiftsIn4Days(), limits.maxShiftsIn7Days()};
            long over = 0;
            for (int first = 0; first < count; first++) {
                if (waivedGroups[team * count + first]) {
                    continue;
                }
                for (int r = 0; r < RUNS.length; r++) {
                    long sum = 0;
                    for (int day = 0; day < count; day++) {
                        long after = epochDays[day] - epochDays[first];
                        sum += after >= 0 && after < RUNS[r] ? shifts[team * count + day] : 0;
                    }
                    over += Math.max(0, sum - most[r]);
                }
            }
            return over;
        }

        private ShiftLimits limits(int team) {
            return teams.get(team).findShiftLimits().orElseThrow();
        }
    }
}
