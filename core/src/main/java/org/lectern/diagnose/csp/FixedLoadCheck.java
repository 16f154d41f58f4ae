package org.lectern.diagnose.csp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether sessions with a fixed place break a limit of days, shifts or parallel sessions, or a block.
 *
 * @param times start, end, day and room of each session that is certainly scheduled, by session; null for any other
 * @param fixed the variables with one value left
 */
@SuppressWarnings("ArrayRecordComponent")
record FixedLoadCheck(FeasibilityCsp problem, int[] @Nullable [] times, BitSet fixed) {

    /** Returns the variables that break a limit, or null. */
    @Nullable
    BitSet conflict() {
        BitSet onDay = dailyConflict();
        if (onDay != null) {
            return onDay;
        }
        for (TeamLoadLimit team : problem.teams) {
            int open = 0;
            for (int v = 0; v < problem.size(); v++) {
                open += team.members().get(problem.sessions[v]) && !fixed.get(v) ? 1 : 0;
            }
            if (team.isBroken(times, open, problem.active)) {
                // All that are fixed: elsewhere, or unscheduled, they join no two shifts here.
                return BitSets.where(
                        problem.size(), v -> fixed.get(v) && team.members().get(problem.sessions[v]));
            }
        }
        BitSet atOnce = parallelConflict();
        return atOnce == null ? blockConflict() : atOnce;
    }

    /** Returns the variables that break a daily limit, or null. */
    @Nullable
    BitSet dailyConflict() {
        for (LoadLimits.Daily daily : problem.dailyLimits) {
            BitSet broken = conflict(daily);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable BitSet conflict(LoadLimits.Daily daily) {
        for (int day = 0; day < problem.model.event.days().size(); day++) {
            BitSet counted = new BitSet();
            long minutes = 0;
            for (int v = fixed.nextSetBit(0); v >= 0; v = fixed.nextSetBit(v + 1)) {
                int[] time = times[problem.sessions[v]];
                if (time != null
                        && time[2] == day
                        && daily.members().get(problem.sessions[v])
                        && (daily.room() < 0 || daily.room() == time[3])) {
                    counted.set(v);
                    minutes += time[1] - time[0];
                }
            }
            boolean isOver = counted.cardinality() > daily.maxSessions() || minutes > daily.maxMinutes();
            if (isOver && !daily.exempt().get(day)) {
                return counted;
            }
        }
        return null;
    }

    private @Nullable BitSet parallelConflict() {
        for (int v = fixed.nextSetBit(0); v >= 0 && problem.maxParallel < problem.size(); v = fixed.nextSetBit(v + 1)) {
            int[] own = times[problem.sessions[v]];
            BitSet running = new BitSet();
            for (int w = fixed.nextSetBit(0); w >= 0 && own != null; w = fixed.nextSetBit(w + 1)) {
                int[] other = times[problem.sessions[w]];
                running.set(w, other != null && other[0] <= own[0] && own[0] < other[1]);
            }
            if (running.cardinality() > problem.maxParallel) {
                return running;
            }
        }
        return null;
    }

    private @Nullable BitSet blockConflict() {
        for (int[] block : problem.optionalBlocks) {
            BitSet passed = new BitSet();
            int last = -1;
            for (int v : block) {
                int[] time = times[problem.sessions[v]];
                if (!fixed.get(v)) {
                    last = -1;
                } else if (time == null) {
                    passed.set(v);
                } else {
                    int[] before = last < 0 ? null : times[problem.sessions[last]];
                    if (before != null && before[1] != time[0]) {
                        passed.set(last);
                        passed.set(v);
                        return passed;
                    }
                    last = v;
                    passed.clear();
                }
            }
        }
        return null;
    }
}
