package org.lectern.replan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.difference.Differences;
import org.lectern.event.Copies;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * The timetable after changes, with its quality.
 *
 * @param eventBefore the event before the changes
 * @param published the published timetable
 * @param eventAfter the event after the changes; its published timetable is what remains of the old one
 * @param timetable the new timetable
 * @param report the checker's report on it
 * @param movedPersonIds the people moved: everybody to whom rule {@code moved} gives a grade above 0
 * @param proof what is proven of the first stage
 * @param firstStage the result of the first stage: the least hard and medium cost, then the fewest people moved
 * @param secondStage the result of {@code timetable}: with the same people moved, the least cost of {@code moved}, then
 *     of all other soft rules
 * @param alternatives other timetables, in the order in which they were found
 * @since 0.1.0
 */
public record ReplanResult(
        Event eventBefore,
        Timetable published,
        Event eventAfter,
        Timetable timetable,
        Report report,
        Set<String> movedPersonIds,
        Proof proof,
        StageResult firstStage,
        StageResult secondStage,
        List<AlternativeTimetable> alternatives) {

    /**
     * What is proven of the first stage: the least hard cost, then medium cost, then people moved. It holds among the timetables
     * that keep what {@link ReplanOptions#keep} asks for, and put nothing before the "as of" time.
     */
    public enum Proof {
        /** No timetable has a lower hard or medium cost, and none of that cost moves fewer people. */
        MIN_PEOPLE_MOVED,
        /**
         * No timetable has a lower hard or medium cost; one that moves fewer people may exist. No more is claimed if people
         * move and some moves tell nobody, a session has several lengths, something else decided who moves inside a session
         * that keeps its place, or others could move there who move anyway.
         */
        MIN_VIOLATIONS,
        /** Nothing. */
        NONE
    }

    /**
     * Another timetable with the same hard and medium cost.
     *
     * @param timetable the timetable
     * @param report the checker's report on it
     * @param movedPersonIds the people moved
     * @param difference the minimum number of sessions whose place differs from each earlier timetable
     */
    public record AlternativeTimetable(Timetable timetable, Report report, Set<String> movedPersonIds, int difference) {

        public AlternativeTimetable {
            Objects.requireNonNull(timetable, "timetable");
            Objects.requireNonNull(report, "report");
            movedPersonIds = Copies.ordered(movedPersonIds);
        }
    }

    public ReplanResult {
        Objects.requireNonNull(eventBefore, "eventBefore");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(eventAfter, "eventAfter");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(proof, "proof");
        movedPersonIds = Copies.ordered(movedPersonIds);
        alternatives = List.copyOf(alternatives);
    }

    /** Returns the differences from the published timetable: by person, and by room and hour. */
    public Differences differences() {
        return Differences.between(eventBefore, published, eventAfter, timetable);
    }

    /** Returns the result in one line: what is scheduled, the score, who moves and what is proven. */
    @Override
    public String toString() {
        return "Event '%s': %s of %s sessions scheduled, %s, people moved: %s, proof: %s"
                .formatted(
                        eventAfter.id(),
                        timetable.placements().size(),
                        eventAfter.sessions().size(),
                        report.score(),
                        movedPersonIds.size(),
                        Wording.word(proof));
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
