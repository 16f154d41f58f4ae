package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.List;

/**
 * A value-ordering heuristic: the known places of a team's sessions. Another session of the team next to them adds no
 * shift. It affects only the order of trials.
 */
final class TeammateProximity {

    private static final int ALONE = Integer.MAX_VALUE;

    private final List<int[]> times = new ArrayList<>();

    /** Records the known places of all sessions that share a team with a variable. */
    TeammateProximity(DomainStore domains, int variable) {
        FeasibilityCsp problem = domains.problem;
        for (TeamLoadLimit team : problem.teams) {
            for (int v = 0; v < problem.size() && team.members().get(problem.sessions[variable]); v++) {
                int value = domains.count[v] == 1 ? domains.first(v) : -1;
                if (value >= 0 && team.members().get(problem.sessions[v]) && !problem.isUnscheduled(v, value)) {
                    times.add(new int[] {
                        problem.places[v].start()[value], problem.places[v].end()[value]
                    });
                }
            }
        }
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** Returns the minutes between a place and the nearest of the known ones. */
    int distance(int start, int end) {
        int least = ALONE;
        for (int[] time : times) {
            least = Math.min(least, Math.max(0, Math.max(time[0] - end, start - time[1])));
        }
        return least;
    }
}
