package org.lectern.solve.proof;

import java.util.Objects;
import org.lectern.rule.Score;

/**
 * Why no timetable of an event costs less than a bound.
 *
 * <p>Scores are packed into one number, {@code hard × hardStep + medium × mediumStep + soft}. Each leaf of the tree
 * holds prices under which the Lagrangian relaxation, restricted to the places that the splits above it leave, is worth
 * at least the bound; or its places are so few that their costs can be added up. A timetable whose hard cost exceeds
 * {@code mostHard} is worse than the bound whatever else it does.
 *
 * @param eventId the event
 * @param lowerBound the score that no timetable goes below
 * @param maxHard the hard cost up to which timetables are looked at
 * @param mediumStep packed value of one unit at medium level, greater than any soft cost
 * @param hardStep packed value of one unit at hard level, greater than any packed medium and soft cost
 * @param scale how many parts of a price make one unit of packed cost
 * @param root the tree
 */
public record Certificate(
        String eventId, Score lowerBound, long maxHard, long mediumStep, long hardStep, long scale, ProofNode root) {

    /** How many timetables of a leaf are tried one by one at the most. */
    public static final int MAX_ENUMERATED = 256;

    public Certificate {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(lowerBound, "bound");
        Objects.requireNonNull(root, "root");
    }
}
