package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks whether sessions with a known day, even without a known hour, break a limit of days or shifts. */
final class KnownDayCheck {

    private final FeasibilityCsp problem;
    /** The one day of each variable, or -1; and its one room, or -1. */
    private final int[] day;

    private final int[] room;

    KnownDayCheck(DomainStore domains) {
        this.problem = domains.problem;
        this.day = new int[problem.size()];
        this.room = new int[problem.size()];
        for (int v = 0; v < day.length; v++) {
            look(domains, v);
        }
    }

    private void look(DomainStore domains, int v) {
        PlaceDomain places = problem.places[v];
        day[v] = -2;
        room[v] = -2;
        for (int value = domains.first(v); value >= 0 && day[v] != -1; value = domains.next(v, value)) {
            if (problem.isUnscheduled(v, value)) {
                day[v] = -1;
            } else {
                day[v] = day[v] == -2 || day[v] == places.day()[value] ? places.day()[value] : -1;
                room[v] = room[v] == -2 || room[v] == places.room()[value] ? places.room()[value] : -1;
            }
        }
    }

    /** Returns the variables that break a limit, or null. */
    @Nullable
    BitSet conflict() {
        int days = problem.model.event.days().size();
        for (LoadLimits.Daily daily : problem.dailyLimits) {
            for (int d = 0; d < days; d++) {
                BitSet counted = new BitSet();
                long minutes = 0;
                for (int v = 0; v < day.length; v++) {
                    if (day[v] == d
                            && daily.members().get(problem.sessions[v])
                            && (daily.room() < 0 || daily.room() == room[v])) {
                        counted.set(v);
                        minutes += problem.shortestMinutes(v);
                    }
                }
                boolean isOver = counted.cardinality() > daily.maxSessions() || minutes > daily.maxMinutes();
                if (isOver && !daily.exempt().get(d)) {
                    return counted;
                }
            }
        }
        for (TeamLoadLimit team : problem.teams) {
            BitSet members = new BitSet();
            List<List<Integer>> minutes = new ArrayList<>();
            for (int d = 0; d < days; d++) {
                minutes.add(new ArrayList<>());
            }
            for (int v = 0; v < day.length; v++) {
                if (day[v] >= 0 && team.members().get(problem.sessions[v])) {
                    members.set(v);
                    minutes.get(day[v]).add(problem.shortestMinutes(v));
                }
            }
            if (team.isViolated(
                    minutes, problem.minTransferMinutes(members.stream().toArray()), problem.active)) {
                return members;
            }
        }
        return null;
    }
}
