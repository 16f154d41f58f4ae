package org.lectern.solve;

import org.lectern.solve.search.Instance;

/**
 * What of a timetable holds on after a change of its event.
 *
 * @param found the best timetable of the changed event that keeps only what is in the old one
 * @param start where the search goes on from: the same places, with the best inside of each
 * @param isWhole whether it is legal and nothing that the event still has had to be left out
 */
record CarriedOver(Found found, Start start, boolean isWhole) {

    /**
     * An assignment by index, with -1 for a session that is left out.
     *
     * @param rooms the room of each session
     * @param options the time option of each session
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on to the search, and never compared.
    record Start(int[] rooms, int[] options) {

        static Start nothing(Instance instance) {
            int[] rooms = new int[instance.sessionCount()];
            int[] options = new int[instance.sessionCount()];
            java.util.Arrays.fill(rooms, -1);
            java.util.Arrays.fill(options, -1);
            return new Start(rooms, options);
        }
    }
}
