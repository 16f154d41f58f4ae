package org.lectern.solve;

import org.lectern.solve.model.Instance;

/**
 * What remains of a timetable after a change of its event.
 *
 * @param improvement the best timetable of the changed event that keeps only what is in the old one
 * @param start where the search continues: the same places, with the best sequence for each
 * @param isComplete whether it is legal and loses nothing that the event still has
 */
record WarmStart(Improvement improvement, Start start, boolean isComplete) {

    /**
     * An assignment by index, with -1 for an unscheduled session.
     *
     * @param rooms the room of each session
     * @param options the time option of each session
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on to the search, and never compared.
    record Start(int[] rooms, int[] options) {

        static Start unscheduled(Instance instance) {
            int[] rooms = new int[instance.sessionCount()];
            int[] options = new int[instance.sessionCount()];
            java.util.Arrays.fill(rooms, -1);
            java.util.Arrays.fill(options, -1);
            return new Start(rooms, options);
        }
    }
}
