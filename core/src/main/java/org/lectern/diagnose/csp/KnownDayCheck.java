package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks whether sessions with a known day, even without a known hour, break a limit of days or shifts. */
final class KnownDayCheck {

    private final FeasibilityCsp problem;
    /** By session with one day left: 0, its shortest minutes, that day, and its one room or -1; else null. */
    private final int[] @Nullable [] times;

    private final BitSet known = new BitSet();

    KnownDayCheck(DomainStore domains) {
        this.problem = domains.problem;
        this.times = new int[problem.model.sessions.size()][];
        for (int v = 0; v < problem.size(); v++) {
            look(domains, v);
        }
    }

    private void look(DomainStore domains, int v) {
        PlaceDomain places = problem.places[v];
        int day = -2;
        int room = -2;
        for (int value = domains.first(v); value >= 0 && day != -1; value = domains.next(v, value)) {
            if (problem.isUnscheduled(v, value)) {
                day = -1;
            } else {
                day = day == -2 || day == places.day()[value] ? places.day()[value] : -1;
                room = room == -2 || room == places.room()[value] ? places.room()[value] : -1;
            }
        }
        if (day >= 0) {
            known.set(v);
            times[problem.sessions[v]] = new int[] {0, problem.shortestMinutes(v), day, room};
        }
    }

    /** Returns the variables that break a limit, or null. */
    @Nullable
    BitSet conflict() {
        BitSet onDay = new FixedLoadCheck(problem, times, known).dailyConflict();
        if (onDay != null) {
            return onDay;
        }
        for (TeamLoadLimit team : problem.teams) {
            BitSet members = new BitSet();
            List<List<Integer>> minutes = new ArrayList<>();
            problem.model.event.days().forEach(day -> minutes.add(new ArrayList<>()));
            for (int v = known.nextSetBit(0); v >= 0; v = known.nextSetBit(v + 1)) {
                int[] time = times[problem.sessions[v]];
                if (time != null && team.members().get(problem.sessions[v])) {
                    members.set(v);
                    minutes.get(time[2]).add(time[1]);
                }
            }
            int transfer = problem.minTransferMinutes(members.stream().toArray());
            if (team.isBroken(minutes, transfer, problem.active)) {
                return members;
            }
        }
        return null;
    }
}
