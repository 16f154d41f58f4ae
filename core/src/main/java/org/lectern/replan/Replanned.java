package org.lectern.replan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;

/**
 * A timetable after changes, and what is known of it.
 *
 * @param before the event as it was
 * @param told the timetable that people were told
 * @param after the event after the changes; its published timetable is what is left of the one told
 * @param timetable the new timetable
 * @param report what the checker says of it
 * @param movedPersonIds who is told otherwise: everybody to whom rule {@code moved} gives a grade above 0
 * @param proof what is proven of the first stage
 * @param firstStage what it came to after the first stage: the least hard and medium cost, then people moved
 * @param secondStage what {@code timetable} comes to: with the same people moved, the least cost of {@code moved}, then of
 *     all else
 * @param alternatives other timetables, each as a whole, in the order in which they were found
 */
public record Replanned(
        Event before,
        Timetable told,
        Event after,
        Timetable timetable,
        Report report,
        Set<String> movedPersonIds,
        Proof proof,
        Stage firstStage,
        Stage secondStage,
        List<Alternative> alternatives) {

    /** What is proven of the first stage: least hard cost, then medium, then people moved. */
    public enum Proof {
        /** No timetable has less hard and medium cost, and of those none moves fewer people. */
        LEAST_MOVED,
        /** No timetable has less hard and medium cost; one that moves fewer people may exist. */
        LEAST_BROKEN,
        /** Nothing. */
        NONE
    }

    /**
     * Another timetable that is as good at hard and medium level.
     *
     * @param timetable the timetable
     * @param report what the checker says of it
     * @param movedPersonIds who is told otherwise
     * @param distance the fewest sessions that it holds at another place than any timetable before it
     */
    public record Alternative(Timetable timetable, Report report, Set<String> movedPersonIds, int distance) {

        public Alternative {
            Objects.requireNonNull(timetable, "timetable");
            Objects.requireNonNull(report, "report");
            movedPersonIds = Orders.copy(movedPersonIds);
        }
    }

    public Replanned {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(proof, "proof");
        movedPersonIds = Orders.copy(movedPersonIds);
        alternatives = List.copyOf(alternatives);
    }

    /** Returns what differs from what people were told: by person, and by room and hour. */
    public Differences differences() {
        return Differences.between(before, told, after, timetable);
    }
}
