package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.Literal;
import java.util.function.Predicate;
import org.lectern.benchmarks.engine.GreedyStart;

/** How a model says which session is in which room. */
interface RoomModel {

    /** Returns whether a session is in a room; the false literal where it cannot be. */
    Literal in(int session, int room);

    /** Says that no two sessions of a room overlap, with set-up and tear-down. */
    void forbidMeeting();

    /**
     * Reads a solution.
     *
     * @param rooms gets the room of each scheduled session
     * @param times gets the position of its time in the offer
     */
    void read(Predicate<Literal> isTrue, int[] rooms, int[] times);

    /** Gives the solver a timetable to start from. */
    void hint(GreedyStart start);

    /** Returns whether the model has every place of the offer. */
    boolean hasAllPlaces();
}
