package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.Literal;
import java.util.function.Predicate;
import org.lectern.benchmarks.engine.GreedyStart;

/** How a model says which session is in which room. */
interface RoomModel {

    /**
     * Reads a solution.
     *
     * @param rooms gets the room of each session that is held
     * @param times gets the position of its time in the offer
     */
    void read(Predicate<Literal> isTrue, int[] rooms, int[] times);

    /** Gives the solver a timetable to start from. */
    void hint(GreedyStart start);

    /** Returns whether the model has every place of the offer. */
    boolean hasAllPlaces();
}
