package org.lectern.solve.coupling;

import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.panel.HalfDays;

/**
 * {@code interpreter-load}: how long and how often a team of interpreters works. A change costs the sessions of a team's
 * day, a question the days of all teams.
 */
final class InterpreterLoads implements CouplingRule {

    private static final int[] RUNS = {3, 4, 7};

    private final HalfDays halfDays;
    private final List<Person> teams;
    private final PersonDays days;
    private final boolean[] waived;
    private final long breakMinutes;

    InterpreterLoads(EventIndex index) {
        this.halfDays = index.halfDays();
        this.teams = index.event().people().stream()
                .filter(person -> person.givenShiftLimits().isPresent() && index.sessionsOf(person.id()).length > 0)
                .toList();
        this.days = new PersonDays(index, teams);
        this.waived = PersonDays.waived(index, teams, index.waived(id()));
        this.breakMinutes =
                index.rulebook().terms(id()).parameter("breakMinutes").orElseThrow();
    }

    @Override
    public String id() {
        return "interpreter-load";
    }

    /** A session between two shifts makes them one. */
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
        return new ShiftTally(board);
    }

    private final class ShiftTally extends ListTally {

        private final int[] shifts = new int[days.groups()];

        private ShiftTally(Board board) {
            super(board, days.groups());
        }

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
                    over += Math.max(0, until - from - limits.shiftMinutes());
                    shifts[group]++;
                    from = start(time);
                }
                until = Math.max(until, end(time));
            }
            over += Math.max(0, until - from - limits.shiftMinutes());
            shifts[group]++;
            over += Math.max(0, shifts[group] - limits.shiftsADay());
            return waived[group] ? 0 : over;
        }

        @Override
        public long units() {
            long units = super.units();
            for (int team = 0; team < teams.size(); team++) {
                units += runs(team, limits(team));
            }
            return units;
        }

        private long runs(int team, ShiftLimits limits) {
            int count = halfDays.dayCount();
            int[] most = {limits.shiftsIn3Days(), limits.shiftsIn4Days(), limits.shiftsIn7Days()};
            long over = 0;
            for (int first = 0; first < count; first++) {
                if (waived[team * count + first]) {
                    continue;
                }
                LocalDate from = halfDays.dateOfDay(first);
                for (int r = 0; r < RUNS.length; r++) {
                    long sum = 0;
                    for (int day = 0; day < count; day++) {
                        long after = halfDays.dateOfDay(day).toEpochDay() - from.toEpochDay();
                        sum += after >= 0 && after < RUNS[r] ? shifts[team * count + day] : 0;
                    }
                    over += Math.max(0, sum - most[r]);
                }
            }
            return over;
        }

        private ShiftLimits limits(int team) {
            return teams.get(team).givenShiftLimits().orElseThrow();
        }
    }
}
