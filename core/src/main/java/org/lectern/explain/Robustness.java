package org.lectern.explain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.lectern.rule.Finding;
import org.lectern.text.JsonForm;

/**
 * How robust a timetable is: the consequences of each absence, and of each overrun of a part of a session, one at a
 * time.
 *
 * @param minutes the length of each overrun in minutes
 * @param missingMinutes the minutes that sessions lack to end this late without getting in the way of rooms, people,
 *     relations or hours, summed over the scheduled sessions; 0 is best. {@link SpareMinutes} is the same figure as a rule. If the job ended early, at
 *     least so many are missing
 * @param missingSlack where slack is missing: the findings of that rule, the least slack first
 * @param overruns each overrun, by session and in the order of its parts
 * @param noShows the absence of each person who is live or speaks, in the order of the event
 * @param isExhaustive whether slack, every overrun and every absence were looked at; false if the job ended early
 * @since 0.1.0
 */
public record Robustness(
        int minutes,
        long missingMinutes,
        List<Finding> missingSlack,
        List<Overrun> overruns,
        List<NoShow> noShows,
        boolean isExhaustive) {

    public Robustness {
        missingSlack = List.copyOf(missingSlack);
        overruns = List.copyOf(overruns);
        noShows = List.copyOf(noShows);
    }

    /** Returns the overruns that break something else. */
    public List<Overrun> violatingOverruns() {
        return overruns.stream().filter(overrun -> !overrun.isAbsorbed()).toList();
    }

    /** Returns in one line how much slack is missing, how many overruns break something, and whether the job ended early. */
    @Override
    public String toString() {
        return "Overruns of %s minutes: %s of %s break something, %s minutes of slack missing%s"
                .formatted(
                        minutes,
                        violatingOverruns().size(),
                        overruns.size(),
                        missingMinutes,
                        isExhaustive ? "" : "; ended early");
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
