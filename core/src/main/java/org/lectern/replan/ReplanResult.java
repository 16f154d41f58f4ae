package org.lectern.replan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.change.OrderedSets;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;

/**
 * A timetable after changes, and what is known of it.
 *
 * @param eventBefore the event as it was
 * @param published the timetable that people were told
 * @param eventAfter the event after the changes; its published timetable is what is left of the one told
 * @param timetable the new timetable
 * @param report what the checker says of it
 * @param movedPersonIds who is told otherwise: everybody to whom rule {@code moved} gives a grade above 0
 * @param proof what is proven of the first stage
 * @param firstStage what it came to after the first stage: the least hard and medium cost, then people moved
 * @param secondStage what {@code timetable} comes to: with the same people moved, the least cost of {@code moved}, then of
 *     all else
 * @param alternatives other timetables, each as a whole, in the order in which they were found
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

    /** What is proven of the first stage: least hard cost, then medium, then people moved. */
    public enum Proof {
        /** No timetable has less hard and medium cost, and of those none moves fewer people. */
        MIN_PEOPLE_MOVED,
        /** No timetable has less hard and medium cost; one that moves fewer people may exist. */
        MIN_VIOLATIONS,
        /** Nothing. */
        NONE
    }

    /**
     * Another timetable that is as good at hard and medium level.
     *
     * @param timetable the timetable
     * @param report what the checker says of it
     * @param movedPersonIds who is told otherwise
     * @param difference the fewest sessions that it holds at another place than any timetable before it
     */
    public record AlternativeTimetable(Timetable timetable, Report report, Set<String> movedPersonIds, int difference) {

        public AlternativeTimetable {
            Objects.requireNonNull(timetable, "timetable");
            Objects.requireNonNull(report, "report");
            movedPersonIds = OrderedSets.copy(movedPersonIds);
        }
    }

    public ReplanResult {
        Objects.requireNonNull(eventBefore, "before");
        Objects.requireNonNull(published, "told");
        Objects.requireNonNull(eventAfter, "after");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(proof, "proof");
        movedPersonIds = OrderedSets.copy(movedPersonIds);
        alternatives = List.copyOf(alternatives);
    }

    /** Returns what differs from what people were told: by person, and by room and hour. */
    public Differences differences() {
        return Differences.between(eventBefore, published, eventAfter, timetable);
    }
}
