package org.lectern.explain;

import java.util.List;
import org.lectern.rule.Finding;

/**
 * How much a timetable can bear: each person who does not come, and each part of each session that overruns, one at a
 * time.
 *
 * @param minutes by how many minutes things overrun
 * @param missingMinutes the figure: minutes that sessions lack to be able to end so late and touch nothing else, summed
 *     over the held sessions; 0 is best. {@link SpareMinutes} is the same figure as a rule
 * @param missingSlack where slack is missing: the findings of that rule, the least slack first
 * @param overruns each overrun, by session and in the order of its parts
 * @param noShows each person who is live or speaks, in the order of the event
 */
public record Robustness(
        int minutes, long missingMinutes, List<Finding> missingSlack, List<Overrun> overruns, List<NoShow> noShows) {

    public Robustness {
        missingSlack = List.copyOf(missingSlack);
        overruns = List.copyOf(overruns);
        noShows = List.copyOf(noShows);
    }

    /** Returns the overruns that break something else. */
    public List<Overrun> violatingOverruns() {
        return overruns.stream().filter(overrun -> !overrun.isAbsorbed()).toList();
    }
}
