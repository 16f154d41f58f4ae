package org.lectern.diagnose.csp;

import static org.lectern.rule.RuleIds.INTERPRETER_LOAD;

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
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;

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

        for (int i = 0; i < facts.length; i++) {
            facts[i] = model.detailed(FactKind.TEAM_LOAD, PeopleFacts.TEAM_LIMITS.get(i), team.id());
        }
        this.limits = PeopleFacts.limitsOf(team.findShiftLimits().orElseThrow());
        this.breakMinutes = (int) model.rules
                .config(INTERPRETER_LOAD)
                .findParameter(ParameterNames.BREAK_MINUTES)
                .orElse(30);
        List<LocalDate> dates =
                model.event.days().stream().map(day -> day.date()).toList();
        this.epochDays = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.exempt = new boolean[epochDays.length];
        for (int day = 0; day < exempt.length; day++) {
            List<SubjectId> subjects = List.of(SubjectId.person(team.id()), SubjectId.day(dates.get(day)));
            exempt[day] = !model.forbids(INTERPRETER_LOAD, subjects);
        }
    }

    BitSet members() {
        return members;
    }

    boolean isOn(BitSet active) {
        return Arrays.stream(facts).anyMatch(fact -> DiagnosisModel.isActive(fact, active));
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
        // A shift of a day without a limit of minutes may be as long as it likes.
        boolean isLimited = daysInRun(first, run).stream().noneMatch(day -> exempt[day]);
        return isLimited ? limits[1 + run] : Integer.MAX_VALUE;
    }

    /** Returns the first day of a run, and those after it. */
    BitSet daysInRun(int first, int run) {
        return BitSets.where(exempt.length, day -> isInRun(day, first, run));
    }

    private boolean isInRun(int day, int first, int run) {
        return epochDays[day] >= epochDays[first] && epochDays[day] < epochDays[first] + LENGTHS[run];
    }

    /**
     * Returns how many sessions one after the other fit into a shift at most, by their minutes, the shortest first, with
     * so many minutes between two.
     */
    static int maxSessionsPerShift(int[] minutes, int between, int shift) {
        int end = -between;
        int count = 0;
        while (count < minutes.length && end + between + minutes[count] <= shift) {
            end += between + minutes[count++];
        }
        return count;
    }

    /**
     * Returns whether sessions on known days break a limit whatever their hours.
     *
     * @param minutes the minutes of the sessions that are surely held on each day
     * @param between the least minutes between two of them, or -1 if some may overlap
     */
    boolean isBroken(List<List<Integer>> minutes, int between, BitSet active) {
        int[] least = new int[epochDays.length];
        for (int day = 0; day < least.length; day++) {
            int[] sorted = minutes.get(day).stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            least[day] = Math.min(1, sorted.length);
            if (sorted.length > 0 && !exempt[day] && between >= 0 && limits(0, active)) {
                int fitting = Math.max(1, maxSessionsPerShift(sorted, between, limits[0]));
                int sum = Arrays.stream(sorted).sum() + between * sorted.length;
                least[day] = Math.max(Math.ceilDiv(sorted.length, fitting), Math.ceilDiv(sum, limits[0] + between));
            }
        }
        return isAnyRunOver(DAY, least, active);
    }

    /** Returns whether a run of days, or one longer than a given one, has more shifts than its limit. */
    private boolean isAnyRunOver(int shortest, int[] least, BitSet active) {
        for (int run = shortest; run < RUNS; run++) {
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
     * Returns whether sessions break a limit whatever else is held.
     *
     * @param times start, end and day of each session that is held for certain; null for any other
     * @param joined by how many other sessions of the team may make the shifts of a day fewer
     */
    boolean isBroken(int[] @Nullable [] times, int joined, BitSet active) {
        int[] least = new int[epochDays.length];
        for (int day = 0; day < epochDays.length; day++) {
            List<int[]> ofDay = new ArrayList<>();
            for (int s = members.nextSetBit(0); s >= 0; s = members.nextSetBit(s + 1)) {
                int[] time = times[s];
                if (time != null && time[2] == day) {
                    ofDay.add(time);
                }
            }
            ofDay.sort(Comparator.comparingInt(time -> time[0]));
            boolean limitsMinutes = limitsShifts(day, active);
            if (limitsMinutes && longestShift(ofDay) > limits[0]) {
                return true;
            }
            least[day] = Math.max(shifts(ofDay) - joined, limitsMinutes ? cover(ofDay) : Math.min(1, ofDay.size()));
            if (limits(1, active) && !exempt[day] && least[day] > limits[1]) {
                return true;
            }
        }
        return isAnyRunOver(DAY + 1, least, active);
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
