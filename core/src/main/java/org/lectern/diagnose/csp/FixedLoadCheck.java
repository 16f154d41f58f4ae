package org.lectern.diagnose.csp;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether sessions with a fixed place break a limit of days, shifts, parallel sessions, topics or gaps, or a block.
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
            int open = open(team.members());
            // A session that may overlap with others may join all shifts; else it joins two.
            int joined = open == 0 || neverMeet(team.members()) ? open : problem.size();
            if (team.isBroken(times, joined, problem.active)) {
                // All that are fixed: elsewhere, or unscheduled, they join no shifts here.
                return fixed(team.members());
            }
        }
        BitSet atOnce = parallelConflict();
        for (LoadLimits.AtOnce topic : problem.topics) {
            atOnce = atOnce == null ? conflict(topic) : atOnce;
        }
        for (LoadLimits.Gaps gaps : problem.gaps) {
            atOnce = atOnce == null ? conflict(gaps) : atOnce;
        }
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

    private BitSet fixed(BitSet members) {
        return BitSets.where(problem.size(), v -> fixed.get(v) && members.get(problem.sessions[v]));
    }

    private int open(BitSet members) {
        return BitSets.where(problem.size(), v -> !fixed.get(v) && members.get(problem.sessions[v]))
                .cardinality();
    }

    /** Returns the sessions of a topic that are too many at once, or all of it if too few can join those that run. */
    private @Nullable BitSet conflict(LoadLimits.AtOnce topic) {
        BitSet own = fixed(topic.members());
        int open = open(topic.members());
        int[] moments = own.stream()
                .mapToObj(v -> times[problem.sessions[v]])
                .filter(Objects::nonNull)
                .flatMapToInt(time -> IntStream.of(time[0], time[1]))
                .distinct()
                .toArray();
        for (int moment : moments) {
            BitSet running = BitSets.where(problem.size(), v -> {
                int[] time = own.get(v) ? times[problem.sessions[v]] : null;
                return time != null && time[0] <= moment && moment < time[1];
            });
            int count = running.cardinality();
            if (count > topic.count()) {
                return running;
            }
            if (count > 0 && count + open < topic.count()) {
                return own;
            }
        }
        return null;
    }

    /** Returns the sessions of a person who has too many gaps on a day, whatever sessions fill some of them. */
    private @Nullable BitSet conflict(LoadLimits.Gaps gaps) {
        BitSet own = fixed(gaps.members());
        int open = open(gaps.members());
        for (int day = 0; day < problem.model.event.days().size(); day++) {
            int date = day;
            List<int[]> ofDay = own.stream()
                    .mapToObj(v -> times[problem.sessions[v]])
                    .filter(time -> time != null && time[2] == date)
                    .sorted(Comparator.comparingInt(time -> time[0]))
                    .toList();
            long count = 0;
            int end = ofDay.isEmpty() ? 0 : ofDay.getFirst()[1];
            for (int[] time : ofDay) {
                count += time[0] - end >= gaps.minMinutes() ? 1 : 0;
                end = Math.max(end, time[1]);
            }
            // A session that overlaps with others may fill several gaps; else it fills one.
            if (!gaps.exempt().get(day) && count - open > gaps.limit() && (open == 0 || neverMeet(gaps.members()))) {
                return own;
            }
        }
        return null;
    }

    private boolean neverMeet(BitSet members) {
        int[] own = IntStream.range(0, problem.size())
                .filter(v -> members.get(problem.sessions[v]))
                .toArray();
        return problem.minTransferMinutes(own) >= 0;
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
