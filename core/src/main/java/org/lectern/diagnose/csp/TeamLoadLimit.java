package org.lectern.diagnose.csp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.diagnose.fact.PeopleFacts;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;

/** The limits of one team of interpreters. */
final class TeamLoadLimit {

    /** The run of one day; the others have 3, 4 and 7. */
    static final int DAY = 0;

    static final int RUNS = 4;
    private static final int[] LENGTHS = {1, 3, 4, 7};

    private final BitSet members;
    private final int[] facts = new int[5];
    private final int[] limits;
    private final int breakMinutes;
    private final long[] epochDays;
    private final boolean[] exempt;

    TeamLoadLimit(DiagnosisModel model, Person team, BitSet members) {
        this.members = members;
        ShiftLimits given = team.findShiftLimits().orElseThrow();
        for (int i = 0; i < facts.length; i++) {
            facts[i] = model.detailed(FactKind.TEAM_LOAD, PeopleFacts.TEAM_LIMITS.get(i), team.id());
        }
        this.limits = new int[] {
            given.maxShiftMinutes(),
            given.maxShiftsPerDay(),
            given.maxShiftsIn3Days(),
            given.maxShiftsIn4Days(),
            given.maxShiftsIn7Days()
        };
        this.breakMinutes = (int) model.rules
                .config(RuleIds.INTERPRETER_LOAD)
                .findParameter(ParameterNames.BREAK_MINUTES)
                .orElse(30);
        List<LocalDate> dates =
                model.event.days().stream().map(day -> day.date()).toList();
        this.epochDays = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.exempt = new boolean[epochDays.length];
        for (int day = 0; day < exempt.length; day++) {
            exempt[day] = !SessionModel.forbids(
                    model.rules,
                    RuleIds.INTERPRETER_LOAD,
                    List.of(SubjectId.person(team.id()), SubjectId.day(dates.get(day))));
        }
    }

    BitSet members() {
        return members;
    }

    boolean isOn(BitSet active) {
        for (int fact : facts) {
            if (DiagnosisModel.isActive(fact, active)) {
                return true;
            }
        }
        return false;
    }

    private boolean limits(int limit, BitSet active) {
        return DiagnosisModel.isActive(facts[limit], active);
    }

    int shiftMinutes() {
        return limits[0];
    }

    /** Returns whether shifts of a day are no longer than {@link #shiftMinutes}. */
    boolean limitsShifts(int day, BitSet active) {
        return limits(0, active) && !exempt[day];
    }

    /**
     * Returns the most shifts on a day, or in the run of days from it, each of at most {@link #shiftMinutes}; a number
     * that limits nothing where either limit is not in force.
     */
    long maxShifts(int run, int first, BitSet active) {
        if (!limits(0, active) || !limits(1 + run, active) || exempt[first]) {
            return Integer.MAX_VALUE;
        }
        for (int day = 0; day < exempt.length; day++) {
            // A shift of a day without a limit of minutes may be as long as it likes.
            if (exempt[day] && isInRun(day, first, run)) {
                return Integer.MAX_VALUE;
            }
        }
        return limits[1 + run];
    }

    /** Returns whether a day is the first of a run, or one of those after it. */
    boolean isInRun(int day, int first, int run) {
        return epochDays[day] >= epochDays[first] && epochDays[day] < epochDays[first] + LENGTHS[run];
    }

    /**
     * Returns how many sessions one after the other fit into a shift at most, by their minutes, the shortest first, with
     * a gap between two.
     */
    static int maxSessionsPerShift(int[] minutes, int gap, int shift) {
        int end = -gap;
        int count = 0;
        while (count < minutes.length && end + gap + minutes[count] <= shift) {
            end += gap + minutes[count++];
        }
        return count;
    }

    /**
     * Returns whether sessions on known days break a limit whatever their hours.
     *
     * @param minutes the minutes of the sessions that are surely held on each day
     * @param gap the least minutes between two of them, or -1 if some may overlap
     */
    boolean isViolated(List<List<Integer>> minutes, int gap, BitSet active) {
        int[] least = new int[epochDays.length];
        for (int day = 0; day < least.length; day++) {
            int[] sorted = minutes.get(day).stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            least[day] = Math.min(1, sorted.length);
            if (sorted.length > 0 && !exempt[day] && gap >= 0 && limits(0, active)) {
                int fitting = Math.max(1, maxSessionsPerShift(sorted, gap, limits[0]));
                int sum = Arrays.stream(sorted).sum() + gap * sorted.length;
                least[day] = Math.max(Math.ceilDiv(sorted.length, fitting), Math.ceilDiv(sum, limits[0] + gap));
            }
        }
        for (int run = DAY; run < RUNS; run++) {
            for (int first = 0; first < least.length && limits(1 + run, active); first++) {
                int sum = 0;
                for (int day = 0; day < least.length; day++) {
                    sum += isInRun(day, first, run) ? least[day] : 0;
                }
                if (!exempt[first] && sum > limits[1 + run]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns the sessions that break a limit whatever else is held, or null if none is broken yet.
     *
     * @param times start, end and day of each session that is held for certain; null for any other
     * @param open how many more sessions of the team may be held
     */
    @Nullable
    BitSet conflict(int[] @Nullable [] times, int open, BitSet active) {
        int[] least = new int[epochDays.length];
        BitSet held = new BitSet();
        for (int day = 0; day < epochDays.length; day++) {
            List<int[]> ofDay = new ArrayList<>();
            BitSet sessions = new BitSet();
            for (int s = members.nextSetBit(0); s >= 0; s = members.nextSetBit(s + 1)) {
                int[] time = times[s];
                if (time != null && time[2] == day) {
                    ofDay.add(time);
                    sessions.set(s);
                }
            }
            held.or(sessions);
            ofDay.sort(Comparator.comparingInt(time -> time[0]));
            if (limits(0, active) && !exempt[day] && longestShift(ofDay) > limits[0]) {
                return sessions;
            }
            boolean limitsMinutes = limits(0, active) && !exempt[day];
            least[day] = Math.max(shifts(ofDay) - open, limitsMinutes ? cover(ofDay) : Math.min(1, ofDay.size()));
            if (limits(1, active) && !exempt[day] && least[day] > limits[1]) {
                return sessions;
            }
        }
        for (int run = DAY + 1; run < RUNS; run++) {
            for (int first = 0; first < least.length && limits(1 + run, active); first++) {
                int sum = 0;
                for (int day = 0; day < least.length; day++) {
                    sum += isInRun(day, first, run) ? least[day] : 0;
                }
                if (!exempt[first] && sum > limits[1 + run]) {
                    return held;
                }
            }
        }
        return null;
    }

    private int shifts(List<int[]> byStart) {
        int shifts = 0;
        int end = Integer.MIN_VALUE / 2;
        for (int[] time : byStart) {
            shifts += time[0] - end >= breakMinutes ? 1 : 0;
            end = Math.max(end, time[1]);
        }
        return shifts;
    }

    private int longestShift(List<int[]> byStart) {
        int longest = 0;
        int start = 0;
        int end = Integer.MIN_VALUE / 2;
        for (int[] time : byStart) {
            if (time[0] - end >= breakMinutes) {
                start = time[0];
            }
            end = Math.max(end, time[1]);
            longest = Math.max(longest, end - start);
        }
        return longest;
    }

    /** Returns the fewest shifts of at most the limit that cover all: each starts with the first not covered yet. */
    private int cover(List<int[]> byStart) {
        int shifts = 0;
        int until = Integer.MIN_VALUE;
        for (int[] time : byStart) {
            if (time[1] > until) {
                shifts++;
                until = time[0] + limits[0];
            }
        }
        return shifts;
    }
}
